package app.kintsugi.demo;

import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import app.kintsugi.checkin.Answer;
import app.kintsugi.checkin.CheckIns;
import app.kintsugi.checkin.CheckingIn;
import app.kintsugi.checkin.Rhythm;
import app.kintsugi.checkin.Rhythms;
import app.kintsugi.checkin.Scales;
import app.kintsugi.checkin.Sharing;
import app.kintsugi.demo.CheckInStory.Daily;
import app.kintsugi.demo.Story.Pair;
import app.kintsugi.journey.Journey;
import app.kintsugi.vault.PersonId;

/**
 * Those of the demo's people who check in on more days than one a week.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(CheckInStory.class)
class CheckInDemo implements DemoRoom {

	private final Story whole;

	private final CheckInStory story;

	private final DemoPeople people;

	private final CheckIns checkIns;

	private final CheckingIn checkingIn;

	private final Rhythms rhythms;

	CheckInDemo(Story whole, CheckInStory story, DemoPeople people, CheckIns checkIns, CheckingIn checkingIn,
			Rhythms rhythms) {
		this.whole = whole;
		this.story = story;
		this.people = people;
		this.checkIns = checkIns;
		this.checkingIn = checkingIn;
		this.rhythms = rhythms;
	}

	@Override
	public void live(Pair pair, int day, Journey journey) {
		Stream.of(pair.hurt(), pair.repairing()).forEach((key) -> {
			Daily daily = this.story.daily().get(key);
			if (daily != null) {
				this.people.as(key, (me) -> live(daily, day, me));
			}
			if (day == this.whole.days() - 1 && this.story.forTherapist().contains(key)) {
				this.people.as(key, this::letTherapistRead);
			}
		});
	}

	/** Five marks and, after a semicolon, a sentence. */
	static Answer answer(String said) {
		String[] parts = said.split(";", 2);
		int[] marks = Stream.of(parts[0].split(" ")).mapToInt(Integer::parseInt).toArray();
		return new Answer(new Scales(marks[0], marks[1], marks[2], marks[3], marks[4]),
				(parts.length > 1) ? parts[1] : "");
	}

	private PersonId live(Daily daily, int day, PersonId me) {
		int at = day - daily.from();
		if (at == 0) {
			this.rhythms.choose(Rhythm.DAILY, me);
		}
		boolean alsoOfTheWeek = day % Demo.DAYS_A_WEEK == Demo.DAYS_A_WEEK - 1;
		if (at >= 0 && at < daily.says().size() && !daily.says().get(at).isEmpty() && !alsoOfTheWeek) {
			this.checkingIn.checkIn(UUID.randomUUID(), daily.sharing(), answer(daily.says().get(at)), me);
		}
		return me;
	}

	private PersonId letTherapistRead(PersonId me) {
		this.checkIns.everything(me)
			.stream()
			.filter((one) -> one.sharing() != Sharing.PRIVATE && !one.isWaiting())
			.forEach((one) -> this.checkingIn.share(one.day(), Sharing.PARTNER_AND_THERAPIST, me));
		return me;
	}

}
