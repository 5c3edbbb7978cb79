package app.kintsugi.exercise.forum;

import java.time.LocalTime;
import java.util.UUID;

import app.kintsugi.exercise.HeavyTexts.Choice;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Furnishing;
import app.kintsugi.support.Member;

/**
 * What the author has asked, twice, and the partner has answered each time; and what
 * waits for an answer.
 */
class ForumFurnishing implements Furnishing {

	private final AskAndAnswer asking;

	ForumFurnishing(AskAndAnswer asking) {
		this.asking = asking;
	}

	@Override
	public void furnish(Constellation all) {
		JourneyId journey = new JourneyId(UUID.fromString(all.things().get("journey")));
		Member hurt = all.author();
		Member repairing = all.partner();
		UUID question = all.make("forum-question");
		hurt.does(() -> this.asking.ask(journey, hurt.id(), question, all.say("forum-question")));
		answer(all, journey, question, "forum-earlier");
		hurt.does(() -> this.asking.askAgain(journey, hurt.id(), UUID.randomUUID(), question));
		answer(all, journey, question, "forum-answer");
		hurt.does(() -> this.asking.ask(journey, hurt.id(), all.make("forum-waiting"), all.say("forum-waiting")));
		hurt.does(
				() -> this.asking.beQuiet(journey, hurt.id(), new QuietHours(LocalTime.of(3, 0), LocalTime.of(4, 0))));
		all.readBy("forum-question", hurt, repairing);
		all.readBy("forum-waiting", hurt, repairing);
	}

	private void answer(Constellation all, JourneyId journey, UUID question, String thing) {
		Member hurt = all.author();
		Member repairing = all.partner();
		UUID answer = all.make(thing);
		all.make(thing + "-acknowledgement");
		repairing.does(() -> this.asking.answer(journey, repairing.id(), answer, question,
				all.say(thing + "-acknowledgement"), all.say(thing)));
		hurt.does(() -> this.asking.choose(journey, hurt.id(), answer, Choice.NOW));
		all.readBy(thing, hurt, repairing);
		all.readBy(thing + "-acknowledgement", hurt, repairing);
	}

}
