package app.kintsugi.checkin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import app.kintsugi.account.TimeZones;
import app.kintsugi.checkin.Books.Copied;
import app.kintsugi.checkin.CheckIn.Standing;
import app.kintsugi.checkin.CheckInWeek.Theirs;
import app.kintsugi.couple.Accompanied;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.Couples;
import app.kintsugi.couple.TherapistPlace;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's own check-ins, and what their partner shows them: one for each day on which
 * somebody wants to, and none is missed. Days and weeks are their author's own, by the
 * author's time zone; weeks begin on Monday.
 */
@Service
@Transactional(readOnly = true)
public class CheckIns {

	private static final int WEEKS = 8;

	private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 5);

	private final Books books;

	private final OwnYears years;

	private final SharedYears copies;

	private final Commitments commitments;

	private final Couples couples;

	private final TimeZones zones;

	CheckIns(Books books, OwnYears years, SharedYears copies, Commitments commitments, Couples couples,
			TimeZones zones) {
		this.books = books;
		this.years = years;
		this.copies = copies;
		this.commitments = commitments;
		this.couples = couples;
		this.zones = zones;
	}

	/** What this person said on a day of theirs, if it can be opened. */
	public Optional<CheckIn> of(LocalDate day, PersonId me) {
		Readers readers = new Readers(me, day, day);
		return this.books.open(me, day.getYear(), day.getYear()).of(day).map(readers::view);
	}

	/**
	 * Eight weeks.
	 * @param before the Monday after them; none for the newest, this week among them
	 */
	public CheckInWeeks weeks(PersonId me, @Nullable LocalDate before) {
		LocalDate next = Entry.mondayOf(this.zones.today(me)).plusWeeks(1);
		LocalDate end = (before != null) ? clamped(before, next) : next;
		LocalDate from = end.minusWeeks(WEEKS);
		// somebody further east may be in their next week already
		LocalDate to = end.equals(next) ? end.plusDays(6) : end.minusDays(1);
		Readers readers = new Readers(me, from, to);
		Book book = this.books.open(me, from.getYear(), to.getYear());
		List<Copied> theirs = readers.theirs(from, to);
		List<Entry> mine = book.entries();
		List<Entry> shown = theirs.stream().flatMap((copy) -> readers.shown(copy).stream()).toList();
		Map<LocalDate, CheckInWeek> weeks = new TreeMap<>(Comparator.reverseOrder());
		mine.stream()
			.filter((entry) -> isWithin(entry.day(), from, to))
			.forEach((entry) -> weeks.computeIfAbsent(entry.monday(), CheckIns::empty).mine().add(readers.view(entry)));
		shown.stream()
			.filter((entry) -> isWithin(entry.day(), from, to))
			.sorted(Comparator.comparing(Entry::day))
			.forEach((entry) -> weeks.computeIfAbsent(entry.monday(), CheckIns::empty)
				.theirs()
				.add(new Theirs(entry.day(), entry.answer())));
		return new CheckInWeeks(List.copyOf(weeks.values()), earlier(me, from, mine, shown, readers),
				end.equals(next) ? null : clamped(end.plusWeeks(WEEKS), next), !book.altered().isEmpty(),
				theirs.stream().anyMatch(Copied::altered));
	}

	/**
	 * Everything this person ever said, in whichever couple, the oldest first; what they
	 * hold no key to is left out, and for what is not as they wrote it there is one
	 * without an answer.
	 */
	public List<CheckIn> everything(PersonId me) {
		Book book = this.books.open(me, Integer.MIN_VALUE, Integer.MAX_VALUE);
		Stream<CheckIn> altered = book.altered()
			.stream()
			.map((year) -> new CheckIn(LocalDate.ofYearDay(year, 1), null, Standing.PRIVATE, Audience.ONLY_ME));
		List<Entry> entries = book.entries();
		if (entries.isEmpty()) {
			return altered.toList();
		}
		Readers readers = new Readers(me, entries.get(0).day(), entries.get(entries.size() - 1).day());
		return Stream.concat(altered, entries.stream().map(readers::view))
			.sorted(Comparator.comparing(CheckIn::day))
			.toList();
	}

	/**
	 * What this person marked, and what their partner did where it is open to them, from
	 * one day to another, both among them; the oldest first. What cannot be opened is
	 * left out.
	 */
	public List<Figure> figures(PersonId me, LocalDate from, LocalDate to) {
		Readers readers = new Readers(me, from, to);
		Stream<Figure> mine = this.books.open(me, from.getYear(), to.getYear())
			.entries()
			.stream()
			.map((entry) -> figure(entry, me));
		Stream<Figure> theirs = readers.theirs(from, to)
			.stream()
			.flatMap((copy) -> readers.shown(copy).stream().map((entry) -> figure(entry, copy.author())));
		return Stream.concat(mine, theirs)
			.filter((figure) -> isWithin(figure.day(), from, to))
			.sorted(Comparator.comparing(Figure::day))
			.toList();
	}

	/**
	 * What is shared with the therapist in a place that was fetched a moment ago, by that
	 * therapist, from one day to another, both among them; the oldest first. What cannot
	 * be opened is left out.
	 */
	public List<Figure> sharedWithTherapist(TherapistPlace place, LocalDate from, LocalDate to) {
		return sharedIn(place.circles(), from, to);
	}

	/**
	 * What is shared with all who are in one place of a therapist's at once, from one day
	 * to another, both among them; the oldest first, and the same for whichever of them
	 * asks. What cannot be opened is left out.
	 */
	public List<Figure> sharedByAll(Accompanied place, LocalDate from, LocalDate to) {
		return sharedIn(List.of(place.circle()), from, to);
	}

	private List<Figure> sharedIn(List<CircleId> circles, LocalDate from, LocalDate to) {
		return this.books.copied(this.copies.readableIn(circles, from.getYear(), to.getYear()))
			.stream()
			.flatMap((copy) -> copy.entries().stream().map((entry) -> figure(entry, copy.author())))
			.filter((figure) -> isWithin(figure.day(), from, to))
			.sorted(Comparator.comparing(Figure::day))
			.toList();
	}

	/** Whether this person has anything to do with check-ins. */
	public boolean concern(PersonId me) {
		return this.years.existsByAuthor(me) || this.couples.of(me).isPresent();
	}

	private @Nullable LocalDate earlier(PersonId me, LocalDate from, List<Entry> mine, List<Entry> theirs,
			Readers readers) {
		Optional<LocalDate> opened = Stream.concat(mine.stream(), theirs.stream())
			.map(Entry::monday)
			.filter((monday) -> monday.isBefore(from))
			.max(Comparator.naturalOrder());
		if (opened.isPresent()) {
			return opened.get().plusWeeks(1);
		}
		return Stream.of(this.years.before(me, from.getYear()), readers.theirsBefore(from.getYear()))
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.map((year) -> Entry.mondayOf(LocalDate.of(year, 12, 31)).plusWeeks(1))
			.orElse(null);
	}

	private static CheckInWeek empty(LocalDate monday) {
		return new CheckInWeek(monday, new ArrayList<>(), new ArrayList<>());
	}

	private static Figure figure(Entry entry, PersonId author) {
		return new Figure(entry.day(), author, entry.scales());
	}

	private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
		return !day.isBefore(from) && !day.isAfter(to);
	}

	private static LocalDate clamped(LocalDate wanted, LocalDate latest) {
		if (wanted.isAfter(latest)) {
			return latest;
		}
		return Entry.mondayOf(wanted.isBefore(EARLIEST) ? EARLIEST : wanted);
	}

	/**
	 * Who reads what of some days, as this person may know it. It asks the same of the
	 * database, and opens as much, whether or not the partner has committed anything.
	 */
	private final class Readers {

		private final @Nullable Couple couple;

		private final LocalDate today;

		private final Map<UUID, Audience> audiences = new HashMap<>();

		private final Set<LocalDate> open = new HashSet<>();

		private Readers(PersonId me, LocalDate from, LocalDate to) {
			this.couple = CheckIns.this.couples.of(me).orElse(null);
			this.today = CheckIns.this.zones.today(me);
			CheckIns.this.couples.ownAccompanied(me)
				.ifPresent((own) -> this.audiences.put(own.circle().id(), Audience.OWN_THERAPIST));
			if (this.couple != null) {
				CheckIns.this.copies.places(me, this.couple.id())
					.forEach((place) -> this.audiences.put(place.circle().id(), place.audience()));
				this.open.addAll(CheckIns.this.commitments.open(this.couple.id(), Entry.mondayOf(from), to));
			}
		}

		CheckIn view(Entry entry) {
			Audience audience = (entry.circle() != null) ? this.audiences.get(entry.circle()) : null;
			if (audience == null) {
				return new CheckIn(entry.day(), entry.answer(), Standing.PRIVATE, Audience.ONLY_ME);
			}
			Standing standing = Standing.SHARED;
			if (entry.reveal()) {
				standing = this.open.contains(entry.monday()) ? Standing.OPENED : waiting(entry.monday());
			}
			return new CheckIn(entry.day(), entry.answer(), standing, audience);
		}

		// the partner may live where that week ends a day later
		private Standing waiting(LocalDate monday) {
			return this.today.isAfter(monday.plusWeeks(1)) ? Standing.WAITING_IN_A_WEEK_GONE_BY : Standing.WAITING;
		}

		/** What the partner shares of these years. */
		List<Copied> theirs(LocalDate from, LocalDate to) {
			Couple two = this.couple;
			return (two != null) ? CheckIns.this.books.copied(CheckIns.this.copies.readable(two.id(),
					Set.of(two.partner()), Books.FOR_PARTNER, from.getYear(), to.getYear())) : List.of();
		}

		@Nullable Integer theirsBefore(int year) {
			Couple two = this.couple;
			return (two != null) ? CheckIns.this.copies.before(two.id(), two.partner(), Books.FOR_PARTNER, year) : null;
		}

		/** What of the partner's this person is shown. */
		Collection<Entry> shown(Copied copy) {
			return copy.entries()
				.stream()
				.filter((entry) -> !entry.reveal() || this.open.contains(entry.monday()))
				.toList();
		}

	}

}
