package app.kintsugi.reflection.web;

import app.kintsugi.reflection.ReflectionPage;
import app.kintsugi.ui.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The words of a reflection as they are changed.
 *
 * @param version of the reflection when the form was shown
 */
record EditForm(int version, @PlainText(max = WriteForm.TITLE, required = false) String title,
		@PlainText(max = WriteForm.TEXT) String text) {

	EditForm(int version, @Nullable String title, @Nullable String text) {
		this.version = version;
		this.title = Typed.line(title);
		this.text = Typed.text(text);
	}

	static EditForm of(ReflectionPage page) {
		return new EditForm(page.version(), page.title(), page.text());
	}

	@Override
	public String toString() {
		return "EditForm";
	}

}
