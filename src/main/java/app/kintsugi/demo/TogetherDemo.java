package app.kintsugi.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import app.kintsugi.demo.Story.Pair;
import app.kintsugi.demo.TogetherStory.Couple;
import app.kintsugi.demo.TogetherStory.Kept;
import app.kintsugi.demo.TogetherStory.Plan;
import app.kintsugi.demo.TogetherStory.Scene;
import app.kintsugi.exercise.together.Ideas;
import app.kintsugi.exercise.together.Memories;
import app.kintsugi.exercise.together.Memories.Keepsake;
import app.kintsugi.exercise.together.Picking;
import app.kintsugi.exercise.together.Planning;
import app.kintsugi.exercise.together.UnfitPictureException;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.vault.PersonId;

/**
 * The demo's people, and their time together.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(TogetherStory.class)
class TogetherDemo implements DemoRoom {

	private static final int STEP = 8;

	private final TogetherStory story;

	private final DemoPeople people;

	private final Ideas ideas;

	private final Picking picking;

	private final Planning planning;

	private final Memories memories;

	TogetherDemo(TogetherStory story, DemoPeople people, Ideas ideas, Picking picking, Planning planning,
			Memories memories) {
		this.story = story;
		this.people = people;
		this.ideas = ideas;
		this.picking = picking;
		this.planning = planning;
		this.memories = memories;
	}

	@Override
	public void live(Pair pair, int day, Journey journey) {
		Couple couple = this.story.couples().get(pair.hurt());
		if (couple == null || !journey.isOpen(STEP)) {
			return;
		}
		int after = day - pair.steps().get(STEP - 1);
		if (after == couple.picksAfter()) {
			pick(couple, pair, journey.id());
		}
		for (Plan plan : couple.plans()) {
			if (plan.after() == after) {
				propose(plan, pair, journey.id());
			}
			if (plan.after() + plan.days() == after) {
				plan.memories().forEach((kept) -> keep(kept, plan, journey.id()));
			}
		}
	}

	private void pick(Couple couple, Pair pair, JourneyId journey) {
		as(couple.own().by(), (me) -> this.ideas.put(journey, id(journey, TogetherStory.OWN), couple.own().name(),
				couple.own().line(), Set.of(), me));
		couple.picks()
			.forEach((key, picks) -> as(key, (me) -> this.picking.pick(journey,
					picks.stream().map((pick) -> idea(pick, journey)).collect(Collectors.toSet()), me)));
		List.of(pair.hurt(), pair.repairing()).forEach((key) -> as(key, (me) -> this.picking.meet(journey, me)));
	}

	private void propose(Plan plan, Pair pair, JourneyId journey) {
		as(plan.by(), (me) -> this.planning.propose(journey, id(journey, plan.idea() + "-plan"),
				idea(plan.idea(), journey), this.planning.today(me).plusDays(plan.days()), plan.words(), Locale.ENGLISH, me));
		if (plan.agreed()) {
			String other = plan.by().equals(pair.hurt()) ? pair.repairing() : pair.hurt();
			as(other, (me) -> this.planning.agree(journey, id(journey, plan.idea() + "-plan"), me));
		}
	}

	private void keep(Kept kept, Plan plan, JourneyId journey) {
		Scene scene = kept.picture();
		Keepsake keepsake = new Keepsake(kept.text(), (scene != null) ? DemoPicture.of(scene) : null, kept.alt());
		as(kept.by(), (me) -> {
			try {
				this.memories.keep(journey, UUID.randomUUID(), id(journey, plan.idea() + "-plan"), keepsake,
						kept.audience(), Locale.ENGLISH, me);
			}
			catch (UnfitPictureException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private void as(String key, Consumer<PersonId> work) {
		this.people.as(key, (me) -> {
			work.accept(me);
			return me;
		});
	}

	private static String idea(String name, JourneyId journey) {
		return name.equals(TogetherStory.OWN) ? id(journey, TogetherStory.OWN).toString() : name;
	}

	private static UUID id(JourneyId journey, String thing) {
		return UUID.nameUUIDFromBytes((journey.id() + thing).getBytes(StandardCharsets.UTF_8));
	}

}
