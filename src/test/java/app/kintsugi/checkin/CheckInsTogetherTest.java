package app.kintsugi.checkin;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import app.kintsugi.account.TimeZones;
import app.kintsugi.checkin.Commitment.State;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couples;
import app.kintsugi.couple.Leaving;
import app.kintsugi.couple.TherapistPlace;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import app.kintsugi.support.TestClock;
import app.kintsugi.vault.Label;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.Sealed;
import app.kintsugi.vault.Vault;
import jakarta.persistence.EntityManager;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Committing and opening, as two people do it on their pages.
 */
@KintsugiTest
class CheckInsTogetherTest {

	private static final String CLOSED = "it opens when both of you are here again";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private Leaving leaving;

	@Autowired
	private Couples couples;

	@Autowired
	private CheckIns checkIns;

	@Autowired
	private CheckingIn checkingIn;

	@Autowired
	private Rhythms rhythms;

	@Autowired
	private TimeZones zones;

	@Autowired
	private TestClock clock;

	@Autowired
	private EntityManager entities;

	@Autowired
	private Vault vault;

	@Autowired
	private JdbcClient jdbc;

	private final Map<Somebody, RequestPostProcessor> browsers = new HashMap<>();

	/** Somebody with an account. */
	private record Somebody(Member member) {
	}

	private record Two(Somebody ada, Somebody ben) {
	}

	@AfterEach
	void now() {
		this.clock.comeBack();
	}

	@Test
	void theFirstOnesNextRequestOpensBothWhicheverPageItIs() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.REVEAL);
		assertThat(page(two.ada())).contains(CLOSED, "Ada’s sentence");
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		assertThat(page(two.ben())).contains(CLOSED).doesNotContain("Ada’s sentence");
		page(two.ada(), "/settings");
		assertThat(page(two.ben())).contains("Ada’s sentence", "Ben’s sentence").doesNotContain(CLOSED);
		assertThat(page(two.ada())).contains("Ada’s sentence", "Ben’s sentence").doesNotContain(CLOSED);
	}

	@Test
	void theFirstOnesNextLookIsTheRequestThatOpens() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.REVEAL);
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		assertThat(page(two.ada())).contains("Ada’s sentence", "Ben’s sentence");
	}

	@Test
	void aStaticFileOpensNothing() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.REVEAL);
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		assertThat(this.mvc.get().uri("/css/kintsugi.css").with(browser(two.ada()))).hasStatusOk();
		assertThat(state(two.ada())).isEqualTo(State.COMMITTED);
	}

	@Test
	void aPrivateCheckInIsNeverTouched() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.PRIVATE);
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		page(two.ada());
		page(two.ben());
		assertThat(state(two.ada())).isNull();
		assertThat(page(two.ada())).contains("Only you").doesNotContain("Ben’s sentence");
		assertThat(page(two.ben())).contains(CLOSED).doesNotContain("Ada’s sentence");
	}

	@Test
	void whatIsTakenBackBeforeItOpensIsNotOpened() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.REVEAL);
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		say(two.ben(), "Ben’s own", Sharing.PRIVATE);
		assertThat(page(two.ada())).contains(CLOSED).doesNotContain("Ben’s");
		assertThat(page(two.ben())).contains("Ben’s own").doesNotContain("Ada’s");
	}

	@Test
	void whatIsMissingIsAskedForAndWhatWasTypedIsStillThere() {
		Two two = together();
		MvcTestResult again = post(two.ada(), Map.of("note", "Half a thought", "hope", "", "sharing", "REVEAL"));
		assertThat(again).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(again).bodyText().contains("Hope: please pick a number from 0 to 10", "Half a thought");
		MvcTestResult unreadable = post(two.ada(),
				Map.of("note", "Half a thought", "hope", "much", "sharing", "REVEAL"));
		assertThat(unreadable).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(unreadable).bodyText().contains("Half a thought");
		assertThat(post(two.ada(), Map.of("hope", "11"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void somebodyAloneChecksInForThemselvesOnly() {
		Somebody cleo = somebody("Cleo");
		assertThat(page(cleo, "/settings")).doesNotContain("href=\"/check-ins\"");
		assertThat(page(cleo)).doesNotContain("REVEAL");
		assertThat(post(cleo, Map.of("sharing", "REVEAL"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		say(cleo, "Cleo’s sentence", Sharing.PRIVATE);
		assertThat(page(cleo, "/settings")).contains("href=\"/check-ins\"");
	}

	@Test
	void whatWaitedWhenTheCoupleEndedStaysPrivate() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.REVEAL);
		leave(two.ben());
		assertThat(page(two.ada())).contains("Ada’s sentence", "Only you").doesNotContain(CLOSED);
	}

	@Test
	void aPageIsTheSameToTheByteAndAsksTheSameWhetherOrNotTheOtherHasAnswered() {
		toDay(DayOfWeek.MONDAY);
		Two answered = together();
		Two silent = together();
		List<String> paths = List.of("/check-ins", "/check-ins?change=true", "/check-ins/" + today(answered.ben()),
				"/check-ins?before=2026-01-05", "/about", "/settings", "/reflections");
		say(answered.ada(), "Ada’s sentence", Sharing.REVEAL);
		mustBeTheSame(answered.ben(), silent.ben(), List.of("/check-ins", "/check-ins?change=true", "/about"));
		long before = statistics().getPrepareStatementCount();
		say(answered.ben(), "Ben’s sentence", Sharing.REVEAL);
		long given = statistics().getPrepareStatementCount() - before;
		before = statistics().getPrepareStatementCount();
		say(silent.ben(), "Ben’s sentence", Sharing.REVEAL);
		assertThat(statistics().getPrepareStatementCount() - before).as("statements to give and to commit")
			.isEqualTo(given);
		assertThat(state(answered.ben())).isEqualTo(State.GIVEN);
		assertThat(state(silent.ben())).isEqualTo(State.COMMITTED);
		mustBeTheSame(answered.ben(), silent.ben(), paths);
		assertThat(page(answered.ben())).contains(CLOSED, "Ben’s sentence");
		assertThat(page(silent.ben())).contains(CLOSED, "Ben’s sentence");
		weekLater();
		mustBeTheSame(answered.ben(), silent.ben(), List.of("/check-ins", "/check-ins?change=true", paths.get(2)));
		assertThat(page(silent.ben())).as("one day more, for whoever is elsewhere").contains(CLOSED);
		nextDay();
		nextDay();
		mustBeTheSame(answered.ben(), silent.ben(), List.of("/check-ins", paths.get(2)));
		assertThat(page(silent.ben())).contains("if Ada gave something for that week too, " + CLOSED)
			.contains("Otherwise it stays with you alone");
		assertThat(page(answered.ada())).as("and still it opens").contains("Ben’s sentence");
	}

	@Test
	void whatIsCommittedOpensWithItsAuthorsKeysAlone() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.REVEAL);
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		assertThat(openable(two.ben())).doesNotContain("Ada’s sentence").contains("Ben’s sentence");
		page(two.ada());
		assertThat(openable(two.ben())).contains("Ada’s sentence", "Ben’s sentence");
	}

	@Test
	void aWeekOpensWithWhatEachSaidInItSoFarAndWhatIsAddedIsOpenAtOnce() {
		Two two = together();
		toDay(DayOfWeek.MONDAY);
		say(two.ada(), "Ada’s Monday", Sharing.REVEAL);
		toDay(DayOfWeek.TUESDAY);
		say(two.ada(), "Ada’s Tuesday", Sharing.REVEAL);
		say(two.ada(), "Ada’s own Tuesday", Sharing.PRIVATE);
		toDay(DayOfWeek.WEDNESDAY);
		say(two.ada(), "Ada’s Wednesday", Sharing.REVEAL);
		assertThat(openable(two.ben())).isEmpty();
		say(two.ben(), "Ben’s week", Sharing.REVEAL);
		assertThat(page(two.ben())).doesNotContain("Ada’s");
		assertThat(page(two.ada())).contains("Ben’s week");
		assertThat(page(two.ben())).contains("Ada’s Monday", "Ada’s Wednesday").doesNotContain("Tuesday</");
		assertThat(openable(two.ben())).noneMatch((words) -> words.contains("Tuesday"));
		toDay(DayOfWeek.THURSDAY);
		say(two.ada(), "Ada’s Thursday", Sharing.REVEAL);
		assertThat(page(two.ben())).contains("Ada’s Thursday");
	}

	@Test
	void theNextWeekBeginsClosedAgain() {
		Two two = together();
		toDay(DayOfWeek.SUNDAY);
		say(two.ada(), "Ada’s Sunday", Sharing.REVEAL);
		say(two.ben(), "Ben’s Sunday", Sharing.REVEAL);
		page(two.ada());
		nextDay();
		say(two.ada(), "Ada’s Monday", Sharing.REVEAL);
		assertThat(page(two.ada())).contains(CLOSED, "Ben’s Sunday");
		assertThat(page(two.ben())).contains("Ada’s Sunday").doesNotContain("Ada’s Monday");
		assertThat(openable(two.ben())).doesNotContain("Ada’s Monday");
	}

	@Test
	void aSecondOneOfADayTakesTheFirstOnesPlaceUntilBothHaveRead() {
		Two two = together();
		say(two.ada(), "First thought", Sharing.REVEAL);
		assertThat(page(two.ada(), "/check-ins?change=true")).contains("First thought");
		say(two.ada(), "Second thought", Sharing.REVEAL);
		assertThat(page(two.ada())).contains("Second thought").doesNotContain("First thought");
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		MvcTestResult late = post(two.ada(), Map.of("note", "Third thought", "sharing", "PRIVATE"));
		assertThat(late).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(late).bodyText().contains("open for both of you by now", "Third thought");
		assertThat(page(two.ben())).contains("Second thought");
	}

	@Test
	void whatWasSaidOnAnotherDayStaysAsItWasSaid() {
		Two two = together();
		say(two.ada(), "Yesterday", Sharing.PRIVATE);
		LocalDate day = today(two.ada());
		assertThat(page(two.ada(), "/check-ins/" + day)).contains("Say it differently");
		nextDay();
		assertThat(page(two.ada(), "/check-ins/" + day)).contains("Yesterday").doesNotContain("Say it differently");
		say(two.ada(), "Today", Sharing.PRIVATE);
		assertThat(page(two.ada())).contains("Yesterday", "Today");
	}

	@Test
	void thePressedTwiceIsStoredOnceAlsoAroundMidnight() {
		Two two = together();
		String submission = UUID.randomUUID().toString();
		Map<String, String> once = Map.of("submission", submission, "note", "Once", "sharing", "PRIVATE");
		assertThat(post(two.ada(), once)).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(post(two.ada(), once)).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/check-ins");
		say(two.ada(), "Twice", Sharing.PRIVATE);
		assertThat(post(two.ada(), once)).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(page(two.ada())).contains("Twice").doesNotContain("Once<");
		nextDay();
		assertThat(post(two.ada(), once)).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(everything(two.ada())).containsExactly("Twice");
	}

	@Test
	void theSamePressTwiceInTheSameMomentIsStoredOnce() {
		Two two = together();
		for (Somebody somebody : List.of(two.ada(), somebody("Cleo"))) {
			for (int day = 0; day < 3; day++) {
				Map<String, String> once = Map.of("submission", UUID.randomUUID().toString(), "note", "day " + day);
				browser(somebody);
				List<CompletableFuture<MvcTestResult>> both = Stream.of(1, 2)
					.map((press) -> CompletableFuture.supplyAsync(() -> post(somebody, once)))
					.toList();
				both.forEach((answer) -> assertThat(answer.join()).hasStatus(HttpStatus.SEE_OTHER));
				nextDay();
			}
			assertThat(everything(somebody)).containsExactly("day 0", "day 1", "day 2");
		}
	}

	@Test
	void sharedNowIsReadNowAndNarrowedIsOutOfReachAtOnce() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.PARTNER);
		LocalDate day = today(two.ada());
		assertThat(page(two.ben())).contains("Ada’s sentence");
		assertThat(share(two.ada(), day, Sharing.PRIVATE)).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(page(two.ben())).doesNotContain("Ada’s sentence");
		assertThat(openable(two.ben())).isEmpty();
		nextDay();
		assertThat(share(two.ada(), day, Sharing.PARTNER)).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(page(two.ben())).contains("Ada’s sentence");
		assertThat(share(two.ada(), day, Sharing.THERAPIST)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(share(two.ben(), day, Sharing.PRIVATE)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void oneThatIsOpenCanBeNarrowedAndTheOthersStaysOpen() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.REVEAL);
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		page(two.ada());
		assertThat(share(two.ada(), today(two.ada()), Sharing.PRIVATE)).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(page(two.ada())).contains("Ben’s sentence");
		assertThat(page(two.ben())).contains("Ben’s sentence").doesNotContain("Ada’s sentence", CLOSED);
	}

	@Test
	void theTherapistSeesTheFiguresThatAreSharedWithThem() {
		Constellation all = this.constellations.at(1);
		Member ada = all.author();
		LocalDate from = LocalDate.of(2020, 1, 1);
		LocalDate to = LocalDate.of(2040, 1, 1);
		LocalDate day = this.zones.today(ada.id());
		ada.does(() -> this.checkingIn.checkIn(UUID.randomUUID(), Sharing.PARTNER_AND_THERAPIST,
				new Answer(new Scales(1, 2, 3, 4, 5), "for both"), ada.id()));
		Figure figure = new Figure(day, ada.id(), new Scales(1, 2, 3, 4, 5));
		TherapistPlace place = this.couples.requirePlace(all.couple().id(), all.therapist().id());
		Supplier<List<Figure>> therapists = () -> this.checkIns.sharedWithTherapist(place, from, to);
		Supplier<List<Figure>> partners = () -> this.checkIns.figures(all.partner().id(), from, to);
		assertThat(all.therapist().does(therapists)).containsExactly(figure);
		assertThat(all.partner().does(partners)).containsExactly(figure);
		ada.does(() -> this.checkingIn.share(day, Sharing.THERAPIST, ada.id()));
		assertThat(all.therapist().does(therapists)).containsExactly(figure);
		assertThat(all.partner().does(partners)).isEmpty();
		assertThat(all.partner().does(therapists)).as("without the keys").isEmpty();
		ada.does(() -> this.checkingIn.share(day, Sharing.PARTNER_AND_THERAPIST, ada.id()));
		ada.does(() -> this.leaving.endAdmission(UUID.fromString(String.valueOf(all.things().get("admission"))),
				ada.id()));
		assertThat(all.partner().does(partners)).containsExactly(figure);
		assertThat(ada.<CheckIn>does(() -> this.checkIns.of(day, ada.id()).orElseThrow()).readers())
			.isEqualTo(Audience.PARTNER);
	}

	@Test
	void whoLeavesKeepsTheirOwnAndTheOtherKeepsTheirs() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.REVEAL);
		say(two.ben(), "Ben’s sentence", Sharing.REVEAL);
		page(two.ada());
		leave(two.ada());
		assertThat(page(two.ada())).contains("Ada’s sentence", "Only you").doesNotContain("Ben’s sentence");
		assertThat(page(two.ben())).contains("Ben’s sentence", "Only you").doesNotContain("Ada’s sentence");
		assertThat(openable(two.ben())).isEmpty();
		assertThat(openable(two.ada())).isEmpty();
	}

	@Test
	void daysAndWeeksAreThoseOfTheAuthorsTimeZone() {
		Two two = together();
		choose(two.ada(), "Pacific/Apia");
		choose(two.ben(), "America/Los_Angeles");
		// Monday noon in Apia, Sunday afternoon in Los Angeles
		Instant now = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC)
			.with(TemporalAdjusters.next(DayOfWeek.SUNDAY))
			.atTime(23, 0)
			.toInstant(ZoneOffset.UTC);
		goTo(now);
		say(two.ada(), "Ada’s Monday", Sharing.REVEAL);
		say(two.ben(), "Ben’s Sunday", Sharing.REVEAL);
		assertThat(today(two.ada())).isEqualTo(today(two.ben()).plusDays(1));
		assertThat(page(two.ada())).contains(CLOSED).doesNotContain("Ben’s Sunday");
		goTo(now.plus(Duration.ofHours(24)));
		say(two.ben(), "Ben’s Monday", Sharing.REVEAL);
		assertThat(page(two.ada())).contains("Ben’s Monday").doesNotContain("Ben’s Sunday");
		assertThat(page(two.ben())).contains("Ada’s Monday");
	}

	@ParameterizedTest
	@CsvSource({ "Europe/Berlin,2027-03-28", "Europe/Berlin,2027-10-31", "Australia/Lord_Howe,2027-04-04",
			"Australia/Lord_Howe,2027-10-03", "Pacific/Apia,2027-01-01" })
	void aDayIsADayAlsoWhereTheClocksChange(ZoneId zone, LocalDate day) {
		Two two = together();
		choose(two.ada(), zone.getId());
		goTo(day.atStartOfDay(zone).toInstant().minusSeconds(60));
		say(two.ada(), "the day before", Sharing.PRIVATE);
		goTo(day.atStartOfDay(zone).toInstant().plusSeconds(60));
		say(two.ada(), "right after midnight", Sharing.PRIVATE);
		goTo(day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(60));
		say(two.ada(), "right before midnight", Sharing.PRIVATE);
		assertThat(today(two.ada())).isEqualTo(day);
		goTo(day.plusDays(1).atStartOfDay(zone).toInstant().plusSeconds(60));
		assertThat(today(two.ada())).isEqualTo(day.plusDays(1));
		assertThat(everything(two.ada())).containsExactly("the day before", "right before midnight");
	}

	@Test
	void theRhythmSaysWhetherOnePerDayOrPerWeekIsAskedFor() {
		Two two = together();
		toDay(DayOfWeek.MONDAY);
		say(two.ada(), "Ada’s Monday", Sharing.PRIVATE);
		toDay(DayOfWeek.TUESDAY);
		assertThat(page(two.ada())).contains("You have checked in this week").doesNotContain("name=\"trust\"");
		assertThat(page(two.ada(), "/check-ins?change=true")).contains("name=\"trust\"");
		assertThat(rhythm(two.ada(), "DAILY")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(page(two.ada())).contains("name=\"trust\"");
		assertThat(rhythm(two.ada(), "OFF")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(two.ada().member().<Rhythm>does(() -> this.rhythms.of(two.ada().member().id())))
			.isEqualTo(Rhythm.OFF);
		say(two.ada(), "Ada’s Tuesday", Sharing.PRIVATE);
		assertThat(page(two.ada())).contains("Ada’s Monday", "Ada’s Tuesday");
	}

	@Test
	void theWeeksBeforeAreLookedThroughEightByEight() {
		Two two = together();
		for (int week = 0; week < 3; week++) {
			goTo(this.clock.instant().plus(Duration.ofDays(63)));
			say(two.ada(), "say " + week, Sharing.PARTNER);
		}
		assertThat(page(two.ben())).contains("say 2").doesNotContain("say 1<", "say 0<");
		String earlier = link(page(two.ben()), "Earlier weeks");
		assertThat(page(two.ben(), earlier)).contains("say 1<", "Later weeks").doesNotContain("say 2<");
		assertThat(page(two.ada(), link(page(two.ada(), earlier), "Earlier weeks"))).contains("say 0<")
			.doesNotContain("Earlier weeks");
		assertThat(page(two.ada(), "/check-ins?before=1066-10-14")).doesNotContain("say");
		assertThat(page(two.ada(), "/check-ins?before=9999-12-31")).contains("say 2<");
	}

	@Test
	void wordsThatSomebodyElsePutThereAreNotShown() {
		Two two = together();
		say(two.ada(), "Ada’s sentence", Sharing.PARTNER);
		say(two.ben(), "Ben’s sentence", Sharing.PARTNER);
		this.jdbc
			.sql("update check_in_copy set document = (select document from check_in_copy where author = ?) "
					+ "where author = ?")
			.param(two.ben().member().id().id())
			.param(two.ada().member().id().id())
			.update();
		this.jdbc
			.sql("update check_in_year set document = (select document from check_in_copy where author = ?) "
					+ "where author = ?")
			.param(two.ben().member().id().id())
			.param(two.ada().member().id().id())
			.update();
		assertThat(page(two.ben())).contains("cannot be opened as it was written");
		assertThat(page(two.ada())).contains("cannot be opened as you wrote it", "Ben’s sentence");
		say(two.ada(), "A new beginning", Sharing.PARTNER);
		assertThat(page(two.ben())).contains("A new beginning");
		assertThat(page(two.ada())).contains("A new beginning", "cannot be opened as you wrote it");
	}

	@Test
	void noSizeTellsWhatWasSaid() {
		Two two = together();
		say(two.ada(), "", Sharing.REVEAL);
		say(two.ben(), "A plain sentence. ".repeat(60), Sharing.REVEAL);
		List<byte[]> rows = this.jdbc
			.sql("select document from check_in_year where author in (?, ?) union all "
					+ "select document from check_in_copy where author in (?, ?)")
			.params(two.ada().member().id().id(), two.ben().member().id().id(), two.ada().member().id().id(),
					two.ben().member().id().id())
			.query(byte[].class)
			.list();
		assertThat(rows).hasSize(4)
			.allSatisfy((row) -> assertThat(new String(row, StandardCharsets.ISO_8859_1)).doesNotContain("plain"));
		assertThat(rows.stream().map((row) -> row.length / 1024)).containsOnly(16);
	}

	@Test
	void whatLayInAWeeksRowMovesWithItsAuthorsNextRequest() {
		Two two = together();
		LocalDate monday = LocalDate.of(2026, 9, 28);
		old(two.ada(), monday, "OLD_GIVEN", "Ada’s old");
		old(two.ben(), monday, "OLD_COMMITTED", "Ben’s old");
		old(two.ada(), monday.minusWeeks(1), "OLD_PRIVATE", "Ada’s private old");
		old(two.ben(), monday.plusWeeks(1), "OLD_COMMITTED", "Ben’s waiting old");
		page(two.ada());
		page(two.ben());
		assertThat(everything(two.ada())).containsExactly("Ada’s private old", "Ada’s old");
		assertThat(everything(two.ben())).containsExactly("Ben’s old", "Ben’s waiting old");
		page(two.ben());
		assertThat(openable(two.ada())).contains("Ben’s old").doesNotContain("Ben’s waiting old");
		assertThat(openable(two.ben())).containsOnlyOnce("Ada’s old").doesNotContain("Ada’s private old");
		assertThat(this.jdbc.sql("select count(*) from check_in_week where document is not null")
			.query(Long.class)
			.single()).isZero();
	}

	private Two together() {
		Somebody ada = somebody("Ada");
		Somebody ben = somebody("Ben");
		this.constellations.pair(ada.member(), ben.member());
		return new Two(ada, ben);
	}

	private Somebody somebody(String name) {
		Member member = this.household.person(name);
		return new Somebody(member);
	}

	private void leave(Somebody leaver) {
		leaver.member()
			.does(() -> this.leaving.leaveCouple(this.couples.require(leaver.member().id()).id(),
					leaver.member().id()));
	}

	private void say(Somebody somebody, String note, Sharing sharing) {
		assertThat(post(somebody, Map.of("note", note, "sharing", sharing.name()))).hasStatus(HttpStatus.SEE_OTHER)
			.hasRedirectedUrl("/check-ins");
	}

	/** What this person's keys open of all that lies there for others. */
	private List<String> openable(Somebody somebody) {
		return somebody.member()
			.does(() -> this.entities.createQuery("select y from SharedYear y", SharedYear.class)
				.getResultList()
				.stream()
				.flatMap((copy) -> notes(copy.document(), copy.label()))
				.toList());
	}

	private Stream<String> notes(Sealed document, Label label) {
		try {
			return this.vault.open(document, label, Entries.class)
				.entries()
				.stream()
				.map((entry) -> entry.answer().note());
		}
		catch (NoKeyException ex) {
			return Stream.of();
		}
	}

	private List<String> everything(Somebody somebody) {
		return somebody.member()
			.does(() -> this.checkIns.everything(somebody.member().id())
				.stream()
				.map((one) -> Objects.requireNonNull(one.answer()).note())
				.toList());
	}

	private @Nullable State state(Somebody somebody) {
		return this.jdbc.sql("select state from check_in_week where author = ?")
			.param(somebody.member().id().id())
			.query((row, number) -> State.valueOf(row.getString(1)))
			.optional()
			.orElse(null);
	}

	private void old(Somebody somebody, LocalDate monday, String state, String note) {
		Member member = somebody.member();
		UUID id = UUID.randomUUID();
		byte[] document = member.does(() -> this.vault.seal(
				state.equals("OLD_GIVEN") ? this.couples.circle(this.couples.require(member.id()), Audience.PARTNER)
						: this.vault.personalCircle(member.id()),
				new Label("check-in", id, 1, member.id()), new OldAnswer(1, 2, 3, 4, 5, note)))
			.bytes();
		this.jdbc.sql(
				"insert into check_in_week (id, version, author, couple_id, monday, state, document, document_version, "
						+ "created_at) values (?, 0, ?, ?, ?, ?, ?, 1, ?)")
			.params(Arrays.asList(id, member.id().id(),
					state.equals("OLD_PRIVATE") ? null
							: member.<UUID>does(() -> this.couples.require(member.id()).id().id()),
					monday, state, document, monday.plusDays(2).atTime(12, 0).atOffset(ZoneOffset.UTC)))
			.update();
	}

	private void mustBeTheSame(Somebody one, Somebody other, List<String> paths) {
		for (String path : paths) {
			statistics().clear();
			String first = page(one, path);
			List<Long> work = work();
			statistics().clear();
			String second = page(other, path);
			assertThat(work()).as("statements and rows for " + path).isEqualTo(work);
			assertThat(first).as(path).isEqualTo(second);
		}
	}

	/** What was asked of the database, and how many rows came to be opened. */
	private List<Long> work() {
		return List.of(statistics().getPrepareStatementCount(), statistics().getEntityLoadCount());
	}

	private Statistics statistics() {
		Statistics statistics = this.entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		return statistics;
	}

	/** Signed in, anew when the time has been put forward. */
	private RequestPostProcessor browser(Somebody somebody) {
		return this.browsers.computeIfAbsent(somebody, (anyone) -> this.household.signedIn(anyone.member()));
	}

	private LocalDate today(Somebody somebody) {
		return this.zones.today(somebody.member().id());
	}

	private void choose(Somebody somebody, String zone) {
		assertThat(this.mvc.post().uri("/settings/time-zone").param("zone", zone).with(browser(somebody)))
			.hasStatus(HttpStatus.SEE_OTHER);
	}

	private MvcTestResult rhythm(Somebody somebody, String rhythm) {
		return this.mvc.post().uri("/check-ins/rhythm").param("rhythm", rhythm).with(browser(somebody)).exchange();
	}

	private MvcTestResult share(Somebody somebody, LocalDate day, Sharing sharing) {
		return this.mvc.post()
			.uri("/check-ins/" + day + "/sharing")
			.param("sharing", sharing.name())
			.with(browser(somebody))
			.exchange();
	}

	private static String link(String page, String words) {
		Matcher link = Pattern.compile("href=\"([^\"]+)\">" + words).matcher(page);
		assertThat(link.find()).isTrue();
		return link.group(1);
	}

	/** The next one, from now on, at noon. */
	private void toDay(DayOfWeek day) {
		goTo(LocalDate.ofInstant(this.clock.instant(), this.zones.server())
			.with(TemporalAdjusters.next(day))
			.atTime(12, 0)
			.atZone(this.zones.server())
			.toInstant());
	}

	private void nextDay() {
		goTo(this.clock.instant().plus(Duration.ofHours(24)));
	}

	private void weekLater() {
		goTo(this.clock.instant().plus(Duration.ofDays(7)));
	}

	private void goTo(Instant instant) {
		this.browsers.clear();
		this.clock.comeBack();
		this.clock.goForward(Duration.between(this.clock.instant(), instant));
	}

	private String page(Somebody somebody) {
		return page(somebody, "/check-ins");
	}

	/**
	 * A page without what is another one each time or for each person: what its forms
	 * carry.
	 */
	private String page(Somebody somebody, String path) {
		MvcTestResult answer = this.mvc.get().uri(path).with(browser(somebody)).exchange();
		assertThat(answer).hasStatusOk();
		try {
			Matcher tokens = Pattern
				.compile("((?:name=\"(?:_csrf|submission|draft)\"[^>]*?\\s+value|data-box)=\")[^\"]+")
				.matcher(answer.getResponse().getContentAsString());
			return tokens.replaceAll("$1");
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult post(Somebody somebody, Map<String, String> fields) {
		var request = this.mvc.post().uri("/check-ins").with(browser(somebody));
		Map<String, String> filled = new HashMap<>(Map.of("submission", UUID.randomUUID().toString(), "trust", "3",
				"safety", "5", "closeness", "4", "hurt", "8", "hope", "6", "note", "", "sharing", "PRIVATE"));
		filled.putAll(fields);
		filled.forEach(request::param);
		return request.exchange();
	}

}
