package app.kintsugi.exercise.agreement;

import java.util.UUID;

import app.kintsugi.journey.JourneyId;
import app.kintsugi.sheet.Rounds;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Furnishing;
import app.kintsugi.support.Member;

/**
 * Lists that are open, and an agreement by the partner which the author has signed.
 */
class AgreementFurnishing implements Furnishing {

	private final OldAndNew lists;

	private final Agreements agreements;

	private final Rounds rounds;

	AgreementFurnishing(OldAndNew lists, Agreements agreements, Rounds rounds) {
		this.lists = lists;
		this.agreements = agreements;
		this.rounds = rounds;
	}

	@Override
	public void furnish(Constellation all) {
		Member author = all.author();
		Member partner = all.partner();
		JourneyId journey = new JourneyId(UUID.fromString(all.things().get("journey")));
		author.does(() -> this.lists.seal(journey, all.make("old-and-new"), null,
				new Lists(all.say("old-and-new"), "", ""), author.id()));
		partner.does(() -> this.lists.seal(journey, all.make("partners-old-and-new"), null,
				new Lists("", "", all.say("partners-old-and-new")), partner.id()));
		author.does(() -> this.rounds.due(author.id()).forEach((round) -> this.rounds.open(round, author.id())));
		UUID wording = all.make("agreement-wording");
		partner.does(() -> this.agreements.write(journey, wording, null, all.say("agreement-wording"), partner.id()));
		author.does(() -> this.agreements.sign(journey, wording, author.id()));
		all.readBy("old-and-new", author, partner);
		all.readBy("partners-old-and-new", author, partner);
		all.readBy("agreement-wording", author, partner);
	}

}
