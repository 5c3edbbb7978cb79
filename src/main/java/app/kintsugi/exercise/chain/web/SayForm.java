package app.kintsugi.exercise.chain.web;

import java.util.UUID;

import app.kintsugi.ui.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A question, or an answer.
 *
 * @param submission becomes its id, so that twice-pressed is once-said
 */
record SayForm(UUID submission, @PlainText(max = 100_000) String text) {

	SayForm(@Nullable UUID submission, @Nullable String text) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.text = (text != null) ? text : "";
	}

	static SayForm blank() {
		return new SayForm(null, null);
	}

	@Override
	public String toString() {
		return "SayForm";
	}

}
