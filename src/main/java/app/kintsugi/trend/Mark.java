package app.kintsugi.trend;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Something that has its day on the time axis.
 *
 * @param x from left to right
 * @param kind in small letters, for the stylesheet and the keys of messages
 * @param step the step that was opened; 0 for anything else
 * @param title the published name of a questionnaire
 * @param name who answered it; null for whoever looks
 * @param roomy whether a number fits beside it
 */
public record Mark(LocalDate day, int x, Kind kind, int step, @Nullable String title, @Nullable String name,
		boolean roomy) {

	/** What it is. */
	public enum Kind {

		STEP, SETBACK, QUESTIONNAIRE;

		public boolean isStep() {
			return this == STEP;
		}

		public boolean isSetback() {
			return this == SETBACK;
		}

		public boolean isQuestionnaire() {
			return this == QUESTIONNAIRE;
		}

	}

	/** How far it is along the picture, for SVG. */
	public String percent() {
		return Percent.of(this.x);
	}

}
