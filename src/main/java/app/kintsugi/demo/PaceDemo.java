package app.kintsugi.demo;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import app.kintsugi.demo.PaceStory.Evening;
import app.kintsugi.demo.Story.Pair;
import app.kintsugi.exercise.pace.PaceList;
import app.kintsugi.exercise.pace.PaceQuestions;
import app.kintsugi.exercise.pace.Part;
import app.kintsugi.exercise.pace.Readiness;
import app.kintsugi.journey.Journey;
import app.kintsugi.vault.PersonId;

/**
 * The demo's people at their pace lists.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(PaceStory.class)
class PaceDemo implements DemoRoom {

	private static final int STEP = 3;

	private final PaceStory story;

	private final DemoPeople people;

	private final PaceList list;

	private final PaceQuestions questions;

	PaceDemo(PaceStory story, DemoPeople people, PaceList list, PaceQuestions questions) {
		this.story = story;
		this.people = people;
		this.list = list;
		this.questions = questions;
	}

	@Override
	public void live(Pair pair, int day, Journey journey) {
		DemoRoom.tonight(this.story.couples(), Evening::after, STEP, pair, day, journey)
			.forEach((evening) -> live(pair, evening, journey));
	}

	private void live(Pair pair, Evening evening, Journey journey) {
		this.people.as(pair.hurt(), (hurt) -> {
			set(evening, journey, hurt);
			return hurt;
		});
		Part part = evening.ask();
		if (part == null) {
			return;
		}
		UUID ask = UUID.randomUUID();
		this.people.as(pair.repairing(), (repairing) -> {
			this.questions.ask(journey.id(), ask, part.name(), orNothing(evening.words()), repairing);
			return repairing;
		});
		String answer = evening.answer();
		if (answer != null) {
			this.people.as(pair.hurt(), (hurt) -> {
				this.questions.answer(journey.id(), UUID.randomUUID(), ask, Readiness.MAYBE, answer, hurt);
				return hurt;
			});
		}
	}

	private void set(Evening evening, Journey journey, PersonId hurt) {
		if (evening.set() != null) {
			evening.set().forEach((part, readiness) -> this.list.set(journey.id(), part.name(), readiness, hurt));
		}
		String own = evening.own();
		if (own != null) {
			UUID item = UUID.randomUUID();
			this.list.add(journey.id(), item, own, hurt);
			this.list.set(journey.id(), item.toString(), Readiness.MAYBE, hurt);
		}
	}

	private static String orNothing(@Nullable String words) {
		return (words != null) ? words : "";
	}

}
