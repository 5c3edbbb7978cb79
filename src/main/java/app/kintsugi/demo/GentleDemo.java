package app.kintsugi.demo;

import java.util.UUID;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import app.kintsugi.demo.GentleStory.Evening;
import app.kintsugi.demo.Story.Pair;
import app.kintsugi.exercise.gentle.Kindnesses;
import app.kintsugi.journey.Journey;

/**
 * What the demo's people notice in each other.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(GentleStory.class)
class GentleDemo implements DemoRoom {

	private static final int STEP = 4;

	private final GentleStory story;

	private final DemoPeople people;

	private final Kindnesses kindnesses;

	GentleDemo(GentleStory story, DemoPeople people, Kindnesses kindnesses) {
		this.story = story;
		this.people = people;
		this.kindnesses = kindnesses;
	}

	@Override
	public void live(Pair pair, int day, Journey journey) {
		DemoRoom.tonight(this.story.couples(), Evening::after, STEP, pair, day, journey)
			.forEach((evening) -> keep(evening, journey));
	}

	private void keep(Evening evening, Journey journey) {
		this.people.as(evening.by(), (me) -> {
			UUID id = UUID.randomUUID();
			this.kindnesses.keep(journey.id(), id, evening.kindness(), me);
			if (evening.shown()) {
				this.kindnesses.share(journey.id(), id, me);
			}
			return id;
		});
	}

}
