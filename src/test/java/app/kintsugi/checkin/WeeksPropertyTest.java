package app.kintsugi.checkin;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import app.kintsugi.checkin.CheckingIn.AlreadyOpenException;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import app.kintsugi.support.TestClock;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.Vault;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two partners check in for some weeks, one now and then and the other nearly every day,
 * in every order; and after each step each is shown, and could open, what a model says.
 */
@KintsugiTest
class WeeksPropertyTest {

	private static final int INTERLEAVINGS = Integer.getInteger("kintsugi.weeks.interleavings", 60);

	private enum Verb {

		SAY, SAY_PRIVATELY, SHARE_NOW, NARROW, WIDEN, VISIT, SLEEP

	}

	private enum Promise {

		NONE, COMMITTED, GIVEN

	}

	/** What somebody said on a day. */
	private record Saying(String text, Sharing sharing) {
	}

	/** One of the two, as the model knows them. */
	private static final class Side {

		private final Map<LocalDate, Saying> said = new TreeMap<>();

		private final Map<LocalDate, Promise> promises = new HashMap<>();

		Promise promise(LocalDate monday) {
			return this.promises.getOrDefault(monday, Promise.NONE);
		}

		boolean reveals(LocalDate monday) {
			return this.said.entrySet()
				.stream()
				.anyMatch((one) -> Entry.mondayOf(one.getKey()).equals(monday)
						&& one.getValue().sharing() == Sharing.REVEAL);
		}

	}

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private CheckIns checkIns;

	@Autowired
	private CheckingIn checkingIn;

	@Autowired
	private Reveal reveal;

	@Autowired
	private Vault vault;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TestClock clock;

	private final List<Member> both = new ArrayList<>();

	private List<Side> model = List.of();

	private LocalDate today = LocalDate.EPOCH;

	@AfterEach
	void now() {
		this.clock.comeBack();
	}

	@Test
	void nobodySeesAnythingOfTheOthersWeekBeforeBothHaveGivenTheirs(TestReporter reporter) {
		long seed = Long.getLong("kintsugi.weeks.seed", System.nanoTime());
		reporter.publishEntry("seed", String.valueOf(seed));
		Random random = new Random(seed);
		this.both.add(this.household.person("Ada"));
		this.both.add(this.household.person("Ben"));
		this.constellations.pair(this.both.get(0), this.both.get(1));
		int opened = 0;
		for (int i = 0; i < INTERLEAVINGS; i++) {
			opened += play(random, "seed " + seed + ", interleaving " + i) ? 1 : 0;
		}
		assertThat(opened).as("of the weeks some came to be open, or nothing was tried")
			.isGreaterThan(INTERLEAVINGS / 10);
	}

	private boolean play(Random random, String what) {
		for (String table : List.of("check_in_copy", "check_in_year", "check_in_week")) {
			this.jdbc.update("delete from " + table);
		}
		this.model = List.of(new Side(), new Side());
		// around a new year, so that a week lies in two
		this.today = LocalDate.of(2030, 12, 20).with(TemporalAdjusters.next(DayOfWeek.of(1 + random.nextInt(7))));
		goToNoon();
		List<String> played = new ArrayList<>();
		for (int move = 0; move < 12; move++) {
			// the second of the two is here far less often
			int who = (random.nextInt(3) == 0) ? 1 : 0;
			Verb verb = Verb.values()[random.nextInt(Verb.values().length)];
			Verb mostly = (random.nextInt(3) == 0) ? Verb.SAY : verb;
			played.add(this.today + " " + who + " " + mostly);
			play(mostly, who, "words " + move, random);
			mustBeAsTheModelSays(what + ": " + played);
		}
		return this.model.get(0).promises.entrySet()
			.stream()
			.anyMatch((one) -> one.getValue() == Promise.GIVEN
					&& this.model.get(1).promise(one.getKey()) == Promise.GIVEN);
	}

	private void play(Verb verb, int who, String words, Random random) {
		switch (verb) {
			case SAY -> say(who, words, Sharing.REVEAL);
			case SAY_PRIVATELY -> say(who, words, Sharing.PRIVATE);
			case SHARE_NOW -> say(who, words, Sharing.PARTNER);
			case NARROW -> share(who, Sharing.PRIVATE, random);
			case WIDEN -> share(who, Sharing.PARTNER, random);
			case VISIT -> visit(who);
			case SLEEP -> {
				this.today = this.today.plusDays(1 + random.nextInt(3));
				goToNoon();
			}
		}
	}

	private void say(int who, String words, Sharing sharing) {
		Member me = this.both.get(who);
		Side mine = this.model.get(who);
		Side theirs = this.model.get(1 - who);
		LocalDate monday = Entry.mondayOf(this.today);
		Saying before = mine.said.get(this.today);
		boolean fixed = before != null && before.sharing() == Sharing.REVEAL && mine.promise(monday) == Promise.GIVEN
				&& theirs.promise(monday) == Promise.GIVEN;
		boolean refused = false;
		try {
			me.does(() -> this.checkingIn.checkIn(UUID.randomUUID(), sharing,
					new Answer(new Scales(1, 2, 3, 4, 5), words), me.id()));
		}
		catch (AlreadyOpenException ex) {
			refused = true;
		}
		assertThat(refused).isEqualTo(fixed);
		if (fixed) {
			return;
		}
		mine.said.put(this.today, new Saying(words, sharing));
		if (sharing == Sharing.REVEAL && mine.promise(monday) == Promise.NONE) {
			mine.promises.put(monday, (theirs.promise(monday) == Promise.NONE) ? Promise.COMMITTED : Promise.GIVEN);
		}
		takeBack(mine, theirs, monday);
	}

	private void share(int who, Sharing sharing, Random random) {
		Member me = this.both.get(who);
		Side mine = this.model.get(who);
		if (mine.said.isEmpty()) {
			return;
		}
		List<LocalDate> days = List.copyOf(mine.said.keySet());
		LocalDate day = days.get(random.nextInt(days.size()));
		me.does(() -> this.checkingIn.share(day, sharing, me.id()));
		mine.said.computeIfPresent(day, (any, saying) -> new Saying(saying.text(), sharing));
		takeBack(mine, this.model.get(1 - who), Entry.mondayOf(day));
	}

	private static void takeBack(Side mine, Side theirs, LocalDate monday) {
		boolean open = mine.promise(monday) == Promise.GIVEN && theirs.promise(monday) == Promise.GIVEN;
		if (!open && !mine.reveals(monday)) {
			mine.promises.remove(monday);
		}
	}

	private void visit(int who) {
		Member me = this.both.get(who);
		me.does(() -> this.reveal.due(me.id()).forEach((monday) -> this.reveal.open(monday, me.id())));
		Side theirs = this.model.get(1 - who);
		this.model.get(who).promises.replaceAll(
				(monday, promise) -> (theirs.promise(monday) != Promise.NONE) ? Promise.GIVEN : promise);
	}

	private void mustBeAsTheModelSays(String what) {
		for (int who = 0; who < 2; who++) {
			Member me = this.both.get(who);
			Side mine = this.model.get(who);
			Side theirs = this.model.get(1 - who);
			List<CheckInWeek> weeks = me.does(() -> this.checkIns.weeks(me.id(), null)).weeks();
			assertThat(weeks.stream()
				.flatMap((week) -> week.mine().stream())
				.map((one) -> Objects.requireNonNull(one.answer()).note())).as(what)
				.containsExactlyInAnyOrderElementsOf(mine.said.values().stream().map(Saying::text).toList());
			assertThat(weeks.stream().flatMap((week) -> week.theirs().stream()).map((one) -> one.answer().note()))
				.as(what + ": what " + who + " is shown")
				.containsExactlyInAnyOrderElementsOf(shared(theirs, mine, true));
			assertThat(new TreeSet<>(openable(me, this.both.get(1 - who))))
				.as(what + ": what the keys of " + who + " open")
				.isEqualTo(new TreeSet<>(shared(theirs, mine, false)));
		}
	}

	/**
	 * What one side has given the other.
	 * @param shown whether it has to be open, or only within the other's reach
	 */
	private static List<String> shared(Side theirs, Side mine, boolean shown) {
		return theirs.said.entrySet().stream().filter((one) -> {
			LocalDate monday = Entry.mondayOf(one.getKey());
			return switch (one.getValue().sharing()) {
				case PARTNER -> true;
				case REVEAL -> theirs.promise(monday) == Promise.GIVEN
						&& (!shown || mine.promise(monday) == Promise.GIVEN);
				default -> false;
			};
		}).map((one) -> one.getValue().text()).toList();
	}

	private List<String> openable(Member me, Member author) {
		return me.does(() -> this.entities.createQuery("select y from SharedYear y", SharedYear.class)
			.getResultList()
			.stream()
			.filter((copy) -> copy.author().equals(author.id()))
			.flatMap(this::notes)
			.toList());
	}

	private Stream<String> notes(SharedYear copy) {
		try {
			return this.vault.open(copy.document(), copy.label(), Entries.class)
				.entries()
				.stream()
				.map((entry) -> entry.answer().note());
		}
		catch (NoKeyException ex) {
			return Stream.of();
		}
	}

	private void goToNoon() {
		Instant noon = this.today.atTime(12, 0).toInstant(ZoneOffset.UTC);
		this.clock.comeBack();
		this.clock.goForward(Duration.between(this.clock.instant(), noon));
	}

}
