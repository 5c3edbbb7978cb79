package app.kintsugi.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;

/**
 * The exercise of a step, as the journey knows it. Every room that is an exercise makes
 * one bean of this; its pages lie under {@link #path}, its words in the message files
 * under {@code <name>.}.
 *
 * <p>
 * Nothing here tells anybody more than the room's own pages tell that person.
 */
public interface Exercise {

	/**
	 * Where an exercise stands, for one person: one calm line.
	 *
	 * @param begun whether there is something in it that this person may know of
	 * @param messageKey the line's key
	 * @param arguments of the line: names and dates, never content
	 */
	record Standing(boolean begun, String messageKey, List<Object> arguments) {

		public Standing {
			arguments = List.copyOf(arguments);
		}

		public static Standing notBegun(String messageKey) {
			return new Standing(false, messageKey, List.of());
		}

		public static Standing begun(String messageKey, Object... arguments) {
			return new Standing(true, messageKey, List.of(arguments));
		}

	}

	/**
	 * Something is there for a person, said without its content.
	 *
	 * @param messageKey a whole sentence
	 * @param path where it is
	 */
	record Announcement(String messageKey, String path) {
	}

	/**
	 * Something that was written.
	 *
	 * @param headingKey what it is, for example <i>A question</i>
	 * @param text null when it is not as its author wrote it
	 * @param path where it can be read in full or answered; null when it is all here
	 */
	record Passage(String headingKey, PersonId author, Instant at, @Nullable String text, @Nullable String path) {

		@Override
		public String toString() {
			return "Passage";
		}

	}

	/**
	 * Something that the page of a session says of it.
	 *
	 * @param headingKey what it is, for example <i>A question</i>
	 * @param text empty when it is not to be read there: heavy, or not as its author
	 * wrote it
	 * @param noteKey what else there is to say of it: a line's key
	 * @param day which that line names
	 */
	record ForSession(Topic topic, String headingKey, PersonId author, Instant at, String text,
			@Nullable String noteKey, @Nullable LocalDate day) {

		public enum Topic {

			/** What is promised, or planned. */
			PROMISE,
			/** What waits for an answer. */
			QUESTION

		}

		@Override
		public String toString() {
			return "ForSession";
		}

	}

	/** The number of its step. */
	int step();

	/** What it is called in addresses, for example {@code forum}. */
	String name();

	/** The key of what people call it, for example {@code forum.name}. */
	String nameKey();

	/** Where its first page is, for the two who walk. */
	default String path(JourneyId journey) {
		return "/journeys/" + journey.id() + "/" + name();
	}

	/** Where it stands, as one of the two may know it; its step is open. */
	Standing standing(Journey journey, PersonId me);

	/**
	 * What waits for one of the two, in the order in which it came. Not asked while the
	 * journey rests.
	 */
	default List<Announcement> announcements(Journey journey, PersonId me) {
		return List.of();
	}

	/**
	 * What the couple's therapist may read of it, the newest last. The caller has checked
	 * that the therapist is admitted.
	 */
	default List<Passage> sharedWithTherapist(Journey journey, PersonId therapist) {
		return List.of();
	}

	/**
	 * What the page of a session says of it, the newest last: of what both partners and
	 * their therapist read, and the same whichever of them asks. A heavy text is not read
	 * there, since everybody chooses themselves when to read it.
	 * @param readers the circle of the three as they are now, in which the reader is
	 * @param from of what is done, only what was done on that day or later
	 * @param to and on that day or before
	 */
	default List<ForSession> forSession(Journey journey, CircleId readers, LocalDate from, LocalDate to) {
		return List.of();
	}

	/**
	 * Its part of an export: everything that this person wrote in it, in whichever
	 * journey, the oldest first.
	 */
	List<Passage> writtenBy(PersonId me);

}
