package app.kintsugi.homework.web;

import java.util.UUID;

import app.kintsugi.ui.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A prompt as it is typed.
 *
 * @param whom the id of the partner who is asked, or {@link #BOTH}
 * @param step 1 to 9, or empty
 */
record PromptForm(UUID submission, String whom, String step, @PlainText(max = 2_000) String text) {

	static final String BOTH = "both";

	PromptForm(@Nullable UUID submission, @Nullable String whom, @Nullable String step, @Nullable String text) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.whom = (whom != null) ? whom : BOTH;
		this.step = (step != null) ? step : "";
		this.text = Typed.text(text);
	}

	@Override
	public String toString() {
		return "PromptForm";
	}

}
