package app.kintsugi.couple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import app.kintsugi.account.TimeZones;
import app.kintsugi.checkin.Answer;
import app.kintsugi.checkin.CheckingIn;
import app.kintsugi.checkin.Scales;
import app.kintsugi.checkin.Sharing;
import app.kintsugi.homework.Prompting;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.questionnaire.Answering;
import app.kintsugi.reflection.CommentOnReflections;
import app.kintsugi.reflection.OpenReflections;
import app.kintsugi.reflection.ReadReflections;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.SaidTo;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.reflection.WriteReflections.Draft;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.Member;
import app.kintsugi.support.ServedTest;
import app.kintsugi.support.TestClock;
import app.kintsugi.support.Wire;
import app.kintsugi.support.Wire.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The partner gets a therapist of their own, and shares with them. The author, who goes
 * to every page there is, sees not a byte of it, nor does the couple's therapist.
 */
@ServedTest
class OwnTherapistUnseenTest {

	/**
	 * Pages that are another one a moment later: of time, of words picked by chance, and
	 * a PDF, which says when it was made.
	 */
	private static final Pattern NEVER_THE_SAME = Pattern.compile(
			"/journeys/[^/]+/presence/[^/]+|/settings/(sessions|passphrase|time-zone)|/review/[^/]+/session/paper.*");

	private static final int MOST = 1_000;

	/** How many pages to look at that differ in their query only. */
	private static final int ALIKE = 3;

	@Autowired
	private Constellations constellations;

	@Autowired
	private Household household;

	@Autowired
	private TherapistAdmission admission;

	@Autowired
	private SecretsPolicies policies;

	@Autowired
	private Leaving leaving;

	@Autowired
	private WriteReflections writing;

	@Autowired
	private CommentOnReflections commenting;

	@Autowired
	private OpenReflections opening;

	@Autowired
	private ReadReflections reading;

	@Autowired
	private Couples couples;

	@Autowired
	private Prompting prompting;

	@Autowired
	private Answering answering;

	@Autowired
	private CheckingIn checkingIn;

	@Autowired
	private TimeZones zones;

	@Autowired
	private TestClock clock;

	@Autowired
	private EntityManagerFactory entities;

	@LocalServerPort
	private int port;

	private Wire wire;

	private Constellation all;

	private Member ben;

	private Member own;

	private LocalDate earlier;

	private String ada;

	private String thea;

	/** A page, and how many statements it took. */
	private record Seen(String page, long statements) {
	}

	@BeforeEach
	void peopleAndThings() {
		this.wire = new Wire(this.port);
		this.all = this.constellations.together();
		this.ben = this.all.partner();
		this.own = this.household.person("Nell");
		checkInEarlier();
		this.ada = this.wire.signIn(this.all.author());
		this.thea = this.wire.signIn(this.all.therapist());
	}

	@Test
	void nobodyElseSeesAByteOfIt() {
		String theirs = "/reflections/" + this.all.things().get("by-partner");
		everyPage(this.ada);
		everyPage(this.thea);
		Map<String, Seen> before = everyPage(this.ada);
		Map<String, Seen> therapistsBefore = everyPage(this.thea);
		assertThat(before).hasSizeGreaterThan(40)
			.containsKeys("/couple", "/couple/own-therapist", "/invitations", "/reflections", theirs);

		UUID id = letIn(this.own);
		assertSame("once it has begun", everyPage(this.ada), before);
		share();
		this.own.does(() -> this.policies.state(id, "Other words.", this.own.id()));
		assertSame("with what is shared", everyPage(this.ada), before);
		assertSame("to the couple's therapist", everyPage(this.thea), therapistsBefore);

		this.ben.does(() -> this.leaving.endAdmission(id, this.ben.id()));
		assertSame("when it is over", everyPage(this.ada), before);
	}

	@Test
	void nobodyElseSeesThatItIsTheirCommonTherapist() {
		everyPage(this.ada);
		Map<String, Seen> before = everyPage(this.ada);
		letIn(this.all.therapist());
		share();
		assertSame("with a common therapist", everyPage(this.ada), before);
	}

	@Test
	void whatIsRefusedSaysNothingEither() {
		this.ben
			.does(() -> this.leaving.endAdmission(UUID.fromString(this.all.things().get("admission")), this.ben.id()));
		String ours = this.ben.does(() -> this.admission.invite(this.ben.id()));
		String his = this.ben.does(() -> this.admission.inviteOwn(this.ben.id()));
		assertThat(typed(his)).contains("This code is for a therapist from outside.").isEqualTo(typed(ours));
		letIn(this.own);
		assertThat(typed(his)).isEqualTo(typed(ours));
	}

	@Test
	void whatWasSharedWithOnesOwnTherapistFirstHasNoEarlierVersions() {
		letIn(this.own);
		ReflectionId id = new ReflectionId(UUID.randomUUID());
		this.ben.does(() -> this.writing.write(new Draft(id, null, null, null, "", "First.", Audience.OWN_THERAPIST),
				this.ben.id()));
		this.own.does(() -> this.commenting.comment(UUID.randomUUID(), id, SaidTo.READERS, "Said.", this.own.id()));
		this.ben.does(() -> this.writing.edit(id, version(id), "", "Second.", this.ben.id()));
		this.ben.does(() -> this.writing.changeAudience(id, version(id), Audience.PARTNER, this.ben.id()));
		assertThat(this.wire.get("/reflections/" + id.id(), this.ada).body()).contains("Second.")
			.doesNotContain("First.", "Said.", "/versions");
		assertThat(this.wire.get("/reflections/" + id.id() + "/versions", this.ada).body()).contains("Second.")
			.doesNotContain("First.");
	}

	private int version(ReflectionId id) {
		return this.reading.require(id, this.ben.id()).version();
	}

	private String typed(String code) {
		return this.wire.post("/invitations", this.ada, Map.of("code", code)).comparable().replace(code, "");
	}

	private UUID letIn(Member therapist) {
		UUID id = UUID.randomUUID();
		String code = this.ben.does(() -> this.admission.inviteOwn(this.ben.id()));
		therapist.does(() -> this.admission.offer(id, code, "It stays with me.", therapist.id()));
		this.ben.does(() -> this.admission.agree(id, 1, this.ben.id()));
		return id;
	}

	private void share() {
		UUID id = UUID.randomUUID();
		ReflectionId reflection = new ReflectionId(id);
		JourneyId journey = new JourneyId(UUID.fromString(this.all.things().get("journey")));
		this.ben.does(() -> this.writing.write(
				new Draft(reflection, journey, 1, null, "", "Only for you.", Audience.OWN_THERAPIST), this.ben.id()));
		shareFigures();
		Member therapist = this.ben.does(() -> this.admission.own(this.ben.id()))
			.orElseThrow()
			.therapist()
			.equals("Nell") ? this.own : this.all.therapist();
		UUID place = this.couples.ownAccompanied(this.ben.id()).orElseThrow().id();
		UUID asked = UUID.randomUUID();
		therapist.does(() -> this.prompting.ask(asked, place, null, 3, "What helps?", therapist.id()));
		this.ben
			.does(() -> this.writing.write(new Draft(new ReflectionId(UUID.randomUUID()), journey, 3, null, asked, "",
					"Being alone.", Audience.OWN_THERAPIST), this.ben.id()));
		therapist.does(() -> this.opening.open(reflection, therapist.id()));
		therapist.does(() -> this.commenting.comment(UUID.randomUUID(), reflection, SaidTo.READERS, "I read it.",
				therapist.id()));
	}

	private void shareFigures() {
		this.ben.does(() -> {
			this.answering.answer(UUID.randomUUID(), "csi-4", Locale.ENGLISH, Map.of(1, "2", 2, "3", 3, "1", 4, "4"),
					Audience.OWN_THERAPIST, this.ben.id());
			this.checkingIn.share(this.earlier, Sharing.OWN_THERAPIST, this.ben.id());
		});
	}

	/** A check-in of a day before, which shows the author nothing now or later. */
	private void checkInEarlier() {
		this.earlier = this.zones.today(this.ben.id()).minusDays(9);
		this.clock.goForward(Duration.ofDays(-9));
		try {
			this.ben.does(() -> this.checkingIn.checkIn(UUID.randomUUID(), Sharing.PRIVATE,
					new Answer(new Scales(1, 2, 3, 4, 5), "Only for you."), this.ben.id()));
		}
		finally {
			this.clock.comeBack();
		}
	}

	/** Follows every link, and is not led away by what a look at a page may change. */
	private Map<String, Seen> everyPage(String who) {
		Statistics statistics = this.entities.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		Map<String, Seen> seen = new LinkedHashMap<>();
		Map<String, Integer> alike = new HashMap<>();
		Deque<String> ahead = new ArrayDeque<>(List.of("/", "/invitations", "/couple"));
		while (!ahead.isEmpty()) {
			String path = ahead.poll();
			if (seen.containsKey(path) || path.equals("/leave") || NEVER_THE_SAME.matcher(path).matches()
					|| alike.merge(path.replaceFirst("\\?.*", ""), 1, Integer::sum) > ALIKE) {
				continue;
			}
			assertThat(seen).hasSizeLessThan(MOST);
			statistics.clear();
			Reply reply = this.wire.get(path, who);
			seen.put(path, new Seen(reply.status() + reply.location() + withoutNewIds(reply.comparable()),
					statistics.getPrepareStatementCount()));
			if (reply.location().startsWith("/")) {
				ahead.add(reply.location());
			}
			Jsoup.parse(reply.body())
				.select("a[href^=/]")
				.eachAttr("href")
				.forEach((link) -> ahead.add(link.replaceFirst("#.*", "")));
		}
		return seen;
	}

	private static void assertSame(String when, Map<String, Seen> now, Map<String, Seen> before) {
		assertThat(now.keySet()).as("addresses, " + when).isEqualTo(before.keySet());
		now.forEach((path, seen) -> {
			Seen then = Objects.requireNonNull(before.get(path));
			assertThat(seen.page().lines()).as(path + ", " + when)
				.containsExactlyElementsOf(then.page().lines().toList());
			assertThat(seen.statements()).as("statements of " + path + ", " + when).isEqualTo(then.statements());
		});
	}

	private static String withoutNewIds(String page) {
		return page.replaceAll("name=\"submission\" value=\"[^\"]*\"", "");
	}

}
