package app.kintsugi.journey;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.vault.PersonId;

/**
 * Something one of the two wrote for both.
 *
 * @param text null when it is not as its author wrote it
 */
public record Note(UUID id, PersonId author, @Nullable String text) {

	@Override
	public String toString() {
		return "Note[" + this.id + "]";
	}

}
