package app.kintsugi.draft;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.Alias;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;

/**
 * Keeps what somebody has begun to write, for themselves alone. Nothing that was kept is
 * written over unseen: who writes on what another page has meanwhile written on gets a
 * draft of their own, and both stay.
 *
 * <p>
 * Transactions that may write are begun only when there is something to write, since each
 * is forced to the disk.
 */
@Service
public class Drafts {

	/**
	 * How long a draft that nobody touches is kept for sure; longer while there is room.
	 */
	static final Duration KEPT = Duration.ofDays(90);

	/** The most drafts of one person. */
	static final int MOST = 200;

	private static final int TRIES = 4;

	/**
	 * A draft, opened.
	 *
	 * @param page the address of its form
	 * @param texts what was typed and chosen, by field
	 * @param typed what was typed and says something
	 */
	public record Begun(UUID id, int number, String page, Map<String, String> texts, List<String> typed,
			Instant savedAt) {

		@Override
		public String toString() {
			return "Begun[" + this.id + "]";
		}

	}

	/**
	 * That a text is kept.
	 *
	 * @param beside whether another text of the same form was kept already, so that there
	 * are two now
	 */
	public record Saved(UUID id, int number, boolean beside) {
	}

	/** What is sealed. */
	record Writing(String writer, long turn, String page, Map<String, String> texts, Set<String> choices) {

		List<String> typed() {
			return this.texts.entrySet()
				.stream()
				.filter((field) -> !this.choices.contains(field.getKey()))
				.map(Map.Entry::getValue)
				.filter((text) -> !text.isBlank())
				.toList();
		}

		@Override
		public String toString() {
			return "Writing";
		}

	}

	private record Line(Draft draft, Writing writing) {

		boolean isBy(String writer) {
			return this.writing.writer().equals(writer);
		}

		Saved saved(boolean beside) {
			return new Saved(this.draft.id(), this.draft.number(), beside);
		}

		Begun begun() {
			return new Begun(this.draft.id(), this.draft.number(), this.writing.page(), this.writing.texts(),
					this.writing.typed(), this.draft.savedAt());
		}

	}

	private final StoredDrafts drafts;

	private final Vault vault;

	private final Clock clock;

	private final TransactionTemplate reading;

	private final TransactionTemplate writing;

	Drafts(StoredDrafts drafts, Vault vault, Clock clock, PlatformTransactionManager transactions) {
		this.drafts = drafts;
		this.vault = vault;
		this.clock = clock;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
		this.writing = new TransactionTemplate(transactions);
	}

	/** What this person has begun on a page, the newest first. */
	public List<Begun> on(String page, PersonId me) {
		return lines(page, me).stream().map(Line::begun).toList();
	}

	/** Everything this person has begun, the newest first. */
	public List<Begun> all(PersonId me) {
		return read(() -> this.drafts.findByPersonOrderBySavedAtDesc(me)
			.stream()
			.flatMap((draft) -> open(draft).stream())
			.map(Line::begun)
			.toList());
	}

	/**
	 * One draft and the others of the same form, the newest first.
	 * @throws NotFoundException when it is not there, or not this person's
	 */
	public List<Begun> with(UUID id, PersonId me) {
		return read(() -> this.drafts
			.findByPersonAndFormKeyOrderBySavedAtDesc(me, own(id, me).orElseThrow(NotFoundException::new).formKey())
			.stream()
			.flatMap((draft) -> open(draft).stream())
			.map(Line::begun)
			.toList());
	}

	/**
	 * Keeps a text. Kept already: nothing is written.
	 * @throws NotKeptException when it is too large, or there are too many
	 */
	public Saved save(Attempt attempt, PersonId me) {
		if (!attempt.fits()) {
			throw new NotKeptException("larger than what is kept");
		}
		for (int tried = 1;; tried++) {
			try {
				return trySave(attempt, me);
			}
			catch (ConcurrencyFailureException | DataIntegrityViolationException ex) {
				if (tried == TRIES) {
					throw ex;
				}
			}
		}
	}

	private Saved trySave(Attempt attempt, PersonId me) {
		List<Line> lines = lines(attempt.page(), me);
		Line line = line(lines, attempt);
		if (line != null && line.isBy(attempt.writer()) && attempt.turn() <= line.writing().turn()) {
			return line.saved(false);
		}
		Line same = (line != null && line.writing().texts().equals(attempt.texts())) ? line
				: (line == null) ? alike(lines, attempt) : null;
		if (same != null) {
			return same.saved(false);
		}
		boolean goesOn = line != null && (line.isBy(attempt.writer()) || line.draft().number() == attempt.number());
		return write(() -> {
			Draft draft = (line != null && goesOn) ? writeOn(line, attempt, me) : begin(attempt, me);
			return new Saved(draft.id(), draft.number(), !goesOn && !lines.isEmpty());
		});
	}

	// A page that never heard the answer to its last attempt is known by its own name.
	private static @Nullable Line line(List<Line> lines, Attempt attempt) {
		return lines.stream()
			.filter((line) -> line.isBy(attempt.writer()))
			.findFirst()
			.or(() -> lines.stream().filter((line) -> line.draft().id().equals(attempt.id())).findFirst())
			.orElse(null);
	}

	private static @Nullable Line alike(List<Line> lines, Attempt attempt) {
		return lines.stream().filter((line) -> line.writing().texts().equals(attempt.texts())).findFirst().orElse(null);
	}

	private Draft begin(Attempt attempt, PersonId me) {
		makeRoom(me);
		UUID id = idOfNext(attempt);
		return this.drafts.save(new Draft(id, me, Alias.of(attempt.page()),
				this.vault.seal(this.vault.personalCircle(me), Draft.label(id, 1, me), written(attempt)),
				this.clock.instant()));
	}

	/**
	 * A page that sends twice at once, as one does that is left in a hurry, has made the
	 * same draft: the later of the two finds it and goes on in it.
	 */
	private static UUID idOfNext(Attempt attempt) {
		String alias = Alias.of(attempt.page() + " " + attempt.writer() + " " + attempt.id() + " " + attempt.number());
		return UUID.nameUUIDFromBytes(alias.getBytes(StandardCharsets.US_ASCII));
	}

	private void makeRoom(PersonId me) {
		int room = MOST - this.drafts.countByPerson(me);
		if (room > 0) {
			return;
		}
		List<Draft> old = this.drafts.findByPersonAndSavedAtBefore(me, this.clock.instant().minus(KEPT));
		if (room + old.size() <= 0) {
			throw new NotKeptException("more than are kept");
		}
		this.drafts.deleteAll(old);
	}

	private Draft writeOn(Line line, Attempt attempt, PersonId me) {
		Draft draft = own(line.draft().id(), me).filter((found) -> found.number() == line.draft().number())
			.orElseThrow(() -> new OptimisticLockingFailureException("written on meanwhile"));
		draft.writeOn(this.vault.seal(this.vault.personalCircle(me), Draft.label(draft.id(), draft.number() + 1, me),
				written(attempt)), this.clock.instant());
		return this.drafts.save(draft);
	}

	private static Writing written(Attempt attempt) {
		return new Writing(attempt.writer(), attempt.turn(), attempt.page(), new TreeMap<>(attempt.texts()),
				attempt.choices());
	}

	/**
	 * A form was taken: its draft goes, unless it says something by now that the sender
	 * had not seen.
	 * @param id the draft the form was shown with, or made
	 * @param number of that draft when the form last heard of it
	 * @param sent every text of the form
	 */
	public void taken(String page, @Nullable UUID id, int number, Map<String, String> sent, PersonId me) {
		List<Draft> done = lines(page, me).stream()
			.filter((line) -> (line.draft().id().equals(id) && line.draft().number() <= number)
					|| saysNothingElse(line.writing(), sent))
			.map(Line::draft)
			.toList();
		if (!done.isEmpty()) {
			write(() -> {
				done.forEach((draft) -> delete(draft.id(), draft.number(), me));
				return done;
			});
		}
	}

	private static boolean saysNothingElse(Writing writing, Map<String, String> sent) {
		return writing.texts()
			.entrySet()
			.stream()
			.allMatch((field) -> field.getValue().strip().equals(sent.getOrDefault(field.getKey(), "").strip()));
	}

	/**
	 * Throws a draft away, if it still is what its writer saw.
	 * @return the address of its form
	 * @throws NotFoundException when it is not there, or not this person's
	 */
	public String discard(UUID id, int number, PersonId me) {
		String page = require(id, me).page();
		write(() -> {
			delete(id, number, me);
			return page;
		});
		return page;
	}

	/**
	 * Makes a draft the one that its form is shown with.
	 * @return the address of its form
	 * @throws NotFoundException when it is not there, or not this person's
	 */
	public String choose(UUID id, PersonId me) {
		String page = require(id, me).page();
		return write(() -> {
			Draft draft = own(id, me).orElseThrow(NotFoundException::new);
			draft.bringForward(Alias.of(page), this.clock.instant());
			this.drafts.save(draft);
			return page;
		});
	}

	private void delete(UUID id, int number, PersonId me) {
		own(id, me).filter((draft) -> draft.number() == number).ifPresent(this.drafts::delete);
	}

	private Begun require(UUID id, PersonId me) {
		return read(() -> own(id, me).flatMap(this::open).map(Line::begun)).orElseThrow(NotFoundException::new);
	}

	private Optional<Draft> own(UUID id, PersonId me) {
		return this.drafts.findById(id).filter((draft) -> draft.isOf(me));
	}

	private List<Line> lines(String page, PersonId me) {
		return read(() -> this.drafts.findByPersonAndFormKeyOrderBySavedAtDesc(me, Alias.of(page))
			.stream()
			.flatMap((draft) -> open(draft).stream())
			.toList());
	}

	private Optional<Line> open(Draft draft) {
		try {
			return Optional.of(new Line(draft, this.vault.open(draft.sealed(), draft.label(), Writing.class)));
		}
		catch (NoKeyException | TamperedException ex) {
			return Optional.empty();
		}
	}

	private <T> T read(Supplier<T> work) {
		return this.reading.execute((status) -> work.get());
	}

	private <T> T write(Supplier<T> work) {
		return this.writing.execute((status) -> work.get());
	}

}
