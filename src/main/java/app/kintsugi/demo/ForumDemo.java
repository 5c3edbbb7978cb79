package app.kintsugi.demo;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import app.kintsugi.demo.ForumStory.Evening;
import app.kintsugi.demo.Story.Pair;
import app.kintsugi.exercise.HeavyTexts.Choice;
import app.kintsugi.exercise.forum.AskAndAnswer;
import app.kintsugi.exercise.forum.Asked;
import app.kintsugi.exercise.forum.Mark;
import app.kintsugi.exercise.forum.QuietHours;
import app.kintsugi.exercise.forum.ReadForum;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.vault.PersonId;

/**
 * The demo's people asking and answering.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(ForumStory.class)
class ForumDemo implements DemoRoom {

	private static final int STEP = 2;

	private final ForumStory story;

	private final DemoPeople people;

	private final ReadForum reading;

	private final AskAndAnswer asking;

	ForumDemo(ForumStory story, DemoPeople people, ReadForum reading, AskAndAnswer asking) {
		this.story = story;
		this.people = people;
		this.reading = reading;
		this.asking = asking;
	}

	@Override
	public void live(Pair pair, int day, Journey journey) {
		DemoRoom.tonight(this.story.couples(), Evening::after, STEP, pair, day, journey)
			.forEach((evening) -> live(pair, evening, journey.id()));
	}

	private void live(Pair pair, Evening evening, JourneyId journey) {
		QuietHours quiet = evening.quiet();
		if (quiet != null) {
			as(pair.hurt(), (me) -> this.asking.beQuiet(journey, me, quiet));
		}
		String question = evening.ask();
		if (question == null) {
			return;
		}
		as(pair.hurt(),
				(me) -> find(journey, me, question).ifPresentOrElse(
						(asked) -> this.asking.askAgain(journey, me, UUID.randomUUID(), asked.id()),
						() -> this.asking.ask(journey, me, UUID.randomUUID(), question)));
		String acknowledgement = evening.acknowledgement();
		String answer = evening.answer();
		if (acknowledgement == null || answer == null) {
			return;
		}
		UUID id = UUID.randomUUID();
		as(pair.repairing(), (me) -> this.asking.answer(journey, me, id, find(journey, me, question).orElseThrow().id(),
				acknowledgement, answer));
		if (evening.read()) {
			as(pair.hurt(), (me) -> this.asking.choose(journey, me, id, Choice.NOW));
		}
		Mark mark = evening.mark();
		if (mark != null) {
			as(pair.hurt(), (me) -> this.asking.mark(journey, me, id, mark));
		}
	}

	private Optional<Asked> find(JourneyId journey, PersonId me, String question) {
		return this.reading.questions(journey, me)
			.stream()
			.filter((asked) -> question.equals(asked.text()))
			.findFirst();
	}

	private void as(String key, Consumer<PersonId> work) {
		this.people.as(key, (me) -> {
			work.accept(me);
			return me;
		});
	}

}
