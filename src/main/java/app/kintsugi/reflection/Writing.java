package app.kintsugi.reflection;

import app.kintsugi.couple.Audience;
import app.kintsugi.vault.Label;
import app.kintsugi.vault.PersonId;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed of one version of a reflection.
 *
 * @param prompt the key of the prompt it answers
 * @param asked the words of what it answers, where a person asked; a copy, since an
 * answer outlives what was asked
 * @param apart whether it was the author's own therapist who asked
 */
record Writing(@Nullable String title, @Nullable String prompt, @Nullable String asked,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean apart, String text) {

	static Writing of(String title, @Nullable String prompt, String text) {
		return new Writing(title.isBlank() ? null : title, prompt, null, null, text);
	}

	/** The same as an answer to what a person asked. */
	Writing answering(@Nullable String asked, boolean apart) {
		return new Writing(this.title, this.prompt, asked, (apart && asked != null) ? true : null, this.text);
	}

	/** The same prompt, other words. */
	Writing reworded(String title, String text) {
		return of(title, this.prompt, text).answering(this.asked, wasAskedApart());
	}

	/**
	 * The same for these readers: what somebody's own therapist asked is not for others,
	 * who would learn from it that there is one.
	 */
	Writing readBy(Audience audience) {
		return (wasAskedApart() && Audiences.keepsVersions(audience)) ? answering(null, false) : this;
	}

	boolean wasAskedApart() {
		return Boolean.TRUE.equals(this.apart);
	}

	String titleOrNothing() {
		return (this.title != null) ? this.title : "";
	}

	static Label label(ReflectionId id, int number, PersonId author) {
		return new Label("reflection", id.id(), number, author);
	}

}
