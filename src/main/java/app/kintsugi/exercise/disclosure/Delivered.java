package app.kintsugi.exercise.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.exercise.HeavyTexts;

/**
 * Something that has been given to the hurt partner to read.
 *
 * @param addition whether it was added after the disclosure was delivered
 * @param open whether whoever looks has chosen to read it, or wrote it
 * @param chosen what its reader chose last
 * @param intact whether it is as its author wrote it
 * @param paragraphs empty while it is not open
 */
public record Delivered(UUID id, Instant at, boolean addition, boolean open, HeavyTexts.@Nullable Choice chosen,
		boolean intact, List<Paragraph> paragraphs) {
}
