package app.kintsugi.review.session;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
 * The page of a session, for the two and for their therapist. Anybody else, and everybody
 * while there is no therapist, gets a {@link NotFoundException}.
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

	private final Clock clock;

	SessionPages(Couples couples, SessionReflections reflections, Journeys journeys, Exercises exercises,
			Prompting prompting, SharedByAll figures, People people, Clock clock) {
		this.couples = couples;
		this.reflections = reflections;
		this.journeys = journeys;
		this.exercises = exercises;
		this.prompting = prompting;
		this.figures = figures;
		this.people = people;
		this.clock = clock;
	}

	/** The days that were asked for, as far as they make sense. */
	public Span span(@Nullable LocalDate from, @Nullable LocalDate to) {
		return Span.of(from, to, LocalDate.now(this.clock));
	}

	/** What all three can read; to the letter the same for each of them. */
	public SessionPage page(CoupleId id, Span span, PersonId me) {
		Accompanied couple = require(id, me);
		List<Journey> walked = this.journeys.ofCouple(id);
		List<ForSession> said = walked.stream()
			.flatMap((journey) -> this.exercises.forSession(journey, couple.circle(), span.from(), span.to()).stream())
			.toList();
		return new SessionPage(id, name(couple.first()), name(couple.second()), name(couple.therapist()), span,
				walked.stream().map((journey) -> new Walked(journey, name(journey.hurt()))).toList(),
				this.reflections.ofAll(couple, begin(span), end(span), me),
				this.prompting.askedOfBoth(couple, me).stream().map(Prompted::new).toList(), about(Topic.PROMISE, said),
				about(Topic.QUESTION, said), checkIns(couple, span),
				this.figures.results(couple, span.from(), span.to(), zone())
					.stream()
					.map((result) -> new Scored(name(result.author()), result))
					.toList());
	}

	private List<Marked> checkIns(Accompanied couple, Span span) {
		List<Week> weeks = this.figures.weeks(couple, span.from(), span.to());
		return couple.partners()
			.stream()
			.map((partner) -> new Marked(name(partner),
					weeks.stream().filter((week) -> week.author().equals(partner)).toList()))
			.filter((marked) -> !marked.weeks().isEmpty())
			.toList();
	}

	/** What is shared between one of the two and the therapist alone, for these. */
	public ApartPage apart(CoupleId id, Span span, PersonId me) {
		Accompanied couple = require(id, me);
		Stream<PersonId> partners = couple.therapist().equals(me) ? couple.partners().stream() : Stream.of(me);
		return new ApartPage(id, name(couple.therapist()), span,
				partners
					.map((partner) -> new Part(name(partner),
							this.reflections.ofOne(couple, partner, begin(span), end(span), me)))
					.toList());
	}

	private Accompanied require(CoupleId id, PersonId me) {
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

	private Instant begin(Span span) {
		return span.begin(zone());
	}

	private Instant end(Span span) {
		return span.end(zone());
	}

	private ZoneId zone() {
		return this.clock.getZone();
	}

}
