package app.kintsugi.exercise.pace.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.ui.PlainText;

/**
 * A gentle question.
 *
 * @param submission becomes its id, so that twice-pressed is once-asked
 * @param words may be empty
 */
record AskForm(UUID submission, @PlainText(max = 200, required = false) String words) {

	AskForm(@Nullable UUID submission, @Nullable String words) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.words = (words != null) ? words : "";
	}

	static AskForm blank() {
		return new AskForm(null, null);
	}

	@Override
	public String toString() {
		return "AskForm";
	}

}
