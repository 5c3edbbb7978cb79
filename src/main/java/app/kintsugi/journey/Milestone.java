package app.kintsugi.journey;

import java.time.Instant;

/**
 * Something of a journey that has a day: what it is, and never what was said of it.
 *
 * @param step which step was opened; 1 for a setback, which opens that one again
 */
public record Milestone(Instant at, Kind kind, int step) {

	public enum Kind {

		/** A step was opened for the first time. */
		STEP_OPENED,
		/** One of the two told that something happened, or came out. */
		SETBACK

	}

}
