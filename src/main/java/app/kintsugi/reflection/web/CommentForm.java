package app.kintsugi.reflection.web;

import java.util.UUID;

import app.kintsugi.ui.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is typed.
 */
record CommentForm(UUID submission, @PlainText(max = 10_000) String text) {

	CommentForm(@Nullable UUID submission, @Nullable String text) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.text = Typed.text(text);
	}

	static CommentForm blank() {
		return new CommentForm(null, null);
	}

	@Override
	public String toString() {
		return "CommentForm";
	}

}
