package app.kintsugi.exercise.promise;

import java.util.UUID;

import app.kintsugi.journey.JourneyId;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Furnishing;
import app.kintsugi.support.Member;

/** A wish at each place on its way that has pages of its own. */
class PromiseFurnishing implements Furnishing {

	private final MakingPromises making;

	private final Promises promises;

	PromiseFurnishing(MakingPromises making, Promises promises) {
		this.making = making;
		this.promises = promises;
	}

	@Override
	public void furnish(Constellation all) {
		Member hurt = all.author();
		Member repairing = all.partner();
		JourneyId journey = new JourneyId(UUID.fromString(all.things().get("journey")));
		UUID said = say("said", journey, all);
		hurt.does(
				() -> this.making.talk(journey, said, all.make("promise-words"), all.say("promise-words"), hurt.id()));
		UUID back = say("said-back", journey, all);
		sayBack(back, "first", journey, all);
		UUID first = seen(back, journey, hurt);
		hurt.does(() -> this.making.notQuite(journey, back, all.make("promise-not-quite"), first,
				all.say("promise-not-quite"), hurt.id()));
		sayBack(back, "second", journey, all);
		all.things().put("promise-seen", seen(back, journey, hurt).toString());
		for (String thing : new String[] { "understood", "promised" }) {
			UUID wish = say(thing, journey, all);
			sayBack(wish, thing, journey, all);
			UUID seen = seen(wish, journey, hurt);
			hurt.does(() -> this.making.yesThat(journey, wish, seen, hurt.id()));
		}
		UUID promised = UUID.fromString(all.things().get("promise-promised"));
		repairing.does(() -> this.making.promise(journey, promised, this.making.today(repairing.id()), repairing.id()));
		repairing.does(() -> this.making.show(journey, promised, true, repairing.id()));
		all.readBy("promise-back-promised", hurt, repairing, all.therapist());
		all.readBy("promise-words", hurt, repairing);
		all.readBy("promise-not-quite", hurt, repairing);
	}

	private UUID say(String thing, JourneyId journey, Constellation all) {
		Member hurt = all.author();
		UUID sheet = all.make("promise-wish-" + thing);
		String words = "promise-" + thing;
		UUID wish = hurt.does(() -> this.making.say(journey, sheet, all.say(words), hurt.id()));
		all.things().put(words, wish.toString());
		all.readBy(words, hurt, all.partner());
		return wish;
	}

	private void sayBack(UUID wish, String thing, JourneyId journey, Constellation all) {
		Member repairing = all.partner();
		String words = "promise-back-" + thing;
		repairing.does(() -> this.making.sayBack(journey, wish, all.make(words), all.say(words), repairing.id()));
		all.readBy(words, all.author(), repairing);
	}

	private UUID seen(UUID wish, JourneyId journey, Member hurt) {
		return hurt.does(() -> this.promises.saidBack(journey, wish, hurt.id())).orElseThrow();
	}

}
