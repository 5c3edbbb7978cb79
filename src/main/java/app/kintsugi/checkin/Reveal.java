package app.kintsugi.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import app.kintsugi.account.TimeZones;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.CoupleEnding;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Couples;
import app.kintsugi.couple.OwnTherapistLeft;
import app.kintsugi.couple.TherapistLeft;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens check-ins that were committed, when both partners have given theirs for a week
 * and the one who was first is here again; and closes them to each other when the couple
 * ends.
 */
@Service
@Transactional
public class Reveal {

	private static final int DAYS_A_WEEK = 7;

	private final Books books;

	private final SharedYears copies;

	private final Commitments commitments;

	private final Couples couples;

	private final TimeZones zones;

	private final Vault vault;

	Reveal(Books books, SharedYears copies, Commitments commitments, Couples couples, TimeZones zones, Vault vault) {
		this.books = books;
		this.copies = copies;
		this.commitments = commitments;
		this.couples = couples;
		this.zones = zones;
		this.vault = vault;
	}

	/**
	 * The weeks, by their Mondays, in which nothing but this person's presence is
	 * missing. Asked in every request: one look into an index, and nearly always nothing.
	 */
	@Transactional(readOnly = true)
	public List<LocalDate> due(PersonId me) {
		return this.commitments.due(me);
	}

	/**
	 * Gives the partner what this person committed for that week. If the partner's is
	 * given already, both read both from now on. If the partner's is committed too, it
	 * follows in the partner's next request.
	 * @throws NoKeyException when this person cannot open what they committed
	 * @throws TamperedException when it is not what they committed
	 */
	public void open(LocalDate monday, PersonId me) {
		Optional<Couple> couple = this.couples.hold(me);
		this.commitments.by(me, monday)
			.stream()
			.filter(Commitment::hasWords)
			.forEach((commitment) -> moveWords(commitment, couple, me));
		couple.ifPresent((two) -> {
			List<Commitment> week = this.commitments.of(monday, two.id());
			Optional<Commitment> partners = week.stream().filter((commitment) -> !commitment.isBy(me)).findFirst();
			week.stream()
				.filter((commitment) -> commitment.isBy(me) && commitment.isDueWith(partners))
				.forEach((mine) -> {
					mine.give(partners);
					this.books.give(this.books.openAround(monday.plusDays(DAYS_A_WEEK / 2), me), monday, two);
				});
		});
	}

	/**
	 * Who leaves takes their words along: they lie in their own circle anyway, and what
	 * lay for others goes. What waited to be opened is private for both.
	 */
	@EventListener
	void on(CoupleEnding ending) {
		this.copies.deleteAllOf(ending.couple());
		for (Commitment commitment : this.commitments.findByCoupleId(ending.couple())) {
			if (!commitment.hasWords()) {
				this.commitments.delete(commitment);
			}
			else if (commitment.isBy(ending.leaver()) && movedWords(commitment, ending.leaver())) {
				this.commitments.delete(commitment);
			}
			else {
				commitment.keep();
			}
		}
	}

	/**
	 * What was for the therapist alone is for nobody else now; and what was for both, for
	 * the partner.
	 */
	@EventListener
	void on(TherapistLeft left) {
		this.copies.deleteAllOf(left.couple(), Audience.THERAPIST);
		this.copies.rename(left.couple(), Audience.PARTNER_AND_THERAPIST, Audience.PARTNER);
	}

	/** What was for this person's own therapist is for nobody else now. */
	@EventListener
	void on(OwnTherapistLeft left) {
		this.copies.deleteAllForOwnTherapist(left.person());
	}

	/** Moves words that still lie in a week's row to where words lie now. */
	private void moveWords(Commitment commitment, Optional<Couple> couple, PersonId me) {
		CircleId circle = couple.filter((two) -> commitment.isFor(two.id()))
			.map((two) -> this.couples.circle(two, Audience.PARTNER))
			.orElse(null);
		Answer answer = words(commitment);
		if (commitment.wasPrivate() || circle == null) {
			this.commitments.delete(commitment);
		}
		else {
			commitment.moved();
		}
		Book book = this.books.openAround(commitment.monday(), me);
		LocalDate day = freeDay(commitment, book, me);
		this.books.put(book, Entry.of(day, answer, circle, circle != null, List.of()), couple, me);
	}

	private boolean movedWords(Commitment commitment, PersonId me) {
		try {
			Book book = this.books.openAround(commitment.monday(), me);
			this.books.put(book, Entry.of(freeDay(commitment, book, me), words(commitment), null, false, List.of()),
					Optional.empty(), me);
			return true;
		}
		catch (NoKeyException | TamperedException ex) {
			// what even its author cannot open stays sealed as it is, and nobody leaves
			// it the less
			return false;
		}
	}

	private Answer words(Commitment commitment) {
		Sealed document = commitment.document().orElseThrow();
		return this.vault.open(document, commitment.label(), OldAnswer.class).answer();
	}

	/** The day on which it was said, or another of its week. */
	private LocalDate freeDay(Commitment commitment, Book book, PersonId me) {
		LocalDate said = LocalDate.ofInstant(commitment.createdAt(), this.zones.of(me));
		LocalDate monday = commitment.monday();
		LocalDate first = Entry.mondayOf(said).equals(monday) ? said : monday;
		return Stream.concat(Stream.of(first), IntStream.range(0, DAYS_A_WEEK).mapToObj(monday::plusDays))
			.filter((day) -> book.of(day).isEmpty())
			.findFirst()
			.orElse(first);
	}

}
