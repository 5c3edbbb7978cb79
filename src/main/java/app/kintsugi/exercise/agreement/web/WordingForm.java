package app.kintsugi.exercise.agreement.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.ui.PlainText;

/**
 * The words of the agreement.
 *
 * @param submission made when the page was shown
 * @param basis the wording that they are written from; null for the first
 */
record WordingForm(UUID submission, @Nullable UUID basis, @PlainText(max = 100_000) String text) {

	WordingForm(@Nullable UUID submission, @Nullable UUID basis, @Nullable String text) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.basis = basis;
		this.text = Typed.text(text);
	}

	@Override
	public String toString() {
		return "WordingForm";
	}

}
