package app.kintsugi.exercise.forum;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.exercise.HeavyTexts;

/**
 * An answer, as one of the two sees it.
 *
 * @param open whether whoever looks has chosen to read it, or wrote it
 * @param chosen what its reader chose last
 * @param acknowledgement of the hurt; empty while it is not open
 * @param text empty while it is not open
 * @param mark what the hurt partner says of it
 */
public record Answered(UUID id, Instant at, boolean open, HeavyTexts.@Nullable Choice chosen, String acknowledgement,
		String text, @Nullable Mark mark) {

	@Override
	public String toString() {
		return "Answered[" + this.id + "]";
	}

}
