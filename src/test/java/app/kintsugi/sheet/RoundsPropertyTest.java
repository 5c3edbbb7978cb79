package app.kintsugi.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Leaving;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.journey.Proposing;
import app.kintsugi.journey.Role;
import app.kintsugi.journey.Walking;
import app.kintsugi.sheet.Rounds.AlreadyOpenException;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.Vault;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two partners do all that can be done with a round, in every order and both at once, and
 * after each step the rounds are as a model says they are: what each is told, and what
 * the keys of each open of the rows that lie there. Two at once must have done as if one
 * had come before the other.
 */
@KintsugiTest
class RoundsPropertyTest {

	private static final int INTERLEAVINGS = 2_000;

	private static final String KIND = "sheet-test";

	record Words(String text) {
	}

	/** What somebody does. */
	enum Verb {

		WRITE, SEAL, SEAL_AGAIN, REOPEN, VISIT, REST, LEAVE

	}

	/**
	 * Somebody's move: the first of the two, or the second.
	 *
	 * @param again whether the id is that of the sheet that lies there
	 */
	record Move(Verb verb, int who, UUID id, Words words, boolean again) {

		@Override
		public String toString() {
			return this.who + " " + this.verb + " " + this.words.text();
		}

	}

	/** What somebody was told. */
	enum Told {

		YES, OPEN_ALREADY, NOT_THERE

	}

	/** One person's sheet of the round, if there is one. */
	record Side(@Nullable String text, boolean given) {

		static final Side NOTHING = new Side(null, false);

		boolean there() {
			return this.text != null;
		}

		Side opened() {
			return new Side(this.text, true);
		}

	}

	/** What the model says. */
	record State(Side first, Side second, boolean over) {

		static final State BEGINNING = new State(Side.NOTHING, Side.NOTHING, false);

		Side of(int who) {
			return (who == 0) ? this.first : this.second;
		}

		State with(int who, Side side) {
			return (who == 0) ? new State(side, this.second, this.over) : new State(this.first, side, this.over);
		}

		boolean due(int who) {
			return !this.over && of(who).there() && !of(who).given() && of(1 - who).given();
		}

		boolean open() {
			return !this.over && this.first.given() && this.second.given();
		}

	}

	/** A state, and what each was told on the way there. */
	record Outcome(State state, List<Told> told) {
	}

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private Sheets sheets;

	@Autowired
	private Rounds rounds;

	@Autowired
	private Leaving leaving;

	@Autowired
	private Proposing proposing;

	@Autowired
	private Walking walking;

	@Autowired
	private Vault vault;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private final ExecutorService threads = Executors.newFixedThreadPool(2);

	private final List<Member> both = new ArrayList<>();

	private CoupleId couple;

	private JourneyId journey;

	private UUID round = UUID.randomUUID();

	private UUID about = UUID.randomUUID();

	/** Of the sheets of the round that lay there last. */
	private final UUID[] ids = new UUID[2];

	@BeforeEach
	void together() {
		this.both.add(this.household.person("Ada"));
		this.both.add(this.household.person("Ben"));
		pair();
	}

	@AfterEach
	void end() {
		this.threads.shutdownNow();
	}

	@Test
	void noPartnerSeesAnythingOfTheOthersBeforeBothHaveSealedAndBothSeeTheSameAfterwards(TestReporter reporter) {
		long seed = Long.getLong("kintsugi.rounds.seed", System.nanoTime());
		reporter.publishEntry("seed", String.valueOf(seed));
		Random random = new Random(seed);
		int opened = 0;
		for (int i = 0; i < INTERLEAVINGS; i++) {
			State end = play(random, i % 50 == 49, "seed " + seed + ", interleaving " + i);
			opened += end.open() ? 1 : 0;
			if (end.over()) {
				pair();
			}
		}
		assertThat(opened).as("rounds that came to be open, or nothing was tried").isGreaterThan(INTERLEAVINGS / 10);
	}

	@Test
	void whatOneIsToldDoesNotDependOnWhetherTheOtherHasCommitted() {
		UUID alone = UUID.randomUUID();
		UUID second = UUID.randomUUID();
		commit(second, 0, "Ada's");
		List<Object> toldAlone = whatBenIsTold(alone);
		assertThat(whatBenIsTold(second)).isEqualTo(toldAlone);
		commit(second, 1, "Ben's");
		visit(0);
		assertThat(opened(second, 1)).as("it was the other's turn all the time").containsExactly("Ben's", "Ada's");
	}

	/** All that he can ask, while he seals, replaces, visits and takes back. */
	private List<Object> whatBenIsTold(UUID round) {
		List<Object> told = new ArrayList<>(whatBenSees(round));
		UUID id = UUID.randomUUID();
		for (String text : List.of("one", "one", "two")) {
			does(1, () -> this.rounds.commit(round, id, KIND, new Words(text), this.both.get(1).id()));
			told.addAll(whatBenSees(round));
			visit(1);
			told.addAll(whatBenSees(round));
		}
		does(1, () -> this.rounds.takeBack(round, this.both.get(1).id()));
		told.addAll(whatBenSees(round));
		return told;
	}

	private List<Object> whatBenSees(UUID round) {
		Member ben = this.both.get(1);
		return ben.does(() -> List.of(
				this.rounds.mine(round, Words.class, ben.id()).map((mine) -> List.of(mine.document(), mine.audience())),
				this.rounds.opened(round, Words.class, ben.id()), this.rounds.due(ben.id()),
				this.sheets.about(round, KIND, Words.class), this.sheets.by(ben.id(), round, KIND, Words.class),
				this.sheets.everything(ben.id(), KIND, Words.class)
					.stream()
					.map((sheet) -> List.of(sheet.document(), sheet.audience()))
					.toList()));
	}

	private State play(Random random, boolean ends, String what) {
		this.jdbc.update("delete from sheet");
		this.round = UUID.randomUUID();
		this.about = UUID.randomUUID();
		State state = State.BEGINNING;
		List<String> played = new ArrayList<>();
		int moves = 3 + random.nextInt(5);
		for (int i = 0; i < moves; i++) {
			Move one = move(random, random.nextInt(2), ends && i > moves / 2, state, i);
			if (random.nextInt(8) == 0) {
				Move other = move(random, 1 - one.who(), ends && i > moves / 2, state, i + 100);
				played.add(one + " while " + other);
				state = atOnce(one, other, state, what + ": " + played);
			}
			else {
				played.add(one.toString());
				Outcome expected = expected(state, one, new ArrayList<>());
				assertThat(List.of(play(one))).as(what + ": " + played).isEqualTo(expected.told());
				state = expected.state();
				assertThat(seen(what + ": " + played)).as(what + ": " + played).isEqualTo(state);
			}
		}
		return state;
	}

	private Move move(Random random, int who, boolean mayLeave, State state, int at) {
		List<Verb> verbs = new ArrayList<>(List.of(Verb.WRITE, Verb.SEAL, Verb.SEAL, Verb.SEAL, Verb.SEAL_AGAIN,
				Verb.REOPEN, Verb.VISIT, Verb.VISIT, Verb.VISIT, Verb.REST));
		if (mayLeave) {
			verbs.addAll(List.of(Verb.LEAVE, Verb.LEAVE, Verb.LEAVE));
		}
		Verb verb = verbs.get(random.nextInt(verbs.size()));
		if (verb == Verb.SEAL_AGAIN && state.of(who).there()) {
			String text = random.nextBoolean() ? String.valueOf(state.of(who).text()) : "again " + at;
			return new Move(verb, who, this.ids[who], new Words(text), true);
		}
		return new Move(verb, who, UUID.randomUUID(), new Words("words " + at), false);
	}

	private State atOnce(Move one, Move other, State before, String what) {
		CyclicBarrier start = new CyclicBarrier(2);
		List<Told> told = new ArrayList<>();
		try {
			List<Future<Told>> answers = new ArrayList<>();
			for (Move move : List.of(one, other)) {
				answers.add(this.threads.submit(() -> {
					start.await();
					return play(move);
				}));
			}
			for (Future<Told> answer : answers) {
				told.add(answer.get());
			}
		}
		catch (Exception ex) {
			throw new AssertionError(what, ex);
		}
		Set<Outcome> possible = new HashSet<>();
		List<Told> first = new ArrayList<>();
		State middle = expected(before, one, first).state();
		possible.add(new Outcome(expected(middle, other, first).state(), first));
		List<Told> second = new ArrayList<>();
		middle = expected(before, other, second).state();
		State end = expected(middle, one, second).state();
		possible.add(new Outcome(end, List.of(second.get(1), second.get(0))));
		State seen = seen(what);
		assertThat(possible).as(what + ": told " + told).anySatisfy((outcome) -> {
			assertThat(outcome.told()).isEqualTo(told);
			assertThat(seen).isEqualTo(outcome.state());
		});
		return seen;
	}

	/** What the model makes of a move. */
	private static Outcome expected(State state, Move move, List<Told> told) {
		int who = move.who();
		Side mine = state.of(who);
		Side theirs = state.of(1 - who);
		Told answer = Told.YES;
		State next = state;
		switch (move.verb()) {
			case SEAL, SEAL_AGAIN -> {
				boolean same = move.again() && move.words().text().equals(mine.text());
				if (state.over()) {
					answer = Told.NOT_THERE;
				}
				else if (mine.there() && theirs.given() && !same) {
					answer = Told.OPEN_ALREADY;
				}
				else if (!same) {
					next = state.with(who, new Side(move.words().text(), theirs.there()));
				}
			}
			case REOPEN -> {
				if (!state.over() && mine.there()) {
					answer = theirs.given() ? Told.OPEN_ALREADY : Told.YES;
					next = theirs.given() ? state : state.with(who, Side.NOTHING);
				}
			}
			case VISIT -> next = state.due(who) ? state.with(who, mine.opened()) : state;
			case LEAVE -> next = new State(Side.NOTHING, Side.NOTHING, true);
			case WRITE -> answer = state.over() ? Told.NOT_THERE : Told.YES;
			case REST -> {
			}
		}
		told.add(answer);
		return new Outcome(next, List.copyOf(told));
	}

	private Told play(Move move) {
		Member member = this.both.get(move.who());
		try {
			switch (move.verb()) {
				case WRITE -> member.does(() -> this.sheets.put(move.id(), KIND, this.about, Audience.ONLY_ME,
						move.words(), member.id()));
				case SEAL, SEAL_AGAIN ->
					member.does(() -> this.rounds.commit(this.round, move.id(), KIND, move.words(), member.id()));
				case REOPEN -> member.does(() -> this.rounds.takeBack(this.round, member.id()));
				case VISIT -> visit(move.who());
				case REST -> rest();
				case LEAVE -> member.does(() -> this.leaving.leaveCouple(this.couple, member.id()));
			}
			return Told.YES;
		}
		catch (AlreadyOpenException ex) {
			return Told.OPEN_ALREADY;
		}
		catch (NotFoundException ex) {
			return Told.NOT_THERE;
		}
	}

	/** The hurt partner lets the journey rest, or goes on: rounds know nothing of it. */
	private void rest() {
		Member hurt = this.both.get(0);
		hurt.does(() -> {
			try {
				this.walking.pause(this.journey, hurt.id());
			}
			catch (NotNowException ex) {
				this.walking.resume(this.journey, hurt.id());
			}
			catch (NotFoundException ex) {
				return;
			}
		});
	}

	/** What the two are shown now, and could open. */
	private State seen(String what) {
		return this.transactions.execute((status) -> {
			State seen = shown();
			mustBeClosedToTheOther(seen, what);
			return seen;
		});
	}

	private State shown() {
		State seen = new State(side(0), side(1), !isTogether());
		for (int who = 0; who < 2; who++) {
			Member me = this.both.get(who);
			assertThat(does(who, () -> this.rounds.due(me.id())))
				.isEqualTo(seen.due(who) ? List.of(this.round) : List.of());
			assertThat(opened(this.round, who)).isEqualTo(
					seen.open() ? List.of(String.valueOf(seen.of(who).text()), String.valueOf(seen.of(1 - who).text()))
							: List.of());
		}
		return seen;
	}

	private Side side(int who) {
		Member me = this.both.get(who);
		Optional<Opened<Words>> mine = does(who, () -> this.rounds.mine(this.round, Words.class, me.id()));
		if (mine.isEmpty() || mine.get().document() == null) {
			return Side.NOTHING;
		}
		boolean given = Boolean.TRUE
			.equals(this.jdbc.queryForObject("select given from sheet where id = ?", Boolean.class, mine.get().id()));
		this.ids[who] = mine.get().id();
		return new Side(mine.get().document().text(), given);
	}

	/**
	 * With the other's keys, on every row that lies there, as one who runs the server.
	 */
	private void mustBeClosedToTheOther(State state, String what) {
		for (Sheet sheet : this.entities.createQuery("select s from Sheet s", Sheet.class).getResultList()) {
			int author = sheet.isBy(this.both.get(0).id()) ? 0 : 1;
			if (opensFor(1 - author, sheet)) {
				assertThat(sheet.isCommitted()).as(what).isTrue();
				assertThat(state.of(author).given()).as(what).isTrue();
				assertThat(state.of(1 - author).there()).as(what + ": both have committed").isTrue();
			}
			assertThat(opensFor(author, sheet)).as(what + ": nobody loses a word").isTrue();
		}
	}

	private boolean opensFor(int who, Sheet sheet) {
		return does(who, () -> {
			try {
				this.vault.open(sheet.document(), sheet.label(), Words.class);
				return true;
			}
			catch (NoKeyException ex) {
				return false;
			}
		});
	}

	private boolean isTogether() {
		return Integer.valueOf(2)
			.equals(this.jdbc.queryForObject("select count(*) from couple_member where couple_id = ?", Integer.class,
					this.couple.id()));
	}

	private void pair() {
		Member hurt = this.both.get(0);
		Member repairing = this.both.get(1);
		this.couple = this.constellations.pair(hurt, repairing);
		UUID id = UUID.randomUUID();
		repairing.does(() -> this.proposing.propose(repairing.id(), id, Role.REPAIRING, ""));
		this.journey = new JourneyId(id);
		hurt.does(() -> this.proposing.agree(this.journey, hurt.id()));
	}

	private void commit(UUID round, int who, String text) {
		does(who, () -> this.rounds.commit(round, UUID.randomUUID(), KIND, new Words(text), this.both.get(who).id()));
	}

	private void visit(int who) {
		Member me = this.both.get(who);
		me.does(() -> this.rounds.due(me.id()).forEach((due) -> this.rounds.open(due, me.id())));
	}

	private List<String> opened(UUID round, int who) {
		Member me = this.both.get(who);
		return does(who,
				() -> this.rounds.opened(round, Words.class, me.id())
					.map((two) -> List.of(text(two.mine()), text(two.theirs())))
					.orElseGet(List::of));
	}

	private static String text(Opened<Words> sheet) {
		return (sheet.document() != null) ? sheet.document().text() : "-";
	}

	private void does(int who, Runnable work) {
		this.both.get(who).does(work);
	}

	private <T> T does(int who, java.util.function.Supplier<T> work) {
		return this.both.get(who).does(work);
	}

}
