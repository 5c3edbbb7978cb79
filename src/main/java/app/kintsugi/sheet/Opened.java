package app.kintsugi.sheet;

import java.time.Instant;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that the reader holds a key to.
 *
 * @param document null when it is not as its author wrote it
 * @param writtenAt when its words were last changed
 */
public record Opened<T>(UUID id, PersonId author, Audience audience, Instant writtenAt, @Nullable T document) {

	@Override
	public String toString() {
		return "Opened[" + this.id + "]";
	}

}
