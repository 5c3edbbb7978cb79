package app.kintsugi.demo;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import app.kintsugi.demo.AgreementStory.Evening;
import app.kintsugi.demo.Story.Pair;
import app.kintsugi.exercise.agreement.Agreement;
import app.kintsugi.exercise.agreement.Agreements;
import app.kintsugi.exercise.agreement.Lists;
import app.kintsugi.exercise.agreement.OldAndNew;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.sheet.Rounds;
import app.kintsugi.vault.PersonId;

/**
 * The demo's people at old and new.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(AgreementStory.class)
class AgreementDemo implements DemoRoom {

	private static final int STEP = 5;

	private final AgreementStory story;

	private final DemoPeople people;

	private final OldAndNew lists;

	private final Agreements agreements;

	private final Rounds rounds;

	AgreementDemo(AgreementStory story, DemoPeople people, OldAndNew lists, Agreements agreements, Rounds rounds) {
		this.story = story;
		this.people = people;
		this.lists = lists;
		this.agreements = agreements;
		this.rounds = rounds;
	}

	@Override
	public void live(Pair pair, int day, Journey journey) {
		DemoRoom.tonight(this.story.couples(), Evening::after, STEP, pair, day, journey)
			.forEach((evening) -> this.people.as(evening.by(), (me) -> {
				live(evening, journey.id(), me);
				return me;
			}));
	}

	private void live(Evening evening, JourneyId journey, PersonId me) {
		this.rounds.due(me).forEach((round) -> this.rounds.open(round, me));
		Lists lists = evening.seal();
		if (lists != null) {
			this.lists.seal(journey, UUID.randomUUID(), null, lists, me);
		}
		String words = evening.words();
		if (words != null) {
			this.agreements.write(journey, UUID.randomUUID(), newest(journey, me), words.strip(), me);
		}
		UUID newest = newest(journey, me);
		if (evening.sign() && newest != null) {
			this.agreements.sign(journey, newest, me);
		}
	}

	private @Nullable UUID newest(JourneyId journey, PersonId me) {
		return this.agreements.all(journey, me).stream().findFirst().map(Agreement::wording).orElse(null);
	}

}
