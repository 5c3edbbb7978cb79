package app.kintsugi.exercise.promise;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.vault.PersonId;

/**
 * Something that was said about a wish.
 *
 * @param text null when it is not as its author wrote it
 */
public record Utterance(UUID id, Kind kind, PersonId author, @Nullable String text) {

	/** What is said. */
	public enum Kind {

		SAID_BACK("promise-said-back"), NOT_QUITE("promise-not-quite"), WORDS("promise-words");

		private final String sheets;

		Kind(String sheets) {
			this.sheets = sheets;
		}

		String sheets() {
			return this.sheets;
		}

	}

	@Override
	public String toString() {
		return "Utterance[" + this.id + "]";
	}

}
