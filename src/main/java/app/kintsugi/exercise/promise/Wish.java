package app.kintsugi.exercise.promise;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that would help, as both see it.
 *
 * @param text the hurt partner's words; null when they are not as they were written
 * @param promisedFor the day it is promised for, if it is
 * @param keptOn the day on which it was kept, if it was
 */
public record Wish(UUID id, Stage stage, @Nullable String text, @Nullable LocalDate promisedFor,
		@Nullable LocalDate keptOn) {

	@Override
	public String toString() {
		return "Wish[" + this.id + "]";
	}

}
