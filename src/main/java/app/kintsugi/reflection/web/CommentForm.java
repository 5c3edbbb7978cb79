package app.kintsugi.reflection.web;

import java.util.UUID;

import app.kintsugi.reflection.ReflectionPage;
import app.kintsugi.reflection.SaidTo;
import app.kintsugi.ui.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is typed.
 */
record CommentForm(UUID submission, @PlainText(max = 10_000) String text, @Nullable SaidTo to) {

	CommentForm(@Nullable UUID submission, @Nullable String text, @Nullable SaidTo to) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.text = Typed.text(text);
		this.to = to;
	}

	/** For as few as can be, where there is something to choose. */
	static CommentForm blank(ReflectionPage page) {
		return new CommentForm(null, null, page.sayable().isEmpty() ? null : page.sayable().get(0).to());
	}

	static CommentForm blank() {
		return new CommentForm(null, null, null);
	}

	@Override
	public String toString() {
		return "CommentForm";
	}

}
