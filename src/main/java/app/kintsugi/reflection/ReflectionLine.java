package app.kintsugi.reflection;

import java.time.Instant;
import java.util.List;

import app.kintsugi.couple.Audience;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A reflection in a list, as one reader sees it.
 *
 * @param audience what its author chose; who can read it now is in {@code readers}
 * @param readers the names of those who can read it now, without this reader
 * @param heading its title or its first words
 * @param intact whether it is as its author sealed it; if not, there is no heading
 * @param number of its newest version, from 1
 * @param writtenAt when these words were written
 * @param sharedAt when it came to its present audience; null while private
 */
public record ReflectionLine(ReflectionId id, PersonId author, String authorName, boolean mine, Audience audience,
		List<String> readers, @Nullable JourneyId journey, @Nullable Integer step, String heading, boolean intact,
		int number, Instant writtenAt, @Nullable Instant sharedAt) {
}
