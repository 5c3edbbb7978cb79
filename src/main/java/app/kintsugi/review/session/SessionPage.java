package app.kintsugi.review.session;

import java.util.List;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.journey.Exercise.ForSession;
import app.kintsugi.journey.Journey;
import app.kintsugi.questionnaire.Result;
import app.kintsugi.reflection.SessionReflections.SessionEntries;
import app.kintsugi.trend.SharedByAll.Week;

/**
 * What all three can read, in the order in which it is talked about. It is the same for
 * whichever of them looks at it.
 *
 * @param first the name of one of the two
 * @param prompts what the therapist asks both
 * @param promises from the exercises, and plans
 * @param questions that are open, from the exercises
 * @param checkIns of each of the two who shares some
 * @param scores in questionnaires, the oldest first
 */
public record SessionPage(CoupleId couple, String first, String second, String therapist, Span span,
		List<Walked> journeys, SessionEntries entries, List<Prompted> prompts, List<Said> promises,
		List<Said> questions, List<Marked> checkIns, List<Scored> scores) {

	/** A journey, with the name of the one who sets its pace. */
	public record Walked(Journey journey, String hurt) {
	}

	/** What the therapist asks both, in words. */
	public record Prompted(String text) {

		@Override
		public String toString() {
			return "Prompted";
		}

	}

	/** From an exercise, with its author's name. */
	public record Said(ForSession said, String author) {
	}

	/** What one of the two marked, by weeks. */
	public record Marked(String author, List<Week> weeks) {
	}

	/** What one of the two scored. */
	public record Scored(String author, Result result) {
	}

	/** Whether there is nothing to talk about on it. */
	public boolean isEmpty() {
		return this.entries.brought().isEmpty() && this.entries.shared().isEmpty() && this.prompts.isEmpty()
				&& this.promises.isEmpty() && this.questions.isEmpty() && this.checkIns.isEmpty()
				&& this.scores.isEmpty();
	}

}
