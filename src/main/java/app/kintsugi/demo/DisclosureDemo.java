package app.kintsugi.demo;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import app.kintsugi.demo.DisclosureStory.Evening;
import app.kintsugi.demo.Story.Pair;
import app.kintsugi.exercise.HeavyTexts.Choice;
import app.kintsugi.exercise.disclosure.AskAboutDisclosure;
import app.kintsugi.exercise.disclosure.Asked;
import app.kintsugi.exercise.disclosure.Detail;
import app.kintsugi.exercise.disclosure.ReadDisclosure;
import app.kintsugi.exercise.disclosure.ReviewDisclosure;
import app.kintsugi.exercise.disclosure.Telling;
import app.kintsugi.exercise.disclosure.WriteDisclosure;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.vault.PersonId;

/**
 * The demo's people telling, and reading, all of it.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(DisclosureStory.class)
class DisclosureDemo implements DemoRoom {

	private final DisclosureStory story;

	private final Story all;

	private final DemoPeople people;

	private final WriteDisclosure writing;

	private final ReadDisclosure reading;

	private final AskAboutDisclosure asking;

	private final ReviewDisclosure reviewing;

	DisclosureDemo(DisclosureStory story, Story all, DemoPeople people, WriteDisclosure writing, ReadDisclosure reading,
			AskAboutDisclosure asking, ReviewDisclosure reviewing) {
		this.story = story;
		this.all = all;
		this.people = people;
		this.writing = writing;
		this.reading = reading;
		this.asking = asking;
		this.reviewing = reviewing;
	}

	@Override
	public void live(Pair pair, int day, Journey journey) {
		DemoRoom.tonight(this.story.couples(), Evening::after, 1, pair, day, journey)
			.forEach((evening) -> live(pair, evening, journey.id()));
	}

	private void live(Pair pair, Evening evening, JourneyId journey) {
		Telling telling = evening.write();
		if (telling != null) {
			as(pair.repairing(), (me) -> this.writing.save(journey, me, UUID.randomUUID(),
					this.writing.draft(journey, me).seen(), telling));
		}
		String comment = evening.comment();
		if (comment != null) {
			as(pair.repairing(), (me) -> this.writing.showToTherapist(journey, me));
			as(this.all.therapist(), (me) -> this.reviewing.comment(journey, me, UUID.randomUUID(), comment));
		}
		Detail detail = evening.detail();
		if (detail != null) {
			as(pair.hurt(), (me) -> {
				this.reading.ask(journey, me, detail);
				this.reading.sayReady(journey, me);
			});
		}
		String declaration = evening.deliver();
		if (declaration != null) {
			as(pair.repairing(),
					(me) -> this.writing.deliver(journey, me, this.writing.draft(journey, me).seen(), declaration));
		}
		afterwards(pair, evening, journey);
	}

	private void afterwards(Pair pair, Evening evening, JourneyId journey) {
		String question = evening.ask();
		if (question != null) {
			as(pair.hurt(), (me) -> {
				UUID text = this.reading.view(journey, me).texts().get(0).id();
				this.reading.choose(journey, me, text, Choice.NOW);
				this.asking.ask(journey, me, UUID.randomUUID(), text, 1, question);
			});
		}
		if (evening.read()) {
			as(pair.hurt(), (me) -> this.reading.sayRead(journey, me));
		}
		String answer = evening.answer();
		if (answer != null) {
			as(pair.repairing(), (me) -> {
				List<Asked> questions = this.reading.view(journey, me).questions();
				this.asking.answer(journey, me, UUID.randomUUID(), questions.get(questions.size() - 1).id(), answer);
			});
		}
		String addition = evening.add();
		if (addition != null) {
			as(pair.repairing(), (me) -> this.writing.add(journey, me, UUID.randomUUID(), addition));
		}
	}

	private void as(String key, Consumer<PersonId> work) {
		this.people.as(key, (me) -> {
			work.accept(me);
			return me;
		});
	}

}
