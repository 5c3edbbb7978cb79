package app.kintsugi.exercise.forum.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.ui.PlainText;

/**
 * A question.
 *
 * @param submission becomes its id, so that twice-pressed is once-asked
 */
record QuestionForm(UUID submission, @PlainText(max = 100_000) String text) {

	QuestionForm(@Nullable UUID submission, @Nullable String text) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.text = (text != null) ? text.replace("\r\n", "\n") : "";
	}

	static QuestionForm blank() {
		return new QuestionForm(null, null);
	}

	@Override
	public String toString() {
		return "QuestionForm";
	}

}
