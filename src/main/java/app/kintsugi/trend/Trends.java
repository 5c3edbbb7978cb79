package app.kintsugi.trend;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import app.kintsugi.account.People;
import app.kintsugi.checkin.CheckIns;
import app.kintsugi.checkin.Figure;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Couples;
import app.kintsugi.couple.TherapistCouple;
import app.kintsugi.journey.Milestones;
import app.kintsugi.questionnaire.Questionnaires;
import app.kintsugi.questionnaire.Result;
import app.kintsugi.trend.Drawing.Drawn;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Check-ins and questionnaires as pictures, for those who may read them: one's own with
 * what the partner has opened, or what both share with their therapist.
 */
@Service
@Transactional(readOnly = true)
public class Trends {

	private static final LocalDate BEFORE_ALL = LocalDate.of(2000, 1, 3);

	private static final int MEDIAN_DAYS = 28;

	private final CheckIns checkIns;

	private final Questionnaires questionnaires;

	private final Milestones milestones;

	private final Couples couples;

	private final People people;

	private final Clock clock;

	Trends(CheckIns checkIns, Questionnaires questionnaires, Milestones milestones, Couples couples, People people,
			Clock clock) {
		this.checkIns = checkIns;
		this.questionnaires = questionnaires;
		this.milestones = milestones;
		this.couples = couples;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * A time as this person may see it. What the partner has not opened changes nothing
	 * in it.
	 * @param until a day of its last week; a day to come counts as today
	 */
	public Picture of(PersonId me, Span span, LocalDate until) {
		Optional<PersonId> partner = this.couples.of(me).map(Couple::partner);
		List<Drawn> drawn = new ArrayList<>(List.of(new Drawn(me, null)));
		partner.ifPresent((other) -> drawn.add(new Drawn(other, this.people.nameOf(other))));
		List<Result> results = new ArrayList<>(this.questionnaires.results(me));
		results.addAll(this.questionnaires.sharedWithMe(me));
		List<Figure> figures = this.checkIns.figures(me, from(span, until), today());
		return new Drawing(window(span, until, figures, results), drawn, this::cutOff, zone()).of(figures, results,
				this.milestones.of(me));
	}

	/**
	 * A time of a couple, as far as each of the two shares it with their therapist.
	 * @param until a day of its last week; a day to come counts as today
	 * @throws NotFoundException when this person is not their therapist
	 */
	public Picture sharedWithTherapist(CoupleId id, PersonId therapist, Span span, LocalDate until) {
		TherapistCouple couple = this.couples.ofTherapist(therapist)
			.stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		List<Drawn> drawn = List.of(drawn(couple.first()), drawn(couple.second()));
		List<Result> results = this.questionnaires.sharedWithTherapist(id, therapist);
		List<Figure> figures = this.checkIns.sharedWithTherapist(id, therapist, from(span, until), today());
		return new Drawing(window(span, until, figures, results), drawn, this::cutOff, zone()).of(figures, results,
				this.milestones.ofCouple(id));
	}

	/** Today, for whoever looks. */
	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private Window window(Span span, LocalDate until, List<Figure> figures, List<Result> results) {
		LocalDate today = today();
		if (span != Span.ALL) {
			return Window.until(span, last(until));
		}
		LocalDate first = today;
		for (Figure figure : figures) {
			first = figure.day().isBefore(first) ? figure.day() : first;
		}
		for (Result result : results) {
			LocalDate day = LocalDate.ofInstant(result.answeredAt(), zone());
			first = day.isBefore(first) ? day : first;
		}
		return Window.whole(first, today);
	}

	/** The first day whose figures matter: the first median looks back. */
	private LocalDate from(Span span, LocalDate until) {
		return (span != Span.ALL) ? Window.until(span, last(until)).from().minusDays(MEDIAN_DAYS) : BEFORE_ALL;
	}

	private LocalDate last(LocalDate until) {
		LocalDate today = today();
		LocalDate day = until.isAfter(today) ? today : until;
		return day.isBefore(BEFORE_ALL) ? BEFORE_ALL : day;
	}

	private ZoneId zone() {
		return this.clock.getZone();
	}

	private Drawn drawn(PersonId person) {
		return new Drawn(person, this.people.nameOf(person));
	}

	private @Nullable Double cutOff(String questionnaire) {
		return null;
	}

}
