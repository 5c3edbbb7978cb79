package app.kintsugi.exercise.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A question and its answers.
 *
 * @param quote the sentence that it is about, or null when it is not as it was written
 */
public record Asked(UUID id, Instant at, @Nullable String quote, @Nullable String text, List<Delivered> answers) {

	@Override
	public String toString() {
		return "Asked[" + this.id + "]";
	}

}
