package app.kintsugi.exercise.presence;

import java.util.UUID;

import app.kintsugi.journey.JourneyId;
import app.kintsugi.sheet.Rounds;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Furnishing;
import app.kintsugi.support.Member;

/**
 * A present time of which both have said how it was, and one that is running.
 */
class PresenceFurnishing implements Furnishing {

	private final PresentTimes times;

	private final Rounds rounds;

	PresenceFurnishing(PresentTimes times, Rounds rounds) {
		this.times = times;
		this.rounds = rounds;
	}

	@Override
	public void furnish(Constellation all) {
		Member author = all.author();
		Member partner = all.partner();
		JourneyId journey = new JourneyId(UUID.fromString(all.things().get("journey")));
		UUID past = begin(all, "present-time", 10);
		author.does(() -> this.times.stop(journey, past, author.id()));
		author.does(() -> this.times.say(journey, past, all.make("how-it-was"),
				new HowItWas(7, 8, all.say("how-it-was")), author.id()));
		partner.does(() -> this.times.say(journey, past, all.make("partners-how-it-was"),
				new HowItWas(6, 9, all.say("partners-how-it-was")), partner.id()));
		author.does(() -> this.rounds.due(author.id()).forEach((round) -> this.rounds.open(round, author.id())));
		begin(all, "running-time", 30);
		all.readBy("how-it-was", author, partner);
		all.readBy("partners-how-it-was", author, partner);
	}

	private UUID begin(Constellation all, String thing, int minutes) {
		Member author = all.author();
		Member partner = all.partner();
		JourneyId journey = new JourneyId(UUID.fromString(all.things().get("journey")));
		UUID time = all.make(thing);
		author.does(() -> this.times.propose(journey, time, minutes, author.id()));
		partner.does(() -> this.times.agree(journey, time, partner.id()));
		partner.does(() -> this.times.start(journey, time, partner.id()));
		return time;
	}

}
