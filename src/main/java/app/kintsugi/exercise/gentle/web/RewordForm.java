package app.kintsugi.exercise.gentle.web;

import java.time.Instant;

import app.kintsugi.exercise.gentle.Kindnesses.Noticed;
import app.kintsugi.ui.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Other words for a kindness.
 *
 * @param seen when the words that were shown were written, in milliseconds
 */
record RewordForm(Long seen, @PlainText(max = 2_000) String text) {

	RewordForm(@Nullable Long seen, @Nullable String text) {
		this.seen = (seen != null) ? seen : 0L;
		this.text = (text != null) ? text.replace("\r\n", "\n") : "";
	}

	static RewordForm of(Noticed noticed) {
		return new RewordForm(noticed.at().toEpochMilli(), noticed.text());
	}

	/** The same words, by somebody who has been shown what is there now. */
	RewordForm after(Noticed noticed) {
		return new RewordForm(noticed.at().toEpochMilli(), this.text);
	}

	Instant seenAt() {
		return Instant.ofEpochMilli(this.seen);
	}

	@Override
	public String toString() {
		return "RewordForm";
	}

}
