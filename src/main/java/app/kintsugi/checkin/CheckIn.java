package app.kintsugi.checkin;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A person's check-in of one week, as that person may see it now.
 *
 * @param week its Monday
 * @param theirs what the partner said for the same week, when it is
 * {@link Standing#OPENED}, and nothing before
 */
public record CheckIn(LocalDate week, Standing standing, Said mine, @Nullable Said theirs) {

	public enum Standing {

		/** For its author alone. */
		PRIVATE,
		/**
		 * Given for both, and not opened. Says nothing of whether the partner has given
		 * theirs.
		 */
		WAITING,
		/** Both partners read both. */
		OPENED

	}

	/**
	 * One person's answer.
	 *
	 * @param answer nothing when it cannot be opened as it was sealed
	 * @param closed whether that is for want of a key
	 */
	public record Said(@Nullable Answer answer, boolean closed) {
	}

	public boolean isPrivate() {
		return this.standing == Standing.PRIVATE;
	}

	public boolean isWaiting() {
		return this.standing == Standing.WAITING;
	}

	public boolean isOpened() {
		return this.standing == Standing.OPENED;
	}

	/** Whether this person holds no key to their own words. */
	boolean closed() {
		return this.mine.closed();
	}

}
