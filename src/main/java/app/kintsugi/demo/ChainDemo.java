package app.kintsugi.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import app.kintsugi.couple.Audience;
import app.kintsugi.demo.ChainStory.Evening;
import app.kintsugi.demo.ChainStory.NewAppointment;
import app.kintsugi.demo.ChainStory.NewLink;
import app.kintsugi.demo.ChainStory.Question;
import app.kintsugi.demo.Story.Pair;
import app.kintsugi.exercise.HeavyTexts.Choice;
import app.kintsugi.exercise.chain.Appointment.Kept;
import app.kintsugi.exercise.chain.AskingAtLinks;
import app.kintsugi.exercise.chain.BuildingChains;
import app.kintsugi.exercise.chain.ChainView.LinkView;
import app.kintsugi.exercise.chain.Place;
import app.kintsugi.exercise.chain.ReadingChains;
import app.kintsugi.exercise.chain.Words;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.vault.PersonId;

/**
 * The demo's people at their chains.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(ChainStory.class)
class ChainDemo implements DemoRoom {

	private static final int STEP = 7;

	private final ChainStory story;

	private final DemoPeople people;

	private final BuildingChains building;

	private final ReadingChains reading;

	private final AskingAtLinks asking;

	private final Clock clock;

	ChainDemo(ChainStory story, DemoPeople people, BuildingChains building, ReadingChains reading, AskingAtLinks asking,
			Clock clock) {
		this.story = story;
		this.people = people;
		this.building = building;
		this.reading = reading;
		this.asking = asking;
		this.clock = clock;
	}

	@Override
	public void live(Pair pair, int day, Journey journey) {
		DemoRoom.tonight(this.story.couples(), Evening::after, STEP, pair, day, journey)
			.forEach((evening) -> live(pair, evening, journey.id()));
	}

	private void live(Pair pair, Evening evening, JourneyId journey) {
		this.people.as(pair.repairing(), (repairing) -> {
			build(evening, journey, repairing);
			return repairing;
		});
		Question question = evening.question();
		if (question == null) {
			return;
		}
		UUID asked = UUID.randomUUID();
		this.people.as(pair.hurt(), (hurt) -> {
			this.reading.choose(journey, Choice.NOW, hurt);
			this.asking.ask(journey, asked, last(journey, question.at(), hurt), question.text(), hurt);
			return hurt;
		});
		String words = question.answer();
		if (words != null) {
			UUID answer = UUID.randomUUID();
			this.people.as(pair.repairing(), (repairing) -> {
				this.asking.answer(journey, answer, asked, words, repairing);
				return repairing;
			});
			if (question.opened()) {
				this.people.as(pair.hurt(), (hurt) -> {
					this.reading.chooseAnswer(journey, answer, Choice.NOW, hurt);
					return hurt;
				});
			}
		}
	}

	private void build(Evening evening, JourneyId journey, PersonId repairing) {
		NewLink link = evening.link();
		if (link != null) {
			this.building.add(journey, UUID.randomUUID(), link.place(),
					new Words(link.text(), orNothing(link.ifThis()), orNothing(link.thenThat())), repairing);
		}
		NewAppointment made = evening.appointment();
		if (made != null) {
			LocalDate on = made.on(LocalDate.now(this.clock));
			Integer movedBy = made.movedBy();
			this.building.make(journey, UUID.randomUUID(),
					new Kept(on, (movedBy != null) ? on.plusDays(movedBy) : null, made.went(), made.text()), repairing);
		}
		Audience share = evening.share();
		if (share != null) {
			this.building.share(journey, share, repairing);
		}
	}

	private UUID last(JourneyId journey, Place place, PersonId hurt) {
		List<LinkView> links = this.reading.view(journey, hurt).orElseThrow().places().get(place.ordinal()).links();
		return links.get(links.size() - 1).id();
	}

	private static String orNothing(@Nullable String words) {
		return (words != null) ? words : "";
	}

}
