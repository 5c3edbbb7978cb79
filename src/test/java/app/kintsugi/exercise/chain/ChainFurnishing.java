package app.kintsugi.exercise.chain;

import java.time.LocalDate;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.HeavyTexts.Choice;
import app.kintsugi.exercise.chain.Appointment.Kept;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Furnishing;
import app.kintsugi.support.Member;

/**
 * The partner's chain, shared with the author and their therapist; a question that is
 * answered and opened, and one that waits.
 */
class ChainFurnishing implements Furnishing {

	private final BuildingChains building;

	private final ReadingChains reading;

	private final AskingAtLinks asking;

	ChainFurnishing(BuildingChains building, ReadingChains reading, AskingAtLinks asking) {
		this.building = building;
		this.reading = reading;
		this.asking = asking;
	}

	@Override
	public void furnish(Constellation all) {
		JourneyId journey = new JourneyId(UUID.fromString(all.things().get("journey")));
		Member hurt = all.author();
		Member repairing = all.partner();
		UUID link = all.make("link");
		UUID question = all.make("link-question");
		UUID answer = all.make("link-answer");
		repairing.does(() -> {
			this.building.add(journey, link, Place.DID,
					new Words(all.say("link"), all.say("link-if"), all.say("link-then")), repairing.id());
			this.building.make(journey, all.make("appointment"),
					new Kept(LocalDate.of(2026, 3, 3), null, false, all.say("appointment")), repairing.id());
			this.building.share(journey, Audience.PARTNER_AND_THERAPIST, repairing.id());
		});
		hurt.does(() -> {
			this.reading.choose(journey, Choice.NOW, hurt.id());
			this.asking.ask(journey, question, link, all.say("link-question"), hurt.id());
		});
		repairing.does(() -> this.asking.answer(journey, answer, question, all.say("link-answer"), repairing.id()));
		hurt.does(() -> this.reading.chooseAnswer(journey, answer, Choice.NOW, hurt.id()));
		for (String thing : new String[] { "link", "link-if", "link-then", "appointment", "link-question",
				"link-answer" }) {
			all.readBy(thing, hurt, repairing, all.therapist());
		}
	}

}
