package app.kintsugi.exercise.together;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.couple.Audience;
import app.kintsugi.vault.PersonId;

/**
 * Something that one of the two keeps of what they did.
 *
 * @param what they did, and when
 * @param text may be empty when there is a photo
 * @param photo names the photo; null for none
 * @param alt what can be seen on it, in its author's words
 * @param intact false when it is not as its author wrote it: then nothing else is in it
 */
public record Memory(UUID id, PersonId author, boolean mine, Audience audience, String what, @Nullable LocalDate day,
		String text, @Nullable UUID photo, String alt, int width, int height, boolean intact) {

	public boolean shared() {
		return this.audience != Audience.ONLY_ME;
	}

	@Override
	public String toString() {
		return "Memory";
	}

}
