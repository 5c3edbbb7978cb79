package app.kintsugi.review.session;

import app.kintsugi.account.TimeZones;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import app.kintsugi.account.People;
import app.kintsugi.couple.Accompanied;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Couples;
import app.kintsugi.homework.Prompting;
import app.kintsugi.journey.Exercise.ForSession;
import app.kintsugi.journey.Exercise.ForSession.Topic;
import app.kintsugi.journey.Exercises;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.Journeys;
import app.kintsugi.reflection.SessionReflections;
import app.kintsugi.review.session.ApartPage.Part;
import app.kintsugi.review.session.SessionPage.Marked;
import app.kintsugi.review.session.SessionPage.Prompted;
import app.kintsugi.review.session.SessionPage.Said;
import app.kintsugi.review.session.SessionPage.Scored;
import app.kintsugi.review.session.SessionPage.Walked;
import app.kintsugi.trend.SharedByAll;
import app.kintsugi.trend.SharedByAll.Week;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The page of a session, for those whom a therapist accompanies in one place, and for the
 * therapist. Anybody else, and everybody while there is no therapist, gets a
 * {@link NotFoundException}.
 */
@Service
public class SessionPages {

	private final Couples couples;

	private final SessionReflections reflections;

	private final Journeys journeys;

	private final Exercises exercises;

	private final Prompting prompting;

	private final SharedByAll figures;

	private final People people;

	private final TimeZones zones;

	SessionPages(Couples couples, SessionReflections reflections, Journeys journeys, Exercises exercises,
			Prompting prompting, SharedByAll figures, People people, TimeZones zones) {
		this.couples = couples;
		this.reflections = reflections;
		this.journeys = journeys;
		this.exercises = exercises;
		this.prompting = prompting;
		this.figures = figures;
		this.people = people;
		this.zones = zones;
	}

	/**
	 * The days that were asked for, as far as they make sense. Days begin and end where
	 * the therapist is, for everybody, since the page is the same for everybody.
	 */
	public Span span(UUID id, @Nullable LocalDate from, @Nullable LocalDate to, PersonId me) {
		return Span.of(from, to, this.zones.today(require(id, me).therapist()));
	}

	/** What all of them can read; to the letter the same for each. */
	public SessionPage page(UUID id, Span span, PersonId me) {
		Accompanied place = require(id, me);
		ZoneId zone = this.zones.of(place.therapist());
		CoupleId couple = place.couple();
		List<Journey> walked = (couple != null) ? this.journeys.ofCouple(couple) : List.of();
		List<ForSession> said = walked.stream()
			.flatMap((journey) -> this.exercises.forSession(journey, place.circle(), span.from(), span.to()).stream())
			.toList();
		return new SessionPage(id, place.partners().stream().map(this::name).toList(), name(place.therapist()), zone, span,
				walked.stream().map((journey) -> new Walked(journey, name(journey.hurt()))).toList(),
				this.reflections.ofAll(place, span.begin(zone), span.end(zone), me),
				this.prompting.askedOfAll(place, me).stream().map(Prompted::new).toList(), about(Topic.PROMISE, said),
				about(Topic.QUESTION, said), checkIns(place, span),
				this.figures.results(place, span.from(), span.to(), zone)
					.stream()
					.map((result) -> new Scored(name(result.author()), result))
					.toList());
	}

	private List<Marked> checkIns(Accompanied place, Span span) {
		List<Week> weeks = this.figures.weeks(place, span.from(), span.to());
		return place.partners()
			.stream()
			.map((partner) -> new Marked(name(partner),
					weeks.stream().filter((week) -> week.author().equals(partner)).toList()))
			.filter((marked) -> !marked.weeks().isEmpty())
			.toList();
	}

	/**
	 * What is shared between one of two and the therapist alone, for these.
	 * @throws NotFoundException also where one person alone is accompanied
	 */
	public ApartPage apart(UUID id, Span span, PersonId me) {
		Accompanied couple = require(id, me);
		if (couple.couple() == null) {
			throw new NotFoundException();
		}
		Stream<PersonId> partners = couple.therapist().equals(me) ? couple.partners().stream() : Stream.of(me);
		ZoneId zone = this.zones.of(couple.therapist());
		return new ApartPage(id, name(couple.therapist()), zone, span,
				partners
					.map((partner) -> new Part(name(partner),
							this.reflections.ofOne(couple, partner, span.begin(zone), span.end(zone), me)))
					.toList());
	}

	private Accompanied require(UUID id, PersonId me) {
		return this.couples.accompanied(id, me).orElseThrow(NotFoundException::new);
	}

	private List<Said> about(Topic topic, List<ForSession> all) {
		return all.stream()
			.filter((one) -> one.topic() == topic)
			.map((one) -> new Said(one, name(one.author())))
			.toList();
	}

	private String name(PersonId person) {
		return this.people.nameOf(person);
	}

}
