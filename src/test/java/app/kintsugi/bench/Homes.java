package app.kintsugi.bench;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import app.kintsugi.checkin.Answer;
import app.kintsugi.checkin.CheckingIn;
import app.kintsugi.checkin.Scales;
import app.kintsugi.checkin.Sharing;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.TherapistAdmission;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Proposing;
import app.kintsugi.journey.Role;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.reflection.WriteReflections.Draft;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Household;
import app.kintsugi.support.Member;
import app.kintsugi.support.TestClock;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The people of a benchmark, made through the use cases: a couple that has written daily
 * for ten years, another for a month, and many that have written weekly for a year, some
 * of them with one therapist.
 */
final class Homes {

	/**
	 * Who can sign in, and what there is to look at.
	 */
	record People(String tenYears, String month, String therapist, UUID journey, UUID monthJourney, UUID reflection) {
	}

	private static final String TEXT = "We walked along the river and said little, and that was good. ".repeat(34)
		.substring(0, 2_048);

	private static final int WITH_THERAPIST = 200;

	private static final int WEEKS = 52;

	private final ConfigurableApplicationContext application;

	private final Household household;

	private final TestClock clock;

	private final TransactionOperations transactions;

	private final Random random = new Random(7);

	Homes(ConfigurableApplicationContext application) {
		this.application = application;
		this.household = application.getBean(Household.class);
		this.clock = application.getBean(TestClock.class);
		this.transactions = application.getBean(TransactionOperations.class);
	}

	/**
	 * Makes them all.
	 * @param days that the first couple wrote and checked in, both of them
	 * @param couples that wrote and checked in for a year
	 */
	People make(int days, int couples) {
		Member thea = this.household.person("Thea");
		Member ada = this.household.person("Ada");
		Member ben = this.household.person("Ben");
		JourneyId journey = couple(ada, ben);
		ReflectionId last = live(List.of(ada, ben), journey, Audience.PARTNER, days, 1);
		Member mia = this.household.person("Mia");
		Member max = this.household.person("Max");
		JourneyId monthly = couple(mia, max);
		live(List.of(mia, max), monthly, Audience.PARTNER, 30, 1);
		for (int i = 0; i < couples; i++) {
			Member one = this.household.person("One " + i);
			Member other = this.household.person("Other " + i);
			JourneyId theirs = couple(one, other);
			boolean accompanied = i < WITH_THERAPIST;
			if (accompanied) {
				admit(thea, one, other);
			}
			live(List.of(one, other), theirs, accompanied ? Audience.PARTNER_AND_THERAPIST : Audience.PARTNER, WEEKS,
					7);
		}
		return new People(ada.signInName(), mia.signInName(), thea.signInName(), journey.id(), monthly.id(), last.id());
	}

	private JourneyId couple(Member one, Member other) {
		this.application.getBean(Constellations.class).pair(one, other);
		Proposing proposing = this.application.getBean(Proposing.class);
		JourneyId journey = one.does(() -> proposing.propose(one.id(), UUID.randomUUID(), Role.HURT, "words"));
		other.does(() -> proposing.agree(journey, other.id()));
		return journey;
	}

	private void admit(Member therapist, Member one, Member other) {
		TherapistAdmission admission = this.application.getBean(TherapistAdmission.class);
		UUID offer = UUID.randomUUID();
		String code = one.does(() -> admission.invite(one.id()));
		therapist.does(() -> admission.offer(offer, code, "I keep no secrets between you.", therapist.id()));
		for (Member partner : List.of(one, other)) {
			partner.does(() -> {
				admission.agree(offer, 1, partner.id());
			});
		}
	}

	/** Each writes and checks in so often, every so many days, up to today. */
	private ReflectionId live(List<Member> members, JourneyId journey, Audience audience, int times, int every) {
		ReflectionId[] last = new ReflectionId[1];
		int at = times;
		while (at > 0) {
			int from = at;
			int to = Math.max(0, at - 50);
			for (Member member : members) {
				this.transactions.executeWithoutResult((status) -> member.does(() -> {
					for (int back = from; back > to; back--) {
						this.clock.goForward(Duration.ofDays(-(long) (back - 1) * every));
						last[0] = day(member, journey, audience, back);
					}
				}));
			}
			at = to;
		}
		this.clock.comeBack();
		return last[0];
	}

	private ReflectionId day(Member member, JourneyId journey, Audience audience, int number) {
		ReflectionId id = new ReflectionId(UUID.randomUUID());
		this.application.getBean(WriteReflections.class)
			.write(new Draft(id, journey, 1, null, (number % 3 == 0) ? "A title of number " + number : "",
					number + " " + TEXT, audience), member.id());
		int[] marks = this.random.ints(5, 0, 11).toArray();
		this.application.getBean(CheckingIn.class)
			.checkIn(UUID.randomUUID(), Sharing.PARTNER,
					new Answer(new Scales(marks[0], marks[1], marks[2], marks[3], marks[4]), ""), member.id());
		return id;
	}

}
