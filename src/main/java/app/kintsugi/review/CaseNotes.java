package app.kintsugi.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.couple.Couples;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A therapist's own notes about those whom they accompany, in the therapist's circle of
 * one. They stay the therapist's when the accompaniment ends, and are in their export;
 * their pages end with it.
 */
@Service
@Transactional(readOnly = true)
public class CaseNotes {

	/**
	 * A note.
	 *
	 * @param edition grows with each change
	 * @param text null when it is not as it was written
	 */
	public record Note(UUID id, int edition, Instant writtenAt, Instant changedAt, @Nullable String text) {

		@Override
		public String toString() {
			return "Note";
		}

	}

	/** One page of notes, the newest first. */
	public record NotePage(List<Note> notes, int page, boolean more) {
	}

	/** What is sealed of a note. */
	record Words(String text) {

		@Override
		public String toString() {
			return "Words";
		}

	}

	private static final int PAGE = 20;

	private final StoredCaseNotes notes;

	private final Couples couples;

	private final Vault vault;

	private final Clock clock;

	CaseNotes(StoredCaseNotes notes, Couples couples, Vault vault, Clock clock) {
		this.notes = notes;
		this.couples = couples;
		this.vault = vault;
		this.clock = clock;
	}

	/** One page of the notes about a place. */
	public NotePage about(UUID place, int page, PersonId me) {
		this.couples.requirePlace(place, me);
		int shown = Math.min(Math.max(page, 0), 1_000_000);
		List<CaseNote> found = this.notes.about(me, place, shown * PAGE, PAGE + 1);
		return new NotePage(found.stream().limit(PAGE).flatMap((note) -> read(note).stream()).toList(), shown,
				found.size() > PAGE);
	}

	/** The newest one about a place. */
	public Optional<Note> newest(UUID place, PersonId me) {
		this.couples.requirePlace(place, me);
		return this.notes.about(me, place, 0, 1).stream().findFirst().flatMap(this::read);
	}

	/**
	 * One note.
	 * @throws NotFoundException when there is no such note of one's own about it
	 */
	public Note require(UUID place, UUID id, PersonId me) {
		this.couples.requirePlace(place, me);
		return this.notes.findById(id)
			.filter((note) -> note.isBy(me) && note.isAbout(place))
			.flatMap(this::read)
			.orElseThrow(NotFoundException::new);
	}

	/** Everything this person noted, the oldest first: for taking it along. */
	public List<Note> everything(PersonId me) {
		return this.notes.by(me).stream().flatMap((note) -> read(note).stream()).toList();
	}

	/**
	 * Keeps a note. A second time with the same id changes nothing.
	 * @param id made when the page was shown
	 */
	@Transactional
	public void write(UUID place, UUID id, String text, PersonId me) {
		this.couples.requirePlace(place, me);
		Optional<CaseNote> before = this.notes.findById(id);
		if (before.isPresent()) {
			if (!before.get().isBy(me) || !before.get().isAbout(place)) {
				throw new NotFoundException();
			}
			return;
		}
		this.notes.save(new CaseNote(id, me, place,
				this.vault.seal(this.vault.personalCircle(me), CaseNote.firstLabel(id, me), new Words(text)),
				this.clock.instant()));
	}

	/**
	 * Other words on a note.
	 * @param edition that was on the page
	 * @throws ChangedMeanwhileException when it has other words by now, and not these
	 */
	@Transactional
	public void rewrite(UUID place, UUID id, int edition, String text, PersonId me) {
		CaseNote note = own(place, id, me);
		if (read(note).map(Note::text).filter(text::equals).isPresent()) {
			return;
		}
		if (note.edition() != edition) {
			throw new ChangedMeanwhileException();
		}
		note.rewrite(this.vault.seal(this.vault.personalCircle(me), note.nextLabel(), new Words(text)),
				this.clock.instant());
	}

	/** Deletes a note for good. */
	@Transactional
	public void delete(UUID place, UUID id, PersonId me) {
		this.notes.delete(own(place, id, me));
	}

	private CaseNote own(UUID place, UUID id, PersonId me) {
		this.couples.requirePlace(place, me);
		return this.notes.lock(id)
			.filter((note) -> note.isBy(me) && note.isAbout(place))
			.orElseThrow(NotFoundException::new);
	}

	private Optional<Note> read(CaseNote note) {
		try {
			return Optional.of(view(note, this.vault.open(note.document(), note.label(), Words.class).text()));
		}
		catch (NoKeyException ex) {
			return Optional.empty();
		}
		catch (TamperedException ex) {
			return Optional.of(view(note, null));
		}
	}

	private static Note view(CaseNote note, @Nullable String text) {
		return new Note(note.id(), note.edition(), note.writtenAt(), note.changedAt(), text);
	}

}
