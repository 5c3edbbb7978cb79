package app.kintsugi.exercise.disclosure;

import java.util.UUID;

import app.kintsugi.exercise.HeavyTexts.Choice;
import app.kintsugi.exercise.disclosure.WriteDisclosure.Draft;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Furnishing;
import app.kintsugi.support.Member;

/**
 * What the partner has told the author, with an addition, a question and its answer; the
 * therapist commented on it before.
 */
class DisclosureFurnishing implements Furnishing {

	private final WriteDisclosure writing;

	private final ReadDisclosure reading;

	private final AskAboutDisclosure asking;

	private final ReviewDisclosure reviewing;

	DisclosureFurnishing(WriteDisclosure writing, ReadDisclosure reading, AskAboutDisclosure asking,
			ReviewDisclosure reviewing) {
		this.writing = writing;
		this.reading = reading;
		this.asking = asking;
		this.reviewing = reviewing;
	}

	@Override
	public void furnish(Constellation all) {
		JourneyId journey = new JourneyId(UUID.fromString(all.things().get("journey")));
		Member writer = all.partner();
		Member reader = all.author();
		UUID telling = all.make("disclosure");
		UUID addition = all.make("disclosure-addition");
		UUID question = all.make("disclosure-question");
		UUID answer = all.make("disclosure-answer");
		writer.does(() -> this.writing.save(journey, writer.id(), telling, "",
				new Telling(all.say("disclosure"), "known", "unknown", "others", "ahead", "cost", "")));
		writer.does(() -> this.writing.showToTherapist(journey, writer.id()));
		all.therapist()
			.does(() -> this.reviewing.comment(journey, all.therapist().id(), all.make("disclosure-comment"),
					all.say("disclosure-comment")));
		reader.does(() -> this.reading.ask(journey, reader.id(), Detail.FACTS));
		reader.does(() -> this.reading.sayReady(journey, reader.id()));
		writer.does(() -> {
			Draft draft = this.writing.draft(journey, writer.id());
			this.writing.deliver(journey, writer.id(), draft.seen(), all.say("disclosure-declaration"));
		});
		all.make("disclosure-declaration");
		writer.does(() -> this.writing.add(journey, writer.id(), addition, all.say("disclosure-addition")));
		reader.does(() -> this.reading.choose(journey, reader.id(), telling, Choice.NOW));
		reader.does(() -> this.reading.choose(journey, reader.id(), addition, Choice.NOW));
		reader.does(() -> this.asking.ask(journey, reader.id(), question, telling, 1, all.say("disclosure-question")));
		writer.does(() -> this.asking.answer(journey, writer.id(), answer, question, all.say("disclosure-answer")));
		reader.does(() -> this.reading.choose(journey, reader.id(), answer, Choice.NOW));
		for (String read : new String[] { "disclosure", "disclosure-declaration", "disclosure-addition",
				"disclosure-question", "disclosure-answer" }) {
			all.readBy(read, reader, writer);
		}
		all.readBy("disclosure-comment", writer);
	}

}
