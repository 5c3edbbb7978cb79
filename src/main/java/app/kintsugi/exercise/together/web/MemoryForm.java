package app.kintsugi.exercise.together.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import app.kintsugi.couple.Audience;
import app.kintsugi.ui.PlainText;

/**
 * A memory to keep. The photo goes beside it.
 *
 * @param submission becomes its id
 * @param text may be empty when there is a photo
 * @param alt what can be seen on the photo; may be empty
 */
record MemoryForm(UUID submission, @PlainText(max = 100_000, required = false) String text,
		@PlainText(max = 200, required = false) String alt, @NotNull Audience audience) {

	MemoryForm(@Nullable UUID submission, @Nullable String text, @Nullable String alt, @Nullable Audience audience) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.text = (text != null) ? text : "";
		this.alt = (alt != null) ? alt : "";
		this.audience = (audience == Audience.PARTNER) ? Audience.PARTNER : Audience.ONLY_ME;
	}

	static MemoryForm blank() {
		return new MemoryForm(null, null, null, null);
	}

	@Override
	public String toString() {
		return "MemoryForm";
	}

}
