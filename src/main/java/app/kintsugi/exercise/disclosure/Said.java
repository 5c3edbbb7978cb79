package app.kintsugi.exercise.disclosure;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A comment.
 *
 * @param by the name of its author
 * @param text null when it is not as its author wrote it
 */
public record Said(String by, Instant at, @Nullable String text) {

	@Override
	public String toString() {
		return "Said";
	}

}
