package app.kintsugi.exercise.pace.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.exercise.pace.Readiness;
import app.kintsugi.ui.PlainText;

/**
 * An answer to a gentle question.
 *
 * @param submission becomes its id, so that twice-pressed is once-answered
 * @param words may be empty
 * @param readiness what the list says from now on
 */
record AnswerForm(UUID submission, @PlainText(max = 2_000, required = false) String words, Readiness readiness) {

	AnswerForm(@Nullable UUID submission, @Nullable String words, @Nullable Readiness readiness) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.words = (words != null) ? words : "";
		this.readiness = (readiness != null) ? readiness : Readiness.MAYBE;
	}

	static AnswerForm blank() {
		return new AnswerForm(null, null, null);
	}

	@Override
	public String toString() {
		return "AnswerForm";
	}

}
