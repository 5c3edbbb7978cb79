package app.kintsugi.exercise.forum;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A question. It is never closed, and nothing says how often it has been asked.
 *
 * @param text null when it is not as its author wrote it
 * @param answers to its newest asking; while there are none, it waits
 * @param earlier answers to askings before that, the newest first
 */
public record Asked(UUID id, @Nullable String text, List<Answered> answers, List<Answered> earlier) {

	/** Whether it waits for an answer. */
	public boolean waiting() {
		return this.answers.isEmpty();
	}

	@Override
	public String toString() {
		return "Asked[" + this.id + "]";
	}

}
