package app.kintsugi.checkin;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import app.kintsugi.checkin.CheckIn.Said;
import app.kintsugi.checkin.CheckIn.Standing;
import app.kintsugi.checkin.WeekAnswer.State;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Couples;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's own check-ins, with the partner's beside them where both are open: one for
 * each week, and none is missed.
 */
@Service
@Transactional(readOnly = true)
public class CheckIns {

	/** Both have read this week's, so it stays as it is. */
	public static class AlreadyOpenException extends RuntimeException {

	}

	/**
	 * Check-ins of past weeks, the newest first.
	 *
	 * @param more whether there are older ones
	 */
	public record Past(List<CheckIn> checkIns, boolean more) {
	}

	private static final int PAGE = 50;

	private final WeekAnswers answers;

	private final Couples couples;

	private final Vault vault;

	private final Clock clock;

	CheckIns(WeekAnswers answers, Couples couples, Vault vault, Clock clock) {
		this.answers = answers;
		this.couples = couples;
		this.vault = vault;
		this.clock = clock;
	}

	/**
	 * Answers for this week; a second answer takes the first one's place.
	 * @param submission made when the page was shown; a second time with the same one
	 * changes nothing
	 * @throws AlreadyOpenException when both have read this week's
	 * @throws NotFoundException when it is to be revealed and there is no couple
	 */
	@Transactional
	public void checkIn(UUID submission, Sharing sharing, Answer answer, PersonId me) {
		Optional<WeekAnswer> before = this.answers.stored(submission);
		if (before.isPresent()) {
			if (!before.get().isBy(me)) {
				throw new NotFoundException();
			}
			return;
		}
		LocalDate monday = monday();
		Optional<Couple> couple = this.couples.of(me);
		List<WeekAnswer> week = this.answers.lock(monday, authors(me, couple));
		Optional<WeekAnswer> partners = week.stream().filter((one) -> !one.isBy(me)).findFirst();
		Optional<WeekAnswer> mine = week.stream().filter((one) -> one.isBy(me)).findFirst();
		if (mine.isPresent() && mine.get().isOpenWith(partners)) {
			throw new AlreadyOpenException();
		}
		boolean partnerHasAnswered = couple.isPresent()
				&& partners.filter((one) -> one.isFor(couple.get().id())).isPresent();
		State state = WeekAnswer.firstState(sharing, partnerHasAnswered);
		CoupleId forCouple = (sharing == Sharing.REVEAL) ? couple.orElseThrow(NotFoundException::new).id() : null;
		CircleId circle = (state == State.GIVEN) ? this.couples.circle(couple.orElseThrow(), Audience.PARTNER)
				: this.vault.personalCircle(me);
		if (mine.isPresent()) {
			Sealed document = this.vault.seal(circle, mine.get().nextLabel(), StoredAnswer.of(answer));
			mine.get().replace(submission, forCouple, state, document, partners);
		}
		else {
			Sealed document = this.vault.seal(circle, WeekAnswer.firstLabel(submission, me), StoredAnswer.of(answer));
			this.answers.save(new WeekAnswer(submission, me, monday, forCouple, state, document, this.clock.instant()));
		}
	}

	/** The Monday of this week, where the server is. */
	public LocalDate monday() {
		return LocalDate.now(this.clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

	/** What this person said this week, if anything. */
	public Optional<CheckIn> ofThisWeek(PersonId me) {
		return this.answers.findByAuthorAndMonday(me, monday()).map((mine) -> view(mine, given(List.of(mine), me)));
	}

	/**
	 * What this person said in the weeks before this one; what they hold no key to is
	 * left out.
	 * @param page 50 weeks each, from 0
	 */
	public Past before(PersonId me, int page) {
		Slice<WeekAnswer> mine = this.answers.findByAuthorAndMondayBeforeOrderByMondayDesc(me, monday(),
				PageRequest.of(page, PAGE));
		Map<LocalDate, WeekAnswer> partners = given(mine.getContent(), me);
		return new Past(
				mine.stream().map((answer) -> view(answer, partners)).filter((checkIn) -> !checkIn.closed()).toList(),
				mine.hasNext());
	}

	/**
	 * Everything this person ever said, in whichever couple, the oldest first, without
	 * what the partner said; what they hold no key to is left out.
	 */
	public List<CheckIn> everything(PersonId me) {
		return this.answers.findByAuthorOrderByMonday(me)
			.stream()
			.map((mine) -> view(mine, Map.of()))
			.filter((checkIn) -> !checkIn.closed())
			.toList();
	}

	/**
	 * What this person marked, and what their partner did where it is open to them, from
	 * one day to another, both among them; the oldest first. What cannot be opened is
	 * left out.
	 */
	public List<Figure> figures(PersonId me, LocalDate from, LocalDate to) {
		List<WeekAnswer> mine = this.answers.findByAuthorOrderByMonday(me)
			.stream()
			.filter((answer) -> !answer.monday().isBefore(from) && !answer.monday().isAfter(to))
			.toList();
		Map<LocalDate, WeekAnswer> partners = given(mine, me);
		Optional<Couple> couple = this.couples.of(me);
		List<Figure> figures = new ArrayList<>();
		for (WeekAnswer answer : mine) {
			CheckIn one = view(answer, partners);
			figure(one.week(), me, one.mine()).ifPresent(figures::add);
			couple.map(Couple::partner)
				.flatMap((partner) -> figure(one.week(), partner, one.theirs()))
				.ifPresent(figures::add);
		}
		return List.copyOf(figures);
	}

	/**
	 * What the two marked, as far as each shares it with their therapist, from one day to
	 * another, both among them; the oldest first. What cannot be opened is left out.
	 * @throws NotFoundException when this person is not their therapist
	 */
	public List<Figure> sharedWithTherapist(CoupleId couple, PersonId therapist, LocalDate from, LocalDate to) {
		if (!this.couples.isTherapistOf(therapist, couple)) {
			throw new NotFoundException();
		}
		return List.of();
	}

	private static Optional<Figure> figure(LocalDate day, PersonId author, @Nullable Said said) {
		Answer answer = (said != null) ? said.answer() : null;
		return (answer != null) ? Optional.of(new Figure(day, author, answer.scales())) : Optional.empty();
	}

	/** Whether this person has anything to do with check-ins. */
	public boolean concern(PersonId me) {
		return this.answers.existsByAuthor(me) || this.couples.of(me).isPresent();
	}

	/** What the partner gave in the weeks in which this person did. */
	private Map<LocalDate, WeekAnswer> given(List<WeekAnswer> mine, PersonId me) {
		List<LocalDate> mondays = mine.stream().filter(WeekAnswer::isGiven).map(WeekAnswer::monday).toList();
		Optional<Couple> couple = mondays.isEmpty() ? Optional.empty() : this.couples.of(me);
		return couple.map((two) -> this.answers.given(two.id(), mondays, two.partner()))
			.orElseGet(List::of)
			.stream()
			.collect(Collectors.toMap(WeekAnswer::monday, Function.identity()));
	}

	private CheckIn view(WeekAnswer mine, Map<LocalDate, WeekAnswer> partners) {
		Optional<WeekAnswer> theirs = Optional.ofNullable(partners.get(mine.monday()))
			.filter((answer) -> mine.isOpenWith(Optional.of(answer)));
		Standing standing = Standing.PRIVATE;
		if (mine.isForBoth()) {
			standing = theirs.isPresent() ? Standing.OPENED : Standing.WAITING;
		}
		return new CheckIn(mine.monday(), standing, said(mine), theirs.map(this::said).orElse(null));
	}

	private Said said(WeekAnswer answer) {
		try {
			return new Said(this.vault.open(answer.document(), answer.label(), StoredAnswer.class).answer(), false);
		}
		catch (NoKeyException ex) {
			return new Said(null, true);
		}
		catch (TamperedException ex) {
			return new Said(null, false);
		}
	}

	private static Set<PersonId> authors(PersonId me, Optional<Couple> couple) {
		Set<PersonId> authors = new HashSet<>(Set.of(me));
		couple.map(Couple::partner).ifPresent(authors::add);
		return authors;
	}

}
