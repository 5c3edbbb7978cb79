package app.kintsugi.exercise.pace.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import app.kintsugi.exercise.pace.PaceItem;
import app.kintsugi.exercise.pace.PaceQuestions.Asked;
import app.kintsugi.exercise.pace.PaceQuestions.Question;

/**
 * One item as it stands on the page.
 *
 * @param questions what waits for the hurt partner
 * @param answer what the hurt partner said to a question, if it stands
 * @param asked what the repairing partner asked last
 * @param nextFrom the day from which on there can be another question
 */
record ItemView(PaceItem item, List<Question> questions, @Nullable String answer, @Nullable Asked asked,
		@Nullable Instant nextFrom) {

	public boolean own() {
		return this.item.part() == null;
	}

	/** Whether it can be asked about now. */
	public boolean askable() {
		return this.item.maybe() && this.nextFrom == null;
	}

}
