package app.kintsugi.exercise.pace;

import java.util.UUID;

import app.kintsugi.journey.JourneyId;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Furnishing;
import app.kintsugi.support.Member;

/** An own item, and one question that was answered and one that was not. */
class PaceFurnishing implements Furnishing {

	private final PaceList list;

	private final PaceQuestions questions;

	PaceFurnishing(PaceList list, PaceQuestions questions) {
		this.list = list;
		this.questions = questions;
	}

	@Override
	public void furnish(Constellation all) {
		Member hurt = all.author();
		Member repairing = all.partner();
		JourneyId journey = new JourneyId(UUID.fromString(all.things().get("journey")));
		UUID own = all.make("pace-item");
		hurt.does(() -> this.list.add(journey, own, all.say("pace-item"), hurt.id()));
		for (String item : new String[] { own.toString(), "MEALS", "FRIENDS" }) {
			hurt.does(() -> this.list.set(journey, item, Readiness.MAYBE, hurt.id()));
		}
		UUID asked = all.make("pace-ask");
		repairing.does(() -> this.questions.ask(journey, asked, own.toString(), all.say("pace-ask"), repairing.id()));
		UUID answered = UUID.randomUUID();
		repairing.does(() -> this.questions.ask(journey, answered, "MEALS", all.say("pace-answered"), repairing.id()));
		hurt.does(() -> this.questions.answer(journey, all.make("pace-answer"), answered, Readiness.MAYBE,
				all.say("pace-answer"), hurt.id()));
		all.readBy("pace-item", hurt, repairing);
		all.readBy("pace-ask", hurt, repairing);
		all.readBy("pace-answered", repairing);
		all.readBy("pace-answer", hurt, repairing);
	}

}
