package app.kintsugi.checkin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.account.TimeZones;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.Couples;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person checks in, says it differently on the same day, and says later on who else can
 * read it.
 */
@Service
@Transactional
public class CheckingIn {

	/** Both have read this week's, so it stays as it is. */
	public static class AlreadyOpenException extends RuntimeException {

	}

	private final Books books;

	private final Commitments commitments;

	private final Couples couples;

	private final TimeZones zones;

	private final Clock clock;

	CheckingIn(Books books, Commitments commitments, Couples couples, TimeZones zones, Clock clock) {
		this.books = books;
		this.commitments = commitments;
		this.couples = couples;
		this.zones = zones;
		this.clock = clock;
	}

	/**
	 * Says how it is today, where this person is; a second time takes the place of the
	 * first.
	 * @param submission made when the page was shown; a second time with the same one
	 * changes nothing
	 * @throws AlreadyOpenException when what was said today was to be revealed, and is
	 * open to both
	 * @throws NotFoundException when nobody is there for whom it is to be
	 */
	public void checkIn(UUID submission, Sharing sharing, Answer answer, PersonId me) {
		Optional<Couple> couple = this.couples.hold(me);
		LocalDate today = this.zones.today(me);
		Book book = this.books.openAround(today, me);
		if (book.hasSentWith(submission)) {
			return;
		}
		Optional<Entry> before = book.of(today);
		if (before.isPresent() && isOpened(before.get(), couple, me)) {
			throw new AlreadyOpenException();
		}
		Entry entry = Entry.of(today, answer, circle(sharing, couple, me), sharing == Sharing.REVEAL,
				before.map((entryBefore) -> entryBefore.andSentWith(submission)).orElseGet(() -> List.of(submission)));
		write(book, entry, couple, me);
	}

	/**
	 * Says anew who else can read what was said on a day. What somebody has read they
	 * have read; from now on they cannot.
	 * @param sharing {@link Sharing#REVEAL} only where that is how it is
	 * @throws NotFoundException when nothing was said on that day, or nobody is there for
	 * whom it is to be
	 */
	public void share(LocalDate day, Sharing sharing, PersonId me) {
		Optional<Couple> couple = this.couples.hold(me);
		Book book = this.books.openAround(day, me);
		Entry entry = book.of(day).orElseThrow(NotFoundException::new);
		CircleId circle = circle(sharing, couple, me);
		if (sharing == Sharing.REVEAL) {
			if (!entry.isToBeRevealedIn(circle)) {
				throw new NotFoundException();
			}
			return;
		}
		write(book, entry.in(circle, false), couple, me);
	}

	private void write(Book book, Entry entry, Optional<Couple> couple, PersonId me) {
		couple.ifPresent((two) -> promise(entry, two));
		this.books.put(book, entry, couple, me);
		couple.ifPresent((two) -> takeBack(book, entry.monday(), two));
	}

	/** What is to be revealed is promised for its week, or given at once. */
	private void promise(Entry entry, Couple couple) {
		if (!entry.reveal()) {
			return;
		}
		List<Commitment> week = this.commitments.of(entry.monday(), couple.id());
		if (mine(week, couple).isEmpty()) {
			this.commitments.save(new Commitment(couple.me(), couple.id(), entry.monday(), partners(week, couple),
					this.clock.instant()));
		}
	}

	/** When nothing of a week is to be revealed any more, unless it has been. */
	private void takeBack(Book book, LocalDate monday, Couple couple) {
		CircleId circle = this.couples.circle(couple, Audience.PARTNER);
		boolean promised = book.entries()
			.stream()
			.anyMatch((entry) -> entry.monday().equals(monday) && entry.isToBeRevealedIn(circle));
		if (!promised) {
			List<Commitment> week = this.commitments.of(monday, couple.id());
			mine(week, couple).filter((commitment) -> !commitment.isOpenWith(partners(week, couple)))
				.ifPresent(this.commitments::delete);
		}
	}

	private boolean isOpened(Entry entry, Optional<Couple> couple, PersonId me) {
		return couple.filter((two) -> {
			List<Commitment> week = this.commitments.of(entry.monday(), two.id());
			return entry.isToBeRevealedIn(this.couples.circle(two, Audience.PARTNER))
					&& mine(week, two).filter((commitment) -> commitment.isOpenWith(partners(week, two))).isPresent();
		}).isPresent();
	}

	private @Nullable CircleId circle(Sharing sharing, Optional<Couple> couple, PersonId me) {
		return switch (sharing) {
			case PRIVATE -> null;
			case OWN_THERAPIST -> this.couples.circle(me, Audience.OWN_THERAPIST);
			default -> this.couples.circle(couple.orElseThrow(NotFoundException::new), sharing.audience());
		};
	}

	private static Optional<Commitment> mine(List<Commitment> week, Couple couple) {
		return week.stream().filter((commitment) -> commitment.isBy(couple.me())).findFirst();
	}

	private static Optional<Commitment> partners(List<Commitment> week, Couple couple) {
		return week.stream().filter((commitment) -> !commitment.isBy(couple.me())).findFirst();
	}

}
