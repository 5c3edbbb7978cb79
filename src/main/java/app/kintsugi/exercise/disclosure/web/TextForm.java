package app.kintsugi.exercise.disclosure.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.ui.PlainText;

/**
 * An addition, a question, an answer or a comment.
 *
 * @param submission becomes its id, so that twice-pressed is once-stored
 */
record TextForm(UUID submission, @PlainText(max = 100_000) String text) {

	TextForm(@Nullable UUID submission, @Nullable String text) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.text = (text != null) ? text.replace("\r\n", "\n") : "";
	}

	static TextForm blank() {
		return new TextForm(null, null);
	}

	@Override
	public String toString() {
		return "TextForm";
	}

}
