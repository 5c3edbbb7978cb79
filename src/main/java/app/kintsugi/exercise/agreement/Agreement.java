package app.kintsugi.exercise.agreement;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An edition of a couple's agreement, as one of the two sees it.
 *
 * @param number the first is 1
 * @param wording names the words
 * @param text null when it is not as its author wrote it
 * @param mine when this person signed just these words; null when they have not
 * @param theirs the same of the other
 */
public record Agreement(int number, UUID wording, @Nullable String text, @Nullable Instant mine,
		@Nullable Instant theirs) {

	/** Whether both have signed just these words. */
	public boolean stands() {
		return this.mine != null && this.theirs != null;
	}

	@Override
	public String toString() {
		return "Agreement[" + this.number + "]";
	}

}
