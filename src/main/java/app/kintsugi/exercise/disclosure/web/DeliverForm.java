package app.kintsugi.exercise.disclosure.web;

import org.jspecify.annotations.Nullable;

import app.kintsugi.ui.PlainText;

/**
 * The last word before it is delivered.
 *
 * @param seen which state the page showed: this is what is delivered
 * @param declaration that this is all of it
 */
record DeliverForm(String seen, @PlainText(max = 10_000) String declaration) {

	DeliverForm(@Nullable String seen, @Nullable String declaration) {
		this.seen = (seen != null) ? seen : "";
		this.declaration = (declaration != null) ? declaration.replace("\r\n", "\n") : "";
	}

	@Override
	public String toString() {
		return "DeliverForm";
	}

}
