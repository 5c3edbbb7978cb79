package app.kintsugi.exercise.promise.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.ui.PlainText;

/**
 * Something to say: a wish, the wish said back, or a few words about it.
 *
 * @param submission becomes its id, so that twice-pressed is once-said
 */
record TextForm(UUID submission, @PlainText(max = 2_000) String text) {

	TextForm(@Nullable UUID submission, @Nullable String text) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.text = (text != null) ? text : "";
	}

	static TextForm blank() {
		return new TextForm(null, null);
	}

	@Override
	public String toString() {
		return "TextForm";
	}

}
