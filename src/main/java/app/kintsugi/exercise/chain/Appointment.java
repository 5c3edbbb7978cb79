package app.kintsugi.exercise.chain;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An appointment of the help that somebody is getting.
 *
 * @param edition the edition of the chain in which it became what it is
 */
public record Appointment(UUID id, Kept kept, int edition) {

	/**
	 * What is said of an appointment.
	 *
	 * @param on its day
	 * @param movedTo the day it was moved to, if it was
	 * @param went whether its author has been there
	 * @param text in its author's own words
	 */
	public record Kept(LocalDate on, @Nullable LocalDate movedTo, boolean went, String text) {

		/** The day on which it is, or was. */
		public LocalDate day() {
			return (this.movedTo != null) ? this.movedTo : this.on;
		}

		@Override
		public String toString() {
			return "Kept";
		}

	}

}
