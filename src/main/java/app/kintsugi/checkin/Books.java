package app.kintsugi.checkin;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Couples;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Opens what people said by the year, and writes it: first into the author's own circle,
 * then, of what is shared, into the copies for others.
 */
@Component
class Books {

	/** So long it is remembered with which forms something was sent. */
	private static final int DAYS_REMEMBERED = 3;

	static final List<Audience> FOR_PARTNER = List.of(Audience.PARTNER, Audience.PARTNER_AND_THERAPIST);

	private final OwnYears years;

	private final SharedYears copies;

	private final Commitments commitments;

	private final Couples couples;

	private final Vault vault;

	Books(OwnYears years, SharedYears copies, Commitments commitments, Couples couples, Vault vault) {
		this.years = years;
		this.copies = copies;
		this.commitments = commitments;
		this.couples = couples;
		this.vault = vault;
	}

	/** All that a person said in these years, as far as they can open it. */
	Book open(PersonId me, int from, int to) {
		Book book = new Book();
		for (OwnYear year : this.years.of(me, from, to)) {
			try {
				book.add(year, this.vault.open(year.document(), year.label(), Entries.class).entries());
			}
			catch (NoKeyException ex) {
				// sealed with keys that this person no longer has: left as it is
			}
			catch (TamperedException ex) {
				book.isAltered(year.ofYear());
			}
		}
		return book;
	}

	/** For writing something of this day's week: a week can lie in two years. */
	Book openAround(LocalDate day, PersonId me) {
		return open(me, day.minusWeeks(1).getYear(), day.plusWeeks(1).getYear());
	}

	/**
	 * Puts an entry in the place of that day's, if there is one. Whichever circle it is
	 * in now or was in before, its copy is made anew, also where it comes out the same:
	 * so committing takes what giving takes.
	 */
	void put(Book book, Entry entry, Optional<Couple> couple, PersonId me) {
		Optional<Entry> before = book.of(entry.day());
		OwnYear row = book.partFor(entry.day()).orElseGet(() -> begin(book, entry.day().getYear(), me));
		List<Entry> entries = book.put(row, entry, entry.day().minusDays(DAYS_REMEMBERED));
		row.write(this.vault.sealRoomily(this.vault.personalCircle(me), row.nextLabel(), new Entries(entries)));
		Set<UUID> circles = new HashSet<>();
		before.map(Entry::circle).ifPresent(circles::add);
		if (entry.circle() != null) {
			circles.add(entry.circle());
		}
		circles.stream()
			.sorted()
			.map(CircleId::new)
			.forEach((circle) -> copy(row, entries, circle, couple, entry.isIn(circle)));
	}

	/**
	 * Makes the copies for the partner anew, of all that holds something of this week.
	 */
	void give(Book book, LocalDate monday, Couple couple) {
		CircleId circle = this.couples.circle(couple, Audience.PARTNER);
		book.partsOfWeek(monday).forEach((row) -> copy(row, book.in(row), circle, Optional.of(couple), true));
	}

	/**
	 * What somebody else, or both, may read of these years, as far as it opens.
	 */
	List<Copied> copied(List<SharedYear> copies) {
		return copies.stream().map(this::copied).toList();
	}

	/**
	 * One copy, opened; without entries when it is not as it was written.
	 */
	record Copied(PersonId author, List<Entry> entries, boolean altered) {

		@Override
		public String toString() {
			return "Copied";
		}

	}

	private Copied copied(SharedYear copy) {
		try {
			return new Copied(copy.author(), this.vault.open(copy.document(), copy.label(), Entries.class).entries(),
					false);
		}
		catch (NoKeyException ex) {
			return new Copied(copy.author(), List.of(), false);
		}
		catch (TamperedException ex) {
			return new Copied(copy.author(), List.of(), true);
		}
	}

	private OwnYear begin(Book book, int year, PersonId me) {
		int part = 1 + this.years.of(me, year, year).stream().mapToInt(OwnYear::part).max().orElse(0);
		UUID id = UUID.randomUUID();
		Sealed empty = this.vault.sealRoomily(this.vault.personalCircle(me), OwnYear.firstLabel(id, me),
				new Entries(List.of()));
		OwnYear row = this.years.save(new OwnYear(id, me, year, part, empty));
		book.add(row, List.of());
		return row;
	}

	private void copy(OwnYear row, List<Entry> entries, CircleId circle, Optional<Couple> couple, boolean adding) {
		Optional<SharedYear> there = this.copies.findByYearIdAndCircle(row.id(), circle);
		Set<LocalDate> given = couple.map((two) -> Set.copyOf(given(two.id(), row))).orElseGet(Set::of);
		List<Entry> shared = entries.stream()
			.filter((entry) -> entry.isIn(circle) && (!entry.reveal() || given.contains(entry.monday())))
			.map(Entry::copy)
			.toList();
		if (there.isPresent()) {
			try {
				there.get()
					.write(!shared.isEmpty(),
							this.vault.sealRoomily(circle, there.get().nextLabel(), new Entries(shared)));
			}
			catch (NoKeyException ex) {
				if (adding) {
					throw ex;
				}
				// its author holds no key to that circle any more, and takes out of it
				// what can be taken
				this.copies.delete(there.get());
			}
			return;
		}
		audience(circle, couple, row.author()).ifPresent((audience) -> {
			UUID id = UUID.randomUUID();
			CoupleId two = (audience != Audience.OWN_THERAPIST) ? couple.map(Couple::id).orElse(null) : null;
			this.copies.save(new SharedYear(id, row, two, audience, circle, !shared.isEmpty(),
					this.vault.sealRoomily(circle, SharedYear.firstLabel(id, row.author()), new Entries(shared))));
		});
	}

	/** Whom a circle is for now; nobody, when it is none of this person's now. */
	private Optional<Audience> audience(CircleId circle, Optional<Couple> couple, PersonId me) {
		if (this.couples.ownAccompanied(me).filter((own) -> own.circle().equals(circle)).isPresent()) {
			return Optional.of(Audience.OWN_THERAPIST);
		}
		return couple.flatMap((two) -> this.couples.audiencesOf(two)
			.stream()
			.filter((audience) -> audience != Audience.ONLY_ME)
			.filter((audience) -> this.couples.circle(two, audience).equals(circle))
			.findFirst());
	}

	private List<LocalDate> given(CoupleId couple, OwnYear row) {
		return this.commitments.given(couple, row.author(), LocalDate.ofYearDay(row.ofYear(), 1).minusWeeks(1),
				LocalDate.ofYearDay(row.ofYear() + 1, 1));
	}

}
