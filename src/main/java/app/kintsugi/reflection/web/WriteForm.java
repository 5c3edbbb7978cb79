package app.kintsugi.reflection.web;

import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.WriteReflections.Draft;
import app.kintsugi.ui.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A new reflection as it is typed.
 */
record WriteForm(UUID submission, @PlainText(max = TITLE, required = false) String title,
		@PlainText(max = TEXT) String text, Audience audience, @Nullable UUID journey, @Nullable Integer step,
		String prompt, @Nullable UUID asked) {

	static final int TITLE = 200;

	static final int TEXT = 100_000;

	WriteForm(@Nullable UUID submission, @Nullable String title, @Nullable String text, @Nullable Audience audience,
			@Nullable UUID journey, @Nullable Integer step, @Nullable String prompt, @Nullable UUID asked) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.title = Typed.line(title);
		this.text = Typed.text(text);
		this.audience = (audience != null) ? audience : Audience.ONLY_ME;
		this.journey = journey;
		this.step = step;
		this.prompt = (prompt != null) ? prompt : "";
		this.asked = asked;
	}

	static WriteForm blank(@Nullable UUID journey, @Nullable Integer step, @Nullable String prompt,
			@Nullable UUID asked) {
		return new WriteForm(null, null, null, null, journey, step, prompt, asked);
	}

	/** Words that have no place any more, as a new reflection. */
	static WriteForm of(EditForm form) {
		return new WriteForm(null, form.title(), form.text(), null, null, null, null, null);
	}

	/** The same words, to be stored beside what was stored with this id before. */
	WriteForm asAnother() {
		return new WriteForm(null, this.title, this.text, this.audience, this.journey, this.step, this.prompt,
				this.asked);
	}

	ReflectionId id() {
		return new ReflectionId(this.submission);
	}

	Draft draft() {
		return new Draft(id(), (this.journey != null) ? new JourneyId(this.journey) : null, this.step,
				this.prompt.isEmpty() ? null : this.prompt, this.asked, this.title, this.text, this.audience);
	}

	@Override
	public String toString() {
		return "WriteForm";
	}

}
