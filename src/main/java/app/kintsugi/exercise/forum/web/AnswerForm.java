package app.kintsugi.exercise.forum.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.ui.PlainText;

/**
 * An answer; the hurt comes first.
 *
 * @param submission becomes its id, so that twice-pressed is once-answered
 */
record AnswerForm(UUID submission, @PlainText(max = 10_000) String acknowledgement,
		@PlainText(max = 100_000) String text) {

	AnswerForm(@Nullable UUID submission, @Nullable String acknowledgement, @Nullable String text) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.acknowledgement = (acknowledgement != null) ? acknowledgement.replace("\r\n", "\n") : "";
		this.text = (text != null) ? text.replace("\r\n", "\n") : "";
	}

	static AnswerForm blank() {
		return new AnswerForm(null, null, null);
	}

	@Override
	public String toString() {
		return "AnswerForm";
	}

}
