package app.kintsugi.homework.web;

import java.util.UUID;

import app.kintsugi.homework.Templates.Beginning;
import app.kintsugi.ui.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A template as it is typed.
 *
 * @param number of the wording that is changed; of a new one 0
 * @param step 1 to 9, or empty
 */
record TemplateForm(UUID submission, int number, String step, @PlainText(max = 2_000) String text) {

	TemplateForm(@Nullable UUID submission, int number, @Nullable String step, @Nullable String text) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.number = number;
		this.step = (step != null) ? step : "";
		this.text = Typed.text(text);
	}

	static TemplateForm of(Beginning beginning) {
		return new TemplateForm(null, beginning.number(), (beginning.step() != null) ? "" + beginning.step() : null,
				beginning.text());
	}

	@Override
	public String toString() {
		return "TemplateForm";
	}

}
