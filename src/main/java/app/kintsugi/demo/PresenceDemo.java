package app.kintsugi.demo;

import java.time.Duration;
import java.util.UUID;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import app.kintsugi.demo.PresenceStory.Evening;
import app.kintsugi.demo.Story.Pair;
import app.kintsugi.exercise.presence.PresentTimes;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.sheet.Rounds;

/**
 * The demo's people in their present times.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(PresenceStory.class)
class PresenceDemo implements DemoRoom {

	private static final int STEP = 6;

	private final PresenceStory story;

	private final DemoPeople people;

	private final DemoClock clock;

	private final PresentTimes times;

	private final Rounds rounds;

	PresenceDemo(PresenceStory story, DemoPeople people, DemoClock clock, PresentTimes times, Rounds rounds) {
		this.story = story;
		this.people = people;
		this.clock = clock;
		this.times = times;
		this.rounds = rounds;
	}

	@Override
	public void live(Pair pair, int day, Journey journey) {
		if (!journey.isOpen(STEP)) {
			return;
		}
		int after = day - pair.steps().get(STEP - 1);
		this.story.times()
			.stream()
			.filter((evening) -> evening.after() == after)
			.forEach((evening) -> live(pair, evening, journey.id()));
	}

	private void live(Pair pair, Evening evening, JourneyId journey) {
		UUID time = UUID.randomUUID();
		this.people.as(pair.repairing(), (me) -> {
			this.times.propose(journey, time, evening.minutes(), me);
			return me;
		});
		this.people.as(pair.hurt(), (me) -> {
			this.times.agree(journey, time, me);
			this.times.start(journey, time, me);
			return me;
		});
		this.clock.goBackTo(this.clock.instant().plus(Duration.ofMinutes(evening.minutes())));
		this.people.as(pair.hurt(), (me) -> {
			this.times.say(journey, time, UUID.randomUUID(), evening.hurt(), me);
			return me;
		});
		this.people.as(pair.repairing(), (me) -> {
			this.times.say(journey, time, UUID.randomUUID(), evening.repairing(), me);
			return me;
		});
		this.people.as(pair.hurt(), (me) -> {
			this.rounds.due(me).forEach((round) -> this.rounds.open(round, me));
			return me;
		});
	}

}
