package app.kintsugi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import app.kintsugi.account.Invitations;
import app.kintsugi.account.Invitations.Purpose;
import app.kintsugi.couple.Pairing;
import app.kintsugi.couple.TherapistAdmission;
import app.kintsugi.support.Addresses;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.Member;
import app.kintsugi.support.ServedTest;
import app.kintsugi.support.Tables;
import app.kintsugi.support.TestClock;
import app.kintsugi.support.Wire;
import app.kintsugi.support.Wire.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What nobody should send, and what two send at once: a clear sentence, with what was
 * typed still there, and nothing stored twice.
 */
@ServedTest
class BadInputTests {

	private static final int ROUNDS = 5;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private Invitations invitations;

	@Autowired
	private Pairing pairing;

	@Autowired
	private TherapistAdmission admission;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private Wire wire;

	@BeforeEach
	void connect() {
		this.wire = new Wire(this.port);
	}

	@AfterEach
	void now() {
		this.clock.comeBack();
	}

	@Test
	void aWrongCodeIsSaidAndEverythingButThePassphraseIsKept() {
		Reply reply = signUp(Wire.NOBODY, "ABCDE-12345", "eve-wrong");
		assertRefused(reply, "We don’t know this code", "ABCDE-12345", "eve-wrong", "Eve Adams");
		assertThat(reply.body()).doesNotContain(Household.PASSPHRASE);
		String al = this.wire.signIn(this.household.person("Al"));
		assertRefused(this.wire.post("/invitations", al, Map.of("code", "ABCDE-12345")), "We don’t know this code",
				"ABCDE-12345");
	}

	@Test
	void aUsedCodeIsSaid() {
		String code = this.invitations.invite(this.household.operator().id(), Purpose.ACCOUNT);
		assertThat(signUp(Wire.NOBODY, code, "eve-first").status()).isEqualTo(303);
		assertRefused(signUp(Wire.NOBODY, code, "eve-second"), "has been used already", code, "eve-second");
		Member ines = this.household.person("Ines");
		String partnerCode = ines.does(() -> this.pairing.invite(ines.id()));
		String first = this.wire.signIn(this.household.person("Al"));
		String second = this.wire.signIn(this.household.person("Bo"));
		assertThat(accept(first, UUID.randomUUID(), partnerCode).status()).isEqualTo(303);
		assertRefused(accept(second, UUID.randomUUID(), partnerCode), "has been used already");
	}

	@Test
	void anExpiredCodeIsSaid() {
		String code = this.invitations.invite(this.household.operator().id(), Purpose.ACCOUNT);
		Member ines = this.household.person("Ines");
		String partnerCode = ines.does(() -> this.pairing.invite(ines.id()));
		String al = this.wire.signIn(this.household.person("Al"));
		this.clock.goForward(Duration.ofHours(72));
		assertRefused(signUp(Wire.NOBODY, code, "eve-late"), "older than 72 hours", code, "eve-late", "Eve Adams");
		assertRefused(this.wire.post("/invitations", al, Map.of("code", partnerCode)), "older than 72 hours",
				partnerCode);
		this.clock.goForward(Duration.ofHours(71));
		assertThat(this.wire.post("/invitations", al, Map.of("code", partnerCode)).status()).isEqualTo(200);
	}

	@Test
	void aShortPassphraseIsSaidAndNeverShownAgain() {
		String code = this.invitations.invite(this.household.operator().id(), Purpose.ACCOUNT);
		Reply reply = this.wire.post("/sign-up", Wire.NOBODY, Map.of("code", code, "displayName", "Eve Adams",
				"signInName", "eve-short", "passphrase", "fourteen chars"));
		assertRefused(reply, "fewer than 15 characters", "eve-short", "Eve Adams", code);
		assertThat(reply.body()).doesNotContain("fourteen chars");
	}

	@Test
	void aTextThatIsFarTooLongIsHandedBackWhole() {
		String ada = this.wire.signIn(this.household.person("Ada"));
		String text = "I was so tired. ".repeat(62_500) + "!";
		assertThat(text).hasSize(1_000_001);
		UUID id = UUID.randomUUID();
		Reply reply = this.wire.post("/reflections", ada, Map.of("submission", id.toString(), "text", text));
		assertRefused(reply, "longer than the 100,000 characters", text);
		assertThat(rows("reflection", id)).isZero();
	}

	@Test
	void whatCannotBeShownAgainIsSaidAndTheRestIsKept() {
		String ada = this.wire.signIn(this.household.person("Ada"));
		UUID id = UUID.randomUUID();
		Reply nul = this.wire.send("POST", "/reflections", ada, "submission=" + id + "&text=before%00after");
		assertRefused(nul, "can’t be kept", "before", "after");
		assertThat(rows("reflection", id)).isZero();
	}

	@Test
	void halfACharacterIsNotStoredAndWhatBrowsersSendInItsPlaceIs() {
		String ada = this.wire.signIn(this.household.person("Ada"));
		UUID id = UUID.randomUUID();
		Reply half = this.wire.send("POST", "/reflections", ada, "submission=" + id + "&text=before%ED%A0%80after");
		assertThat(half.status()).as("the server itself takes no bytes that are no text").isEqualTo(400);
		assertThat(half.body()).contains("<title>Kintsugi</title>", "What you wrote is often still there");
		assertThat(rows("reflection", id)).isZero();
		Reply replaced = this.wire.post("/reflections", ada,
				Map.of("submission", id.toString(), "text", "before\uFFFDafter"));
		assertThat(replaced.status()).isEqualTo(303);
		assertThat(this.wire.get(replaced.location(), ada).body()).contains("before\uFFFDafter");
	}

	@Test
	void anAddressThatIsNoneIsThePageOfWhatNeverWas() {
		Constellation together = this.constellations.together();
		String ada = this.wire.signIn(together.author());
		String missing = this.wire.get("/reflections/" + UUID.randomUUID(), ada).comparable();
		assertThat(missing).contains("<main");
		SoftAssertions softly = new SoftAssertions();
		for (RequestMethod method : List.of(RequestMethod.GET, RequestMethod.POST)) {
			for (String pattern : patterns(method).stream().filter((one) -> one.contains("{")).toList()) {
				for (String nonsense : List.of("x", "1", "0000", UUID.randomUUID() + "0", "%20")) {
					String path = pattern.replaceAll("\\{number[^}]*}", "1").replaceAll("\\{\\w+}", nonsense);
					Reply reply = this.wire.send(method.name(), path, ada,
							"submission=" + UUID.randomUUID() + "&number=1&ending=APART&role=HURT&note=words");
					softly.assertThat(reply.status()).as(method + " " + path).isEqualTo(404);
					softly.assertThat(reply.comparable()).as("page of " + method + " " + path).isEqualTo(missing);
				}
			}
		}
		String journey = "/journeys/" + together.things().get("journey") + "/steps/";
		for (String step : List.of("0", "10", "x", "-1", "99999999999999999999")) {
			softly.assertThat(this.wire.get(journey + step, ada).comparable()).as(step).isEqualTo(missing);
		}
		softly.assertAll();
	}

	@Test
	void aNumberOrANameThatIsNoneIsNeverOurFault() {
		Constellation together = this.constellations.together();
		String ada = this.wire.signIn(together.author());
		String thea = this.wire.signIn(together.therapist());
		String both = "/reflections/" + together.things().get("for-both");
		String journey = "/journeys/" + together.things().get("journey");
		String review = "/review/" + together.couple().id();
		SoftAssertions softly = new SoftAssertions();
		for (String odd : List.of("x", "-1", "99999999999999999999", "2147483647", "", "1.5", "%00")) {
			for (String path : List.of("/reflections?page=" + odd, "/reflections?step=" + odd,
					"/reflections?journey=" + odd, "/reflections?whose=" + odd, "/reflections/new?step=" + odd,
					"/reflections/new?journey=" + odd, "/reflections/new?step=1&prompt=" + odd,
					"/check-ins?before=" + odd, "/check-ins?change=" + odd)) {
				assertNotOurFault(softly, path, this.wire.get(path, ada));
			}
			assertNotOurFault(softly, review + odd, this.wire.get(review + "?page=" + odd, thea));
			for (String[] form : new String[][] { { both + "/edit", "text=words&version=" },
					{ both + "/audience", "audience=PARTNER&version=" }, { both + "/audience", "version=0&audience=" },
					{ "/reflections", "text=words&audience=" }, { "/reflections", "text=words&step=" },
					{ "/reflections", "text=words&journey=" }, { "/reflections", "text=words&submission=" },
					{ "/reflections/search", "words=words&page=" }, { both + "/comments", "text=words&submission=" },
					{ "/journeys", "words=words&role=" }, { "/journeys", "role=HURT&submission=" },
					{ journey + "/ending", "ending=" }, { journey + "/ending/agree", "ending=" },
					{ journey + "/setback", "note=words&submission=" }, { "/couple/leave", "couple=" },
					{ "/couple/ended", "couple=" }, { "/check-ins", marks() + "&sharing=" },
					{ "/check-ins", "sharing=PRIVATE&safety=1&closeness=1&hurt=1&hope=1&trust=" },
					{ "/check-ins", marks() + "&sharing=PRIVATE&submission=" }, { "/check-ins/rhythm", "rhythm=" },
					{ "/check-ins/" + together.things().get("today") + "/sharing", "sharing=" },
					{ "/settings/time-zone", "zone=" }, { "/invitations/partner", "code=x&submission=" },
					{ "/invitations/therapist", "code=x&policy=x&submission=" },
					{ "/settings/sessions/end", "handle=" } }) {
				assertNotOurFault(softly, form[0] + " " + form[1] + odd,
						this.wire.send("POST", form[0], ada, form[1] + odd));
			}
			String mark = review + "/entries/" + together.things().get("for-both") + "/reviewed";
			assertNotOurFault(softly, mark, this.wire.send("POST", mark, thea, "number=" + odd));
		}
		softly.assertAll();
	}

	@Test
	void anEmptyFormIsNeverOurFault() {
		Constellation together = this.constellations.together();
		Map<String, String> people = new LinkedHashMap<>();
		people.put("nobody", Wire.NOBODY);
		people.put("the author", this.wire.signIn(together.author()));
		people.put("the partner", this.wire.signIn(together.partner()));
		people.put("the therapist", this.wire.signIn(together.therapist()));
		people.put("the operator", this.wire.signIn(this.household.operator()));
		Tables tables = new Tables(this.jdbc);
		SoftAssertions softly = new SoftAssertions();
		people.forEach((name, cookies) -> Addresses.of("POST", together).forEach((path) -> {
			assertNotOurFault(softly, path + " as " + name, this.wire.send("POST", path, cookies, ""));
			tables.putBack(tables.changed());
		}));
		softly.assertAll();
	}

	@Test
	void aMethodThatIsNotThereHasAPageOfOurs() {
		String ada = this.wire.signIn(this.household.person("Ada"));
		SoftAssertions softly = new SoftAssertions();
		for (String method : List.of("PUT", "DELETE", "PATCH", "POST")) {
			for (String path : List.of("/", "/couple", "/settings", "/reflections/new", "/about", "/nothing",
					"/css/kintsugi.css")) {
				Reply reply = this.wire.send(method, path, ada, "");
				softly.assertThat(reply.status()).as(method + " " + path).isIn(404, 405);
				softly.assertThat(reply.body()).as(method + " " + path).contains("<title>Kintsugi</title>", "<main");
			}
		}
		for (String path : List.of("/sign-out", "/journeys", "/recovery-code/confirm", "/sign-in/continue")) {
			Reply reply = this.wire.get(path, ada);
			softly.assertThat(reply.status()).as("GET " + path).isIn(404, 405);
			softly.assertThat(reply.body()).as("GET " + path).contains("<title>Kintsugi</title>", "<main");
		}
		softly.assertAll();
	}

	@Test
	void pressedTwiceIsStoredOnce() {
		Constellation all = this.constellations.beginning();
		String ada = this.wire.signIn(all.author());
		for (Form form : forms(all, ada, UUID.randomUUID())) {
			Reply first = form.send(this.wire);
			Reply second = form.send(this.wire);
			assertThat(first.status()).as(form.path()).isEqualTo(303);
			assertThat(second.status()).as(form.path()).isEqualTo(303);
			assertThat(second.location()).as(form.path()).isEqualTo(first.location());
			assertThat(rows(form.table(), form.id())).as(form.path()).isEqualTo(1);
		}
	}

	@Test
	void pressedTwiceAtOnceIsStoredOnce() throws Exception {
		SoftAssertions softly = new SoftAssertions();
		for (int i = 0; i < ROUNDS; i++) {
			Constellation all = this.constellations.beginning();
			String ada = this.wire.signIn(all.author());
			for (Form form : forms(all, ada, UUID.randomUUID())) {
				List<Reply> replies = atOnce(() -> form.send(this.wire), () -> form.send(this.wire));
				softly.assertThat(replies)
					.as(form.path())
					.allSatisfy((reply) -> assertThat(reply.status()).isEqualTo(303));
				softly.assertThat(replies.get(1).location()).as(form.path()).isEqualTo(replies.get(0).location());
				softly.assertThat(rows(form.table(), form.id())).as(form.path()).isEqualTo(1);
			}
		}
		softly.assertAll();
	}

	@Test
	void oneCodeIsUsedByOneOfTwo() throws Exception {
		SoftAssertions softly = new SoftAssertions();
		for (int i = 0; i < ROUNDS; i++) {
			Member ines = this.household.person("Ines");
			String code = ines.does(() -> this.pairing.invite(ines.id()));
			String al = this.wire.signIn(this.household.person("Al"));
			String bo = this.wire.signIn(this.household.person("Bo"));
			List<Reply> replies = atOnce(() -> accept(al, UUID.randomUUID(), code),
					() -> accept(bo, UUID.randomUUID(), code));
			assertOneOfTwo(softly, "a partner's code", replies);
			softly
				.assertThat(this.jdbc.queryForObject("select count(*) from couple where inviter = ?", Integer.class,
						ines.id().id()))
				.isEqualTo(1);

			Constellation couple = this.constellations.beginning();
			Member author = couple.author();
			this.wire.post("/couple/therapist/" + couple.things().get("admission") + "/end", this.wire.signIn(author),
					Map.of());
			String therapistCode = author.does(() -> this.admission.invite(author.id()));
			replies = atOnce(() -> offer(al, UUID.randomUUID(), therapistCode),
					() -> offer(bo, UUID.randomUUID(), therapistCode));
			assertOneOfTwo(softly, "a therapist's code", replies);

			String account = this.invitations.invite(this.household.operator().id(), Purpose.ACCOUNT);
			String suffix = UUID.randomUUID().toString().substring(0, 8);
			replies = atOnce(() -> signUp(Wire.NOBODY, account, "eve-" + suffix),
					() -> signUp(Wire.NOBODY, account, "eva-" + suffix));
			assertOneOfTwo(softly, "an account's code", replies);
			softly
				.assertThat(this.jdbc.queryForObject("select count(*) from person where sign_in_name like ?",
						Integer.class, "%-" + suffix))
				.isEqualTo(1);
		}
		softly.assertAll();
	}

	@Test
	void oneNameIsTakenByOneOfTwo() throws Exception {
		SoftAssertions softly = new SoftAssertions();
		for (int i = 0; i < ROUNDS; i++) {
			String name = "eve-" + UUID.randomUUID().toString().substring(0, 8);
			String first = this.invitations.invite(this.household.operator().id(), Purpose.ACCOUNT);
			String second = this.invitations.invite(this.household.operator().id(), Purpose.ACCOUNT);
			assertOneOfTwo(softly, "a name",
					atOnce(() -> signUp(Wire.NOBODY, first, name), () -> signUp(Wire.NOBODY, second, name)));
		}
		softly.assertAll();
	}

	/** A form that makes something, and where that is stored. */
	private record Form(String cookies, String path, Map<String, String> fields, String table, UUID id) {

		Reply send(Wire wire) {
			return wire.post(this.path, this.cookies, this.fields);
		}

	}

	/** One of each form that makes something. */
	private List<Form> forms(Constellation all, String ada, UUID reflection) {
		Member ines = this.household.person("Ines");
		Member other = this.household.person("Otto");
		this.constellations.pair(ines, this.household.person("Jo"));
		Member pia = this.household.person("Pia");
		String partnerCode = pia.does(() -> this.pairing.invite(pia.id()));
		String therapistCode = ines.does(() -> this.admission.invite(ines.id()));
		String otto = this.wire.signIn(other);
		List<Form> forms = new ArrayList<>();
		forms.add(form(ada, "/reflections", "reflection", reflection, "text", "words", "audience", "PARTNER"));
		forms.add(form(ada, "/reflections/" + reflection + "/comments", "reflection_comment", UUID.randomUUID(), "text",
				"words"));
		forms.add(form(ada, "/journeys/" + all.things().get("journey") + "/setback", "journey_setback",
				UUID.randomUUID(), "note", "words"));
		forms.add(form(ada, "/journeys", "journey", UUID.randomUUID(), "role", "REPAIRING", "words", "words"));
		forms.add(form(otto, "/invitations/partner", "couple", UUID.randomUUID(), "code", partnerCode));
		forms.add(form(otto, "/invitations/therapist", "couple_therapist", UUID.randomUUID(), "code", therapistCode,
				"policy", "words"));
		return forms;
	}

	private static Form form(String cookies, String path, String table, UUID id, String... namesAndTexts) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("submission", id.toString());
		for (int i = 0; i < namesAndTexts.length; i += 2) {
			fields.put(namesAndTexts[i], namesAndTexts[i + 1]);
		}
		return new Form(cookies, path, fields, table, id);
	}

	private Reply signUp(String cookies, String code, String name) {
		return this.wire.post("/sign-up", cookies, Map.of("code", code, "displayName", "Eve Adams", "signInName", name,
				"passphrase", Household.PASSPHRASE));
	}

	private Reply accept(String cookies, UUID id, String code) {
		return this.wire.post("/invitations/partner", cookies, Map.of("submission", id.toString(), "code", code));
	}

	private Reply offer(String cookies, UUID id, String code) {
		return this.wire.post("/invitations/therapist", cookies,
				Map.of("submission", id.toString(), "code", code, "policy", "words"));
	}

	private static void assertRefused(Reply reply, String... inThePage) {
		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.body()).contains(inThePage).contains("<title>Kintsugi</title>").doesNotContain("Exception");
	}

	private static void assertNotOurFault(SoftAssertions softly, String asked, Reply reply) {
		softly.assertThat(reply.status()).as(asked).isLessThan(500);
		softly.assertThat(reply.body()).as(asked).doesNotContain("Exception", "app.kintsugi");
		boolean taken = reply.headers().firstValue("Content-Disposition").isPresent();
		if (reply.status() != 303 && reply.status() != 204 && !taken) {
			softly.assertThat(reply.body()).as("page of " + asked).contains("<title>Kintsugi</title>", "<main");
		}
	}

	private static void assertOneOfTwo(SoftAssertions softly, String what, List<Reply> replies) {
		softly.assertThat(replies.stream().map(Reply::status).sorted().toList())
			.as(what + ": one is taken, the other gets the page again")
			.containsExactly(303, 422);
	}

	private static List<Reply> atOnce(Callable<Reply> one, Callable<Reply> other) throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			List<Future<Reply>> replies = new ArrayList<>();
			for (Callable<Reply> press : List.of(one, other)) {
				replies.add(two.submit(() -> {
					start.await();
					return press.call();
				}));
			}
			return List.of(replies.get(0).get(), replies.get(1).get());
		}
		catch (ExecutionException ex) {
			throw new AssertionError(ex.getCause());
		}
		finally {
			two.shutdown();
		}
	}

	private static String marks() {
		return "trust=1&safety=1&closeness=1&hurt=1&hope=1";
	}

	private List<String> patterns(RequestMethod method) {
		return this.application.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.filter((info) -> info.getMethodsCondition().getMethods().contains(method))
			.flatMap((info) -> info.getPatternValues().stream())
			.sorted()
			.toList();
	}

	private Integer rows(String table, UUID id) {
		Integer rows = this.jdbc.queryForObject("select count(*) from " + table + " where id = ?", Integer.class, id);
		return (rows != null) ? rows : -1;
	}

}
