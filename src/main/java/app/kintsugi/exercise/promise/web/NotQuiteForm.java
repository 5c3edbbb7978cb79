package app.kintsugi.exercise.promise.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.ui.PlainText;

/**
 * Not quite, with a few words or none.
 *
 * @param submission becomes the id of the words, so that twice-pressed is once-said
 * @param seen the words that it is said of
 */
record NotQuiteForm(UUID submission, UUID seen, @PlainText(max = 2_000, required = false) String text) {

	NotQuiteForm(@Nullable UUID submission, @Nullable UUID seen, @Nullable String text) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.seen = (seen != null) ? seen : UUID.randomUUID();
		this.text = (text != null) ? text : "";
	}

	@Override
	public String toString() {
		return "NotQuiteForm";
	}

}
