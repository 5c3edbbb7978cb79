package app.kintsugi.trend;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import app.kintsugi.account.People;
import app.kintsugi.account.TimeZones;
import app.kintsugi.checkin.CheckIns;
import app.kintsugi.checkin.Figure;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Couples;
import app.kintsugi.couple.TherapistPlace;
import app.kintsugi.journey.Milestone;
import app.kintsugi.journey.Milestones;
import app.kintsugi.questionnaire.Questionnaire;
import app.kintsugi.questionnaire.Questionnaire.CutOff;
import app.kintsugi.questionnaire.Questionnaires;
import app.kintsugi.questionnaire.Result;
import app.kintsugi.trend.Drawing.Drawn;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Check-ins and questionnaires as pictures, for those who may read them: one's own with
 * what the partner has opened, or what is shared with a therapist in one place.
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

	private final TimeZones zones;

	Trends(CheckIns checkIns, Questionnaires questionnaires, Milestones milestones, Couples couples, People people,
			TimeZones zones) {
		this.checkIns = checkIns;
		this.questionnaires = questionnaires;
		this.milestones = milestones;
		this.couples = couples;
		this.people = people;
		this.zones = zones;
	}

	/**
	 * A time as this person may see it. What the partner has not opened changes nothing
	 * in it.
	 * @param until a day of its last week; a day to come counts as today
	 */
	public Picture of(PersonId me, Span span, LocalDate until) {
		Time time = new Time(span, until, today(me), this.zones.of(me));
		Optional<PersonId> partner = this.couples.of(me).map(Couple::partner);
		List<Drawn> drawn = new ArrayList<>(List.of(new Drawn(me, null)));
		partner.ifPresent((other) -> drawn.add(drawn(other)));
		List<Result> results = new ArrayList<>(this.questionnaires.results(me));
		results.addAll(this.questionnaires.sharedWithMe(me));
		return time.draw(drawn, this.checkIns.figures(me, time.from(), time.today()), results, this.milestones.of(me));
	}

	/**
	 * A time of those whom a therapist accompanies in one place, as far as they share it
	 * there. What is written on the time axis is the couple's: of one person alone there
	 * are no marks of steps and setbacks.
	 * @param until a day of its last week; a day to come counts as today
	 * @throws NotFoundException when this person is not the therapist there
	 */
	public Picture sharedWithTherapist(UUID id, PersonId therapist, Span span, LocalDate until) {
		Time time = new Time(span, until, today(therapist), this.zones.of(therapist));
		TherapistPlace place = this.couples.requirePlace(id, therapist);
		CoupleId couple = place.couple();
		return time.draw(place.persons().stream().map(this::drawn).toList(),
				this.checkIns.sharedWithTherapist(place, time.from(), time.today()),
				this.questionnaires.sharedWithTherapist(place),
				(couple != null) ? this.milestones.ofCouple(couple) : List.of());
	}

	/** Which day it is for this person. */
	public LocalDate today(PersonId person) {
		return this.zones.today(person);
	}

	private Drawn drawn(PersonId person) {
		return new Drawn(person, this.people.nameOf(person));
	}

	private Optional<CutOff> cutOff(String questionnaire) {
		return this.questionnaires.find(questionnaire, Locale.ENGLISH).map(Questionnaire::cutOff);
	}

	/** Which time somebody asks for, on the day on which they do. */
	private final class Time {

		private final Span span;

		private final LocalDate until;

		private final LocalDate today;

		private final ZoneId zone;

		Time(Span span, LocalDate until, LocalDate today, ZoneId zone) {
			this.span = span;
			this.until = until.isAfter(today) ? today : (until.isBefore(BEFORE_ALL) ? BEFORE_ALL : until);
			this.today = today;
			this.zone = zone;
		}

		LocalDate today() {
			return this.today;
		}

		/** The first day whose figures matter: the first median looks back. */
		LocalDate from() {
			return this.span.isWhole() ? BEFORE_ALL : Window.until(this.span, this.until).from().minusDays(MEDIAN_DAYS);
		}

		Picture draw(List<Drawn> drawn, List<Figure> figures, List<Result> results, List<Milestone> milestones) {
			Window window = this.span.isWhole() ? Window.whole(first(figures, results), this.today)
					: Window.until(this.span, this.until);
			return new Drawing(window, drawn, Trends.this::cutOff, this.zone).of(figures, results, milestones);
		}

		private LocalDate first(List<Figure> figures, List<Result> results) {
			return Stream
				.concat(figures.stream().map(Figure::day),
						results.stream().map((result) -> LocalDate.ofInstant(result.answeredAt(), this.zone)))
				.min(Comparator.naturalOrder())
				.filter((first) -> first.isBefore(this.today))
				.orElse(this.today);
		}

	}

}
