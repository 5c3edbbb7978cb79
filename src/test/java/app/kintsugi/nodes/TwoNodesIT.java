package app.kintsugi.nodes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import app.kintsugi.account.SignUp.NotSetUpException;
import app.kintsugi.draft.Attempt;
import app.kintsugi.draft.Drafts;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Rounds;
import app.kintsugi.sheet.Rounds.Both;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.Member;
import app.kintsugi.support.Wire;
import app.kintsugi.support.Wire.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes on one PostgreSQL, both asked for the same in the same moment.
 */
class TwoNodesIT {

	private static final int ROUNDS = 40;

	private static final int NAME_TRIES = 10;

	private static final ExecutorService THREADS = Executors.newFixedThreadPool(8);

	private static final List<Node> NODES = new ArrayList<>();

	private static @Nullable EmbeddedPostgres database;

	private static @Nullable Node settingUp;

	record Said(String text) {
	}

	@BeforeAll
	static void startBothAtOnceOnAnEmptyDatabase() throws Exception {
		EmbeddedPostgres started = EmbeddedPostgres.start();
		database = started;
		String url = started.getJdbcUrl("postgres", "postgres");
		// what was tried is as good as never forgotten
		List<String> settings = List.of("--kintsugi.tries.within=150d", "--kintsugi.tries.name=" + NAME_TRIES);
		NODES.addAll(atOnce(() -> new Node(url, settings), () -> new Node(url, settings)));
		settingUp = onlyOneIsSetUp();
	}

	private static Node onlyOneIsSetUp() throws Exception {
		List<Node> operators = new ArrayList<>();
		int refused = 0;
		for (Object came : atOnce(setUp(NODES.get(0)), setUp(NODES.get(1)))) {
			if (came instanceof Node node) {
				operators.add(node);
			}
			else {
				refused++;
			}
		}
		assertThat(operators).as("nodes that let an operator in").hasSize(1);
		assertThat(refused).isEqualTo(1);
		return operators.get(0);
	}

	private static Callable<Object> setUp(Node node) {
		return () -> {
			try {
				node.bean(Household.class).operator();
				return node;
			}
			catch (NotSetUpException ex) {
				return "refused";
			}
		};
	}

	@AfterAll
	static void stop() throws IOException {
		THREADS.shutdownNow();
		NODES.forEach(Node::close);
		if (database != null) {
			database.close();
		}
	}

	@Test
	void whatBothCommitInTheSameMomentOpensForBothAndNeverEarlier() throws Exception {
		Constellation all = beginning();
		Member ada = all.author();
		Member ben = all.partner();
		for (int i = 0; i < ROUNDS; i++) {
			UUID round = UUID.randomUUID();
			Node first = NODES.get(i % 2);
			Node second = NODES.get(1 - i % 2);
			atOnce(() -> commit(first, round, ada), () -> commit(second, round, ben));
			List<String> circles = jdbc().queryForList(
					"select distinct cast(circle as varchar) from sheet where round = ?", String.class, round);
			assertThat(circles).as("one of the two lies for both, the other for its author").hasSize(2);
			assertThat(opened(first, round, ada)).as("before whoever was first is here again").isNull();
			atOnce(() -> isHereAgain(second, ada), () -> isHereAgain(first, ben), () -> isHereAgain(first, ada),
					() -> isHereAgain(second, ben));
			for (Node node : NODES) {
				Both<Said> adas = Objects.requireNonNull(opened(node, round, ada));
				Both<Said> bens = Objects.requireNonNull(opened(node, round, ben));
				assertThat(said(adas.theirs())).isEqualTo(said(bens.mine())).isEqualTo("of Ben in " + round);
				assertThat(said(bens.theirs())).isEqualTo(said(adas.mine())).isEqualTo("of Ada in " + round);
			}
		}
	}

	private static boolean commit(Node node, UUID round, Member me) {
		String text = "of " + (me.signInName().startsWith("ada") ? "Ada" : "Ben") + " in " + round;
		me.does(() -> node.bean(Rounds.class).commit(round, UUID.randomUUID(), "of-a-test", new Said(text), me.id()));
		return true;
	}

	private static boolean isHereAgain(Node node, Member me) {
		String cookies = node.wire().signIn(me);
		assertThat(node.wire().get("/about", cookies).status()).isEqualTo(200);
		return true;
	}

	private static @Nullable Both<Said> opened(Node node, UUID round, Member me) {
		return me.does(() -> node.bean(Rounds.class).opened(round, Said.class, me.id()).orElse(null));
	}

	private static String said(Opened<Said> sheet) {
		return Objects.requireNonNull(sheet.document()).text();
	}

	@Test
	void checkInsOfBothInTheSameMomentOpenForBoth() throws Exception {
		for (int i = 0; i < 4; i++) {
			Constellation all = beginning();
			String ada = NODES.get(0).wire().signIn(all.author());
			String ben = NODES.get(0).wire().signIn(all.partner());
			String words = "check-in of " + UUID.randomUUID();
			List<Reply> answers = atOnce(() -> checkIn(NODES.get(0), ada, words + " by Ada"),
					() -> checkIn(NODES.get(1), ben, words + " by Ben"));
			assertThat(answers).extracting(Reply::status).containsOnly(303);
			for (Node node : NODES) {
				node.wire().get("/check-ins", ada);
				node.wire().get("/check-ins", ben);
			}
			for (Node node : NODES) {
				assertThat(node.wire().get("/check-ins", ada).body()).contains(words + " by Ben");
				assertThat(node.wire().get("/check-ins", ben).body()).contains(words + " by Ada");
			}
		}
	}

	private static Reply checkIn(Node node, String cookies, String note) {
		return node.wire()
			.post("/check-ins", cookies,
					Map.of("submission", UUID.randomUUID().toString(), "sharing", "REVEAL", "trust", "5", "safety", "5",
							"closeness", "5", "hurt", "5", "hope", "5", "note", note));
	}

	@Test
	void theSameDraftFromTwoDevicesIsKeptTwice() throws Exception {
		Member ada = household().person("Ada");
		for (int i = 0; i < ROUNDS; i++) {
			String page = "/reflections/new?of=" + i;
			String phone = "on the phone " + i;
			int whose = i % 2;
			String desk = "at the desk " + i;
			atOnce(() -> save(NODES.get(0), page, phone, ada), () -> save(NODES.get(1), page, desk, ada));
			assertThat(ada.does(() -> NODES.get(whose).bean(Drafts.class).on(page, ada.id()))
				.stream()
				.flatMap((begun) -> begun.texts().values().stream())).containsExactlyInAnyOrder(phone, desk);
		}
	}

	private static boolean save(Node node, String page, String text, Member me) {
		Attempt attempt = new Attempt(page, null, 0, "writer of " + text, 1, Map.of("text", text), Set.of());
		me.does(() -> node.bean(Drafts.class).save(attempt, me.id()));
		return true;
	}

	@Test
	void theSameSentToBothNodesIsStoredOnceAndAnsweredAlikeTwice() throws Exception {
		for (int i = 0; i < 5; i++) {
			Constellation all = Objects.requireNonNull(settingUp).bean(Constellations.class).at(3);
			String hurt = NODES.get(0).wire().signIn(all.author());
			String repairing = NODES.get(1).wire().signIn(all.partner());
			String journey = "/journeys/" + all.things().get("journey");
			twice("/reflections", hurt, Map.of("text", "Once.", "audience", "PARTNER"), "reflection", "id");
			twice(journey + "/disclosure/draft", repairing, Map.of("did", "Once."), "disclosure_passage", null);
			twice(journey + "/pace/items", hurt, Map.of("name", "Once."), "pace_list", null);
			twice(journey + "/forum/question", hurt, Map.of("text", "Once?"), "sheet", "id");
			twice("/check-ins", hurt, Map.of("sharing", "PARTNER", "trust", "5", "safety", "5", "closeness", "5",
					"hurt", "5", "hope", "5", "note", "Once."), null, null);
			twice(journey + "/disclosure/detail", hurt, Map.of("detail", "FACTS"), null, null);
			twice("/language", hurt, Map.of("language", "de", "back", "/about"), null, null);
			twice("/check-ins/rhythm", hurt, Map.of("rhythm", "DAILY"), null, null);
		}
	}

	/** Sends a form to both nodes, three times each, all at once. */
	private static void twice(String path, String cookies, Map<String, String> fields, @Nullable String table,
			@Nullable String column) throws Exception {
		Map<String, String> form = new LinkedHashMap<>(fields);
		String submission = UUID.randomUUID().toString();
		form.put("submission", submission);
		Callable<Reply> press = () -> NODES.get(0).wire().post(path, cookies, form);
		Callable<Reply> other = () -> NODES.get(1).wire().post(path, cookies, form);
		List<Reply> answers = atOnce(press, other, press, other, press, other);
		assertThat(answers).as(path).extracting(Reply::status).containsOnly(303);
		assertThat(answers.stream().map(Reply::location).map((at) -> at.replaceFirst("https?://[^/]*", "")).distinct())
			.as(path)
			.hasSize(1);
		if (table != null && column != null) {
			assertThat(jdbc().queryForObject("select count(*) from " + table + " where " + column + " = ?",
					Integer.class, UUID.fromString(submission)))
				.as(path)
				.isEqualTo(1);
		}
	}

	@Test
	void triesAreCountedOnBothNodesTogetherForNamesThatExistAndForOthers() throws Exception {
		Member ada = household().person("Ada");
		Wire first = NODES.get(0).wire();
		Reply signedIn = first.post("/sign-in", Wire.NOBODY,
				Map.of("name", ada.signInName(), "passphrase", ada.passphrase()));
		String known = signedIn.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("known="))
			.map((cookie) -> cookie.split(";", 2)[0])
			.findFirst()
			.orElseThrow();
		for (String name : List.of(ada.signInName(), "nobody-" + UUID.randomUUID().toString().substring(0, 8))) {
			List<Callable<Reply>> guesses = IntStream.range(0, 3 * NAME_TRIES)
				.<Callable<Reply>>mapToObj(
						(i) -> () -> signIn(NODES.get(i % 2), Wire.NOBODY, name, "a wrong guess " + i))
				.toList();
			List<Reply> answers = together(guesses);
			assertThat(answers.stream().filter((answer) -> answer.status() == 422)).hasSize(NAME_TRIES);
			assertThat(answers.stream().filter((answer) -> answer.status() == 429)).hasSize(2 * NAME_TRIES)
				.allSatisfy((answer) -> {
					assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
					assertThat(answer.body()).contains("Too many tries", "value=\"" + name + "\"")
						.doesNotContain("a wrong guess");
				});
		}
		for (Node node : NODES) {
			assertThat(signIn(node, Wire.NOBODY, ada.signInName(), ada.passphrase()).status()).isEqualTo(429);
			assertThat(signIn(node, Wire.NOBODY + "; " + known, ada.signInName(), ada.passphrase()).status())
				.as("where she has signed in before")
				.isEqualTo(303);
			assertThat(signIn(node, Wire.NOBODY + "; " + known, ada.signInName(), "a wrong guess").status())
				.isEqualTo(422);
		}
	}

	private static Reply signIn(Node node, String cookies, String name, String passphrase) {
		return node.wire().post("/sign-in", cookies, Map.of("name", name, "passphrase", passphrase));
	}

	@Test
	void aJobIsDoneByOneNode() throws Exception {
		CountingJob.DONE.set(0);
		List<Callable<Boolean>> all = Stream.of(0, 1, 0, 1, 0, 1).<Callable<Boolean>>map((node) -> () -> {
			NODES.get(node).bean(CountingJob.class).run();
			return true;
		}).toList();
		together(all);
		together(all);
		assertThat(CountingJob.DONE).hasValue(1);
	}

	@Test
	void aSessionOfOneNodeIsOneOfTheOther() {
		Member ada = household().person("Ada");
		String cookies = NODES.get(0).wire().signIn(ada);
		assertThat(NODES.get(1).wire().get("/reflections", cookies).status()).isEqualTo(200);
		assertThat(NODES.get(1).wire().post("/sign-out", cookies, Map.of()).status()).isEqualTo(303);
		assertThat(NODES.get(0).wire().get("/reflections", cookies).status()).isNotEqualTo(200);
	}

	private static Household household() {
		return Objects.requireNonNull(settingUp).bean(Household.class);
	}

	private static Constellation beginning() {
		return Objects.requireNonNull(settingUp).bean(Constellations.class).beginning();
	}

	private static JdbcTemplate jdbc() {
		return NODES.get(0).bean(JdbcTemplate.class);
	}

	@SafeVarargs
	private static <T> List<T> atOnce(Callable<? extends T>... all) throws Exception {
		return together(List.of(all));
	}

	/** Begins all at the same moment, as far as there are threads. */
	private static <T> List<T> together(List<? extends Callable<? extends T>> all) throws Exception {
		int threads = Math.min(all.size(), 8);
		CyclicBarrier ready = new CyclicBarrier(threads);
		List<Future<T>> running = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			Callable<? extends T> one = all.get(i);
			boolean amongTheFirst = i < threads;
			running.add(THREADS.submit(() -> {
				if (amongTheFirst) {
					ready.await();
				}
				return one.call();
			}));
		}
		List<T> answers = new ArrayList<>();
		for (Future<T> one : running) {
			answers.add(one.get());
		}
		return answers;
	}

}
