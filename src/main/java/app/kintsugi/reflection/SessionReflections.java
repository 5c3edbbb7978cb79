package app.kintsugi.reflection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.kintsugi.couple.Accompanied;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * What two and their therapist have before them when they meet: what was brought to the
 * session, and what was newly shared. Whichever of its readers asks gets the same.
 *
 * <p>
 * It is asked for by circles, so what is in it is what all its readers can open; and what
 * is narrowed or deleted is not in it from that moment on.
 */
@Service
public class SessionReflections {

	/** No page of a session has more entries than this. */
	public static final int MOST = 60;

	/**
	 * One of them.
	 *
	 * @param title empty when there is none
	 * @param asked the words of what it answers, where the therapist asked
	 * @param text Markdown; the beginning where it is long
	 * @param whole whether the text is all of it
	 * @param intact whether it is as its author sealed it; if not, title and text are
	 * empty
	 * @param number of its newest version, from 1
	 */
	public record SessionEntry(ReflectionId id, PersonId author, String authorName, @Nullable Integer step,
			String title, @Nullable String asked, String text, boolean whole, boolean intact, int number,
			Instant writtenAt) {

		@Override
		public String toString() {
			return "SessionEntry";
		}

	}

	/**
	 * All of them.
	 *
	 * @param brought for the next session, in the order in which they were
	 * @param shared in the span, in the order in which they were, without those that were
	 * brought
	 * @param more whether more was shared in it than is shown
	 */
	public record SessionEntries(List<SessionEntry> brought, List<SessionEntry> shared, boolean more) {
	}

	/** A version of a reflection. */
	record Words(ReflectionId reflection, int number) {
	}

	private final SessionReading reading;

	private final NoteOpenings noting;

	SessionReflections(SessionReading reading, NoteOpenings noting) {
		this.reading = reading;
		this.noting = noting;
	}

	/**
	 * What all three can read. That the therapist had a whole text before their eyes is
	 * noted, as when they open it on its own page.
	 * @param reader one of the three
	 * @throws NotFoundException for anybody else
	 */
	public SessionEntries ofAll(Accompanied couple, Instant from, Instant to, PersonId reader) {
		return of(couple, couple.circle(), from, to, reader);
	}

	/**
	 * What one of the two shares with the therapist alone.
	 * @param reader that partner, or the therapist
	 * @throws NotFoundException for the other partner, and anybody else
	 */
	public SessionEntries ofOne(Accompanied couple, PersonId partner, Instant from, Instant to, PersonId reader) {
		if (!reader.equals(partner) && !reader.equals(couple.therapist())) {
			throw new NotFoundException();
		}
		CircleId circle = Optional.ofNullable(couple.apart().get(partner)).orElseThrow(NotFoundException::new);
		return of(couple, circle, from, to, reader);
	}

	private SessionEntries of(Accompanied couple, CircleId circle, Instant from, Instant to, PersonId reader) {
		SessionEntries all = this.reading.read(couple, circle, from, to, reader);
		if (reader.equals(couple.therapist())) {
			Set<Words> read = Stream.concat(all.brought().stream(), all.shared().stream())
				.filter(SessionEntry::whole)
				.map((entry) -> new Words(entry.id(), entry.number()))
				.collect(Collectors.toSet());
			this.reading.unopened(read, reader).forEach((words) -> note(words, reader));
		}
		return all;
	}

	private void note(Words words, PersonId therapist) {
		try {
			this.noting.note(words.reflection(), words.number(), therapist);
		}
		catch (DataIntegrityViolationException ex) {
			// opened twice at once: the other one has noted it
			return;
		}
	}

}
