package app.kintsugi.reflection;

import app.kintsugi.vault.Label;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed of one version of a reflection.
 *
 * @param prompt the key of the prompt it answers
 */
record Writing(@Nullable String title, @Nullable String prompt, String text) {

	static Writing of(String title, @Nullable String prompt, String text) {
		return new Writing(title.isBlank() ? null : title, prompt, text);
	}

	/** The same prompt, other words. */
	Writing reworded(String title, String text) {
		return of(title, this.prompt, text);
	}

	String titleOrNothing() {
		return (this.title != null) ? this.title : "";
	}

	static Label label(ReflectionId id, int number, PersonId author) {
		return new Label("reflection", id.id(), number, author);
	}

}
