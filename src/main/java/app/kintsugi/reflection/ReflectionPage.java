package app.kintsugi.reflection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A reflection as one reader sees it, in its newest words.
 *
 * @param version of the entity, for the forms that change it
 * @param audience what its author chose; who can read it now is in {@code readers}
 * @param readers the names of those who can read it now, without this reader
 * @param title empty when there is none
 * @param prompt the key of the prompt it answers
 * @param asked the words of what it answers, where a person asked
 * @param askedApart whether it was the author's own therapist who asked: whoever else
 * comes to read it does not read that
 * @param text Markdown
 * @param intact whether it is as its author sealed it; if not, title and text are empty
 * @param number of these words, from 1
 * @param writtenAt when these words were written
 * @param openToComments whether this reader may say something to it
 * @param sayable whom a comment can be for, the fewest first; empty where there is
 * nothing to choose, since it is for all who read the reflection
 * @param comments those that this reader can open, the first one first
 * @param openings when the therapist first opened it, by version; for its author alone
 * @param unopened whether the reader is the therapist and has not opened these words yet
 * @param place where the reader, as a therapist, finds what is shared beside it; null for
 * everybody else
 * @param waits whether it waits for the reader, as a therapist, to review it
 * @param brought whether its author wants to speak of it at the next session
 */
public record ReflectionPage(ReflectionId id, int version, PersonId author, String authorName, boolean mine,
		Audience audience, List<String> readers, @Nullable JourneyId journey, @Nullable Integer step, String title,
		@Nullable String prompt, @Nullable String asked, boolean askedApart, String text, boolean intact, int number, Instant writtenAt,
		boolean openToComments, List<Sayable> sayable, List<Said> comments, List<Opened> openings, boolean unopened,
		@Nullable UUID place, boolean waits, boolean brought) {

	/**
	 * A comment.
	 *
	 * @param intact whether it is as its author sealed it; if not, the text is empty
	 * @param answer whether it answers the one before it that is none
	 * @param readers the names of those who can read it now, without this reader
	 */
	public record Said(UUID id, PersonId author, String authorName, boolean mine, String text, boolean intact,
			boolean answer, List<String> readers, Instant writtenAt) {
	}

	/**
	 * Whom a comment can be for, with their names, without this reader.
	 */
	public record Sayable(SaidTo to, List<String> readers) {
	}

	/**
	 * The therapist opened a version.
	 */
	public record Opened(PersonId therapist, String therapistName, int number, Instant at) {
	}

	/** Whether anybody but its author may read it. */
	public boolean shared() {
		return this.audience != Audience.ONLY_ME;
	}

	/** Whether its author can bring it to a session: whether it is for a therapist. */
	public boolean forTherapist() {
		return Audiences.isForATherapist(this.audience);
	}

	/** Whether there are earlier words to look at. */
	public boolean hasEarlier() {
		return this.number > 1;
	}

}
