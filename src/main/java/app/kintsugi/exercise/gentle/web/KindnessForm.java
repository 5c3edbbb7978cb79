package app.kintsugi.exercise.gentle.web;

import java.util.UUID;

import app.kintsugi.ui.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A kindness that was noticed.
 *
 * @param submission becomes its id, so that twice-pressed is once-kept
 */
record KindnessForm(UUID submission, @PlainText(max = 2_000) String text) {

	KindnessForm(@Nullable UUID submission, @Nullable String text) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.text = (text != null) ? text.replace("\r\n", "\n") : "";
	}

	static KindnessForm blank() {
		return new KindnessForm(null, null);
	}

	@Override
	public String toString() {
		return "KindnessForm";
	}

}
