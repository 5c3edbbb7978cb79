package app.kintsugi.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import app.kintsugi.checkin.CheckingIn;
import app.kintsugi.checkin.Reveal;
import app.kintsugi.checkin.Sharing;
import app.kintsugi.couple.Pairing;
import app.kintsugi.couple.TherapistAdmission;
import app.kintsugi.demo.Story.Entry;
import app.kintsugi.demo.Story.Pair;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.Proposing;
import app.kintsugi.journey.Role;
import app.kintsugi.journey.Walking;
import app.kintsugi.reflection.CommentOnReflections;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.SaidTo;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.reflection.WriteReflections.Draft;

/**
 * Lives the story day by day, through the use cases that real people's presses call.
 */
@Component
@Profile("demo")
class Demo implements ApplicationRunner {

	private static final LocalTime EVENING = LocalTime.of(20, 30);

	static final int DAYS_A_WEEK = 7;

	private final Story story;

	private final DemoClock clock;

	private final DemoPeople people;

	private final Pairing pairing;

	private final TherapistAdmission admission;

	private final Proposing proposing;

	private final Walking walking;

	private final Journeys journeys;

	private final WriteReflections writeReflections;

	private final CommentOnReflections comments;

	private final CheckingIn checkingIn;

	private final Reveal reveal;

	private final List<DemoRoom> rooms;

	Demo(Story story, DemoClock clock, DemoPeople people, Pairing pairing, TherapistAdmission admission,
			Proposing proposing, Walking walking, Journeys journeys, WriteReflections writeReflections,
			CommentOnReflections comments, CheckingIn checkingIn, Reveal reveal, ObjectProvider<DemoRoom> rooms) {
		this.story = story;
		this.clock = clock;
		this.people = people;
		this.pairing = pairing;
		this.admission = admission;
		this.proposing = proposing;
		this.walking = walking;
		this.journeys = journeys;
		this.writeReflections = writeReflections;
		this.comments = comments;
		this.checkingIn = checkingIn;
		this.reveal = reveal;
		this.rooms = rooms.orderedStream().toList();
	}

	@Override
	public void run(ApplicationArguments arguments) {
		ZonedDateTime first = ZonedDateTime.now(this.clock).minusDays(this.story.days()).with(EVENING);
		this.clock.goBackTo(first.toInstant());
		this.people.moveIn();
		for (int day = 0; day < this.story.days(); day++) {
			Instant evening = first.plusDays(day).toInstant();
			for (Pair pair : this.story.couples()) {
				this.clock.goBackTo(evening);
				live(pair, day, evening);
			}
		}
		this.clock.comeBack();
		this.people.moveOut();
	}

	private void live(Pair pair, int day, Instant evening) {
		if (pair.steps().get(0) == day) {
			begin(pair);
		}
		else if (pair.steps().contains(day)) {
			Journey journey = journey(pair);
			both(pair).forEach((key) -> as(key,
					() -> this.walking.sayReady(journey.id(), this.people.id(key), journey.currentStep())));
		}
		if (pair.therapistOn() == day) {
			letTherapistIn(pair);
		}
		int minutes = 0;
		for (Entry entry : pair.entries().stream().filter((candidate) -> candidate.day() == day).toList()) {
			this.clock.goBackTo(evening.plus(Duration.ofMinutes(7L + 11L * minutes++)));
			write(entry, pair);
		}
		if (day >= pair.steps().get(0)) {
			this.rooms.forEach((room) -> room.live(pair, day, journey(pair)));
		}
		if (day % DAYS_A_WEEK == DAYS_A_WEEK - 1) {
			checkIn(pair, day / DAYS_A_WEEK);
		}
		if (pair.paused() && day == this.story.days() - 1) {
			as(pair.hurt(), () -> this.walking.pause(journey(pair).id(), this.people.id(pair.hurt())));
		}
	}

	private void begin(Pair pair) {
		String code = this.people.as(pair.hurt(), this.pairing::invite);
		UUID couple = UUID.randomUUID();
		as(pair.repairing(), () -> this.pairing.accept(couple, code, this.people.id(pair.repairing())));
		as(pair.hurt(), () -> this.pairing.confirm(couple, this.people.id(pair.hurt())));
		JourneyId journey = this.people.as(pair.repairing(),
				(me) -> this.proposing.propose(me, UUID.randomUUID(), Role.REPAIRING, pair.words()));
		as(pair.hurt(), () -> this.proposing.agree(journey, this.people.id(pair.hurt())));
	}

	private void letTherapistIn(Pair pair) {
		String therapist = this.story.therapist();
		String code = this.people.as(pair.hurt(), this.admission::invite);
		UUID offer = UUID.randomUUID();
		as(therapist, () -> this.admission.offer(offer, code, this.story.policy(), this.people.id(therapist)));
		both(pair).forEach((key) -> as(key, () -> this.admission.agree(offer, 1, this.people.id(key))));
	}

	private void write(Entry entry, Pair pair) {
		ReflectionId id = new ReflectionId(UUID.randomUUID());
		as(entry.by(), () -> this.writeReflections.write(new Draft(id, journey(pair).id(), entry.step(), entry.prompt(),
				entry.title(), entry.text(), entry.audience()), this.people.id(entry.by())));
		String comment = entry.comment();
		if (comment != null) {
			this.clock.goBackTo(this.clock.instant().plus(Duration.ofHours(13)));
			String therapist = this.story.therapist();
			as(therapist, () -> this.comments.comment(UUID.randomUUID(), id, SaidTo.READERS, comment, this.people.id(therapist)));
		}
	}

	private void checkIn(Pair pair, int week) {
		both(pair).forEach((key) -> {
			String said = Objects.requireNonNull(pair.checkIns().get(key)).get(week);
			if (!said.isEmpty()) {
				as(key, () -> this.checkingIn.checkIn(UUID.randomUUID(), Sharing.REVEAL, CheckInDemo.answer(said),
						this.people.id(key)));
			}
		});
		both(pair).forEach((key) -> as(key, () -> {
			this.reveal.due(this.people.id(key)).forEach((monday) -> this.reveal.open(monday, this.people.id(key)));
		}));
	}

	private Journey journey(Pair pair) {
		return this.journeys.walking(this.people.id(pair.hurt())).orElseThrow();
	}

	private void as(String key, Runnable work) {
		this.people.as(key, (me) -> {
			work.run();
			return me;
		});
	}

	private static Stream<String> both(Pair pair) {
		return Stream.of(pair.hurt(), pair.repairing());
	}

}
