package app.kintsugi.exercise.gentle;

import java.util.UUID;

import app.kintsugi.journey.JourneyId;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Furnishing;
import app.kintsugi.support.Member;

/** A kindness that is its writer's own, and one that is shown. */
class GentleFurnishing implements Furnishing {

	private final Kindnesses kindnesses;

	GentleFurnishing(Kindnesses kindnesses) {
		this.kindnesses = kindnesses;
	}

	@Override
	public void furnish(Constellation all) {
		Member hurt = all.author();
		Member repairing = all.partner();
		JourneyId journey = new JourneyId(UUID.fromString(all.things().get("journey")));
		UUID own = all.make("kindness");
		hurt.does(() -> this.kindnesses.keep(journey, own, all.say("kindness"), hurt.id()));
		UUID shown = all.make("kindness-shown");
		repairing.does(() -> this.kindnesses.keep(journey, shown, all.say("kindness-shown"), repairing.id()));
		repairing.does(() -> this.kindnesses.share(journey, shown, repairing.id()));
		all.readBy("kindness", hurt);
		all.readBy("kindness-shown", hurt, repairing);
	}

}
