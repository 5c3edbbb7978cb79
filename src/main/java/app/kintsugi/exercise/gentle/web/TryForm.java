package app.kintsugi.exercise.gentle.web;

import app.kintsugi.ui.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Words to look at, and for nothing else.
 */
record TryForm(@PlainText(max = 100_000) String text) {

	TryForm(@Nullable String text) {
		this.text = (text != null) ? text.replace("\r\n", "\n") : "";
	}

	@Override
	public String toString() {
		return "TryForm";
	}

}
