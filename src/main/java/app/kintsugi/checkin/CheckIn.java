package app.kintsugi.checkin;

import java.time.LocalDate;

import app.kintsugi.couple.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A person's own check-in of one day, as it stands now.
 *
 * @param answer nothing when it is not as it was written
 * @param readers who can read it now, or when it opens
 */
public record CheckIn(LocalDate day, @Nullable Answer answer, Standing standing, Audience readers) {

	public enum Standing {

		/** For its author alone. */
		PRIVATE,
		/** Those who read it can read it. */
		SHARED,
		/**
		 * Given to be opened together with the partner's, and not opened. Says nothing of
		 * whether the partner has given theirs.
		 */
		WAITING,
		/**
		 * The same of a week to which nobody can add anything any more: it opens if the
		 * partner has given theirs, and says nothing of whether they have.
		 */
		WAITING_IN_A_WEEK_GONE_BY,
		/** Both partners read what both gave for that week. */
		OPENED

	}

	public boolean isWaiting() {
		return this.standing == Standing.WAITING || isGoneBy();
	}

	/** Whether it waits in a week to which nobody can add anything any more. */
	public boolean isGoneBy() {
		return this.standing == Standing.WAITING_IN_A_WEEK_GONE_BY;
	}

	/** Whether it stays as it is, since both have read both. */
	public boolean isOpened() {
		return this.standing == Standing.OPENED;
	}

	/** As its author chose it. */
	public Sharing sharing() {
		return (isWaiting() || isOpened()) ? Sharing.REVEAL : Sharing.now(this.readers);
	}

}
