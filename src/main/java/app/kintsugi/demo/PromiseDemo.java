package app.kintsugi.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import app.kintsugi.demo.Story.Pair;
import app.kintsugi.demo.PromiseStory.Wish;
import app.kintsugi.exercise.promise.MakingPromises;
import app.kintsugi.exercise.promise.Promises;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;

/**
 * The demo's people, asking for what would help.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(PromiseStory.class)
class PromiseDemo implements DemoRoom {

	private static final int STEP = 9;

	private final PromiseStory story;

	private final DemoPeople people;

	private final MakingPromises making;

	private final Promises promises;

	private final Map<Wish, UUID> made = new HashMap<>();

	PromiseDemo(PromiseStory story, DemoPeople people, MakingPromises making, Promises promises) {
		this.story = story;
		this.people = people;
		this.making = making;
		this.promises = promises;
	}

	@Override
	public void live(Pair pair, int day, Journey journey) {
		if (!journey.isOpen(STEP)) {
			return;
		}
		int after = day - pair.steps().get(STEP - 1);
		for (Wish wish : this.story.couples().getOrDefault(pair.hurt(), List.of())) {
			if (wish.after() == after) {
				this.made.put(wish, say(wish, pair, journey.id()));
			}
			UUID request = this.made.get(wish);
			if (request != null && wish.keptAfter() != null && wish.after() + wish.keptAfter() == after) {
				this.people.as(pair.hurt(), (hurt) -> {
					this.making.kept(journey.id(), request, this.making.today(hurt), hurt);
					return hurt;
				});
			}
		}
	}

	private UUID say(Wish wish, Pair pair, JourneyId journey) {
		UUID request = this.people.as(pair.hurt(),
				(hurt) -> this.making.say(journey, UUID.randomUUID(), wish.text(), hurt));
		for (int i = 0; i < wish.saidBack().size(); i++) {
			String text = wish.saidBack().get(i);
			this.people.as(pair.repairing(), (repairing) -> {
				this.making.sayBack(journey, request, UUID.randomUUID(), text, repairing);
				return repairing;
			});
			if (i < wish.notQuite().size()) {
				notQuite(wish.notQuite().get(i), request, pair, journey);
			}
		}
		Integer promisedIn = wish.promisedIn();
		if (promisedIn != null) {
			this.people.as(pair.hurt(), (hurt) -> {
				UUID seen = this.promises.saidBack(journey, request, hurt).orElseThrow();
				this.making.yesThat(journey, request, seen, hurt);
				return hurt;
			});
			this.people.as(pair.repairing(), (repairing) -> {
				this.making.promise(journey, request, this.making.today(repairing).plusDays(promisedIn), repairing);
				return repairing;
			});
		}
		return request;
	}

	private void notQuite(String text, UUID request, Pair pair, JourneyId journey) {
		this.people.as(pair.hurt(), (hurt) -> {
			UUID seen = this.promises.saidBack(journey, request, hurt).orElseThrow();
			this.making.notQuite(journey, request, UUID.randomUUID(), seen, text, hurt);
			return hurt;
		});
	}

}
