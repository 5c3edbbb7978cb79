package app.kintsugi.reflection;

import app.kintsugi.vault.Label;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed of one version of a reflection.
 *
 * @param prompt the key of the prompt it answers
 * @param asked the words of what it answers, where a person asked; a copy, since an
 * answer outlives what was asked
 */
record Writing(@Nullable String title, @Nullable String prompt, @Nullable String asked, String text) {

	static Writing of(String title, @Nullable String prompt, String text) {
		return new Writing(title.isBlank() ? null : title, prompt, null, text);
	}

	/** The same as an answer to what a person asked. */
	Writing answering(@Nullable String asked) {
		return new Writing(this.title, this.prompt, asked, this.text);
	}

	/** The same prompt, other words. */
	Writing reworded(String title, String text) {
		return of(title, this.prompt, text).answering(this.asked);
	}

	String titleOrNothing() {
		return (this.title != null) ? this.title : "";
	}

	static Label label(ReflectionId id, int number, PersonId author) {
		return new Label("reflection", id.id(), number, author);
	}

}
