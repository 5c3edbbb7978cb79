package app.kintsugi.review.session;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import app.kintsugi.journey.Exercise.ForSession;
import app.kintsugi.journey.Journey;
import app.kintsugi.questionnaire.Result;
import app.kintsugi.reflection.SessionReflections.SessionEntries;
import app.kintsugi.trend.SharedByAll.Week;

/**
 * What all can read who meet, in the order in which it is talked about. It is the same
 * for whichever of them looks at it.
 *
 * @param names of those whom the therapist accompanies: two, or one
 * @param zone where its days begin and end: the therapist's
 * @param prompts what the therapist asks them, all who are there
 * @param promises from the exercises, and plans
 * @param questions that are open, from the exercises
 * @param checkIns of each of them who shares some
 * @param scores in questionnaires, the oldest first
 */
public record SessionPage(UUID place, List<String> names, String therapist, ZoneId zone, Span span,
		List<Walked> journeys, SessionEntries entries, List<Prompted> prompts, List<Said> promises,
		List<Said> questions, List<Marked> checkIns, List<Scored> scores) {

	/** A journey, with the name of the one who sets its pace. */
	public record Walked(Journey journey, String hurt) {
	}

	/** What the therapist asks, in words. */
	public record Prompted(String text) {

		@Override
		public String toString() {
			return "Prompted";
		}

	}

	/** From an exercise, with its author's name. */
	public record Said(ForSession said, String author) {
	}

	/** What one of them marked, by weeks. */
	public record Marked(String author, List<Week> weeks) {
	}

	/** What one of them scored. */
	public record Scored(String author, Result result) {
	}

	/** Whether it is of two in a couple; else of one person. */
	public boolean isOfTwo() {
		return this.names.size() > 1;
	}

	/** Whether there is nothing to talk about on it. */
	public boolean isEmpty() {
		return this.entries.brought().isEmpty() && this.entries.shared().isEmpty() && this.prompts.isEmpty()
				&& this.promises.isEmpty() && this.questions.isEmpty() && this.checkIns.isEmpty()
				&& this.scores.isEmpty();
	}

}
