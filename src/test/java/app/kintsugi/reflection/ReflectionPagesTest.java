package app.kintsugi.reflection;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Couples;
import app.kintsugi.couple.Leaving;
import app.kintsugi.couple.Pairing;
import app.kintsugi.couple.TherapistAdmission;
import app.kintsugi.couple.TherapistPlace;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import app.kintsugi.ui.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Reflections, as two partners, their therapist and a stranger use them on the pages.
 */
@KintsugiTest
class ReflectionPagesTest {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private Pairing pairing;

	@Autowired
	private TherapistAdmission admission;

	@Autowired
	private Leaving leaving;

	@Autowired
	private Couples couples;

	@Autowired
	private SharedReflections shared;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private EntityManagerFactory entities;

	private final Map<Member, RequestPostProcessor> sessions = new HashMap<>();

	private Member ada;

	private Member ben;

	@BeforeEach
	void twoPeople() {
		this.ada = this.household.person("Ada");
		this.ben = this.household.person("Ben");
		pair();
	}

	@Test
	void whatSomebodyWritesIsTheirsAloneUnlessTheyChoose() {
		MvcTestResult page = get(this.ada, "/reflections/new");
		assertThat(page).hasStatusOk().bodyText().contains("Only you", "You and Ben").doesNotContain("Thea");
		assertThat(body(page)).containsPattern("value=\"ONLY_ME\"[^>]*checked");
		UUID id = write(this.ada, "ONLY_ME", "A quiet evening", "I was *so* tired.");
		assertThat(get(this.ada, "/reflections/" + id)).hasStatusOk()
			.bodyText()
			.contains("A quiet evening", "<em>so</em>", "Who can read it: only you")
			.doesNotContain("What was said to it");
		assertThat(get(this.ada, "/reflections")).bodyText().contains("A quiet evening");
		assertThat(get(this.ben, "/reflections")).bodyText().doesNotContain("A quiet evening", id.toString());
		assertAlikeForBen(id);
	}

	@Test
	void somebodyAloneCanWriteToo() {
		Member sam = this.household.person("Sam");
		assertThat(get(sam, "/reflections/new")).bodyText().doesNotContain("PARTNER");
		UUID id = write(sam, "ONLY_ME", "", "Alone with it.\n\nStill.");
		assertThat(get(sam, "/reflections")).bodyText().contains("Alone with it. Still.");
		assertThat(get(sam, "/reflections/" + id)).bodyText().contains("only you", "<a href=\"/reflections\"");
		MvcTestResult refused = post(sam, "/reflections", draft(UUID.randomUUID(), "PARTNER", "", "kept words"));
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("kept words", "can’t be chosen any more");
	}

	@Test
	void aSecondPressStoresNothing() {
		UUID id = UUID.randomUUID();
		for (int i = 0; i < 2; i++) {
			assertThat(post(this.ada, "/reflections", draft(id, "PARTNER", "", "once"))).hasStatus(HttpStatus.SEE_OTHER)
				.hasRedirectedUrl("/reflections/" + id);
		}
		assertThat(rows("reflection", "id", id)).isEqualTo(1);
		assertThat(post(this.ben, "/reflections", draft(id, "ONLY_ME", "", "mine"))).hasStatus(HttpStatus.NOT_FOUND);
		UUID comment = UUID.randomUUID();
		for (int i = 0; i < 2; i++) {
			assertThat(post(this.ben, "/reflections/" + id + "/comments",
					Map.of("submission", comment.toString(), "text", "I hear you.")))
				.hasRedirectedUrl("/reflections/" + id);
		}
		assertThat(rows("reflection_comment", "reflection_id", id)).isEqualTo(1);
		assertThat(get(this.ada, "/reflections/" + id)).bodyText().contains("I hear you.");
	}

	@Test
	void aPromptIsShownWhereItIsAnswered() {
		String prompt = "step.2.prompt.hurt.1";
		assertThat(get(this.ada, "/reflections/new?step=2&prompt=" + prompt)).bodyText()
			.contains("Which question keeps coming back");
		assertThat(get(this.ada, "/reflections/new?step=3&prompt=" + prompt)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.ada, "/reflections/new?prompt=reflection.heading")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.ada, "/reflections/new?journey=" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
		Map<String, String> draft = new HashMap<>(draft(UUID.randomUUID(), "PARTNER", "", "This one."));
		draft.putAll(Map.of("step", "2", "prompt", prompt));
		post(this.ada, "/reflections", draft);
		assertThat(get(this.ben, "/reflections/" + draft.get("submission"))).bodyText()
			.contains("Which question keeps coming back", "Step 2: Give it time", "you and Ada");
		assertThat(get(this.ben, "/reflections?step=2&whose=SHARED")).bodyText().contains("This one.");
		assertThat(get(this.ben, "/reflections?step=3")).bodyText().doesNotContain("This one.");
		assertThat(get(this.ada, "/reflections?whose=SHARED")).bodyText().doesNotContain("This one.");
	}

	@Test
	void whatWasSharedIsNeverWrittenOver() {
		UUID id = write(this.ada, "PARTNER", "", "It was on Monday.");
		MvcTestResult form = get(this.ada, "/reflections/" + id + "/edit");
		assertThat(form).bodyText().contains("It was on Monday.", "Your change becomes a new version");
		assertThat(edit(this.ada, id, version(form), "It was on Tuesday.")).hasRedirectedUrl("/reflections/" + id);
		assertThat(get(this.ben, "/reflections/" + id)).bodyText()
			.contains("It was on Tuesday.")
			.doesNotContain("It was on Monday.");
		assertThat(get(this.ben, "/reflections/" + id + "/versions")).hasStatusOk()
			.bodyText()
			.contains("It was on Monday.", "It was on Tuesday.");
	}

	@Test
	void aDraftOfOnesOwnLeavesNoTrace() {
		UUID id = write(this.ada, "ONLY_ME", "", "first");
		edit(this.ada, id, version(get(this.ada, "/reflections/" + id + "/edit")), "second");
		assertThat(get(this.ada, "/reflections/" + id + "/versions")).bodyText()
			.contains("second")
			.doesNotContain("first</p>");
		assertThat(rows("reflection_version", "reflection_id", id)).isEqualTo(1);
	}

	@Test
	void twoTabsOverwriteNothingUnseen() {
		UUID id = write(this.ada, "PARTNER", "", "the beginning");
		int version = version(get(this.ada, "/reflections/" + id + "/edit"));
		edit(this.ada, id, version, "from one tab");
		assertThat(edit(this.ada, id, version, "from one tab")).hasRedirectedUrl("/reflections/" + id);
		MvcTestResult conflict = edit(this.ada, id, version, "from the other tab");
		assertThat(conflict).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("from one tab", "from the other tab", "changed elsewhere meanwhile");
		assertThat(get(this.ada, "/reflections/" + id)).bodyText().contains("from one tab");
		assertThat(edit(this.ada, id, version(conflict), "from the other tab")).hasRedirectedUrl("/reflections/" + id);
		assertThat(get(this.ada, "/reflections/" + id)).bodyText().contains("from the other tab");
	}

	@Test
	void aFaultDoesNotHideThatItWasChangedElsewhere() {
		UUID id = write(this.ada, "PARTNER", "", "the beginning");
		int version = version(get(this.ada, "/reflections/" + id + "/edit"));
		edit(this.ada, id, version, "from one tab");
		MvcTestResult empty = edit(this.ada, id, version, " ");
		assertThat(empty).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(edit(this.ada, id, version(empty), "words")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void wordsWhosePlaceWasDeletedAreHandedBack() {
		UUID id = write(this.ada, "ONLY_ME", "", "gone soon");
		int version = version(get(this.ada, "/reflections/" + id + "/edit"));
		assertThat(get(this.ada, "/reflections/" + id + "/delete")).bodyText().contains("gone soon");
		assertThat(post(this.ada, "/reflections/" + id + "/delete", Map.of())).hasRedirectedUrl("/reflections");
		assertThat(edit(this.ada, id, version, "typed meanwhile")).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("typed meanwhile");
	}

	@Test
	void deletingRemovesEveryRow() {
		UUID id = write(this.ada, "PARTNER", "", "to be deleted");
		edit(this.ada, id, version(get(this.ada, "/reflections/" + id + "/edit")), "still to be deleted");
		comment(this.ben, id, "said");
		assertThat(post(this.ben, "/reflections/" + id + "/delete", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.ada, "/reflections/" + id + "/delete", Map.of())).hasRedirectedUrl("/reflections");
		assertThat(rows("reflection", "id", id)).isZero();
		for (String table : List.of("reflection_version", "reflection_comment", "reflection_opening")) {
			assertThat(rows(table, "reflection_id", id)).as(table).isZero();
		}
		assertThat(get(this.ben, "/reflections/" + id)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void narrowingEndsAccessAndSaysWhatItCannotDo() {
		UUID id = write(this.ada, "PARTNER", "", "Between us.");
		assertThat(get(this.ben, "/reflections/" + id)).hasStatusOk();
		MvcTestResult form = get(this.ada, "/reflections/" + id + "/audience");
		assertThat(form).bodyText().contains("can’t be un-read", "you and Ben");
		assertThat(audience(this.ada, id, version(form), "ONLY_ME")).hasRedirectedUrl("/reflections/" + id);
		assertAlikeForBen(id);
		assertThat(get(this.ada, "/reflections/" + id)).bodyText().contains("Between us.", "only you");
	}

	@Test
	void wideningAndTakingBackSealEveryVersionAgain() {
		UUID id = write(this.ada, "PARTNER", "", "version one");
		edit(this.ada, id, version(get(this.ada, "/reflections/" + id + "/edit")), "version two");
		assertThat(post(this.ada, "/reflections/" + id + "/withdraw", Map.of())).hasRedirectedUrl("/reflections/" + id);
		assertAlikeForBen(id);
		assertThat(get(this.ada, "/reflections/" + id + "/versions")).bodyText().contains("version one", "version two");
		audience(this.ada, id, version(get(this.ada, "/reflections/" + id + "/audience")), "PARTNER");
		assertThat(get(this.ben, "/reflections/" + id + "/versions")).bodyText().contains("version one", "version two");
	}

	@Test
	void onlyTheAuthorChangesAnything() {
		UUID id = write(this.ada, "PARTNER", "", "Ada’s own");
		assertThat(get(this.ben, "/reflections/" + id)).bodyText().doesNotContain("/edit", "/audience", "/withdraw");
		for (String page : List.of("/edit", "/audience", "/delete")) {
			assertThat(get(this.ben, "/reflections/" + id + page)).hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(edit(this.ben, id, 0, "Ben’s words")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(audience(this.ben, id, 0, "ONLY_ME")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.ben, "/reflections/" + id + "/withdraw", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.ben, "/reflections/" + id)).bodyText().contains("Ada’s own");
	}

	@Test
	void searchFindsWithoutCaseAndAccentsAndKeepsTheWords() {
		write(this.ada, "PARTNER", "Im Café", "after the Straße");
		write(this.ada, "ONLY_ME", "", "cafe, for nobody else");
		MvcTestResult mine = post(this.ada, "/reflections/search", Map.of("words", "CAFE"));
		assertThat(mine).hasStatusOk().bodyText().contains("Im Café", "for nobody else", "value=\"CAFE\"");
		assertThat(post(this.ben, "/reflections/search", Map.of("words", "café strasse"))).bodyText()
			.contains("Im Café")
			.doesNotContain("for nobody else");
		assertThat(post(this.ben, "/reflections/search", Map.of("words", "unheard"))).bodyText()
			.contains("Nothing with these words.");
		assertThat(get(this.ada, "/reflections/search")).hasRedirectedUrl("/reflections");
	}

	@Test
	void nothingWrittenRunsOnThePage() {
		UUID id = write(this.ada, "PARTNER", "<script>t()</script>",
				"<script>alert(1)</script> [x](javascript:alert(1)) ![i](https://example.org/i.png)");
		assertThat(get(this.ben, "/reflections/" + id)).bodyText()
			.contains("&lt;script&gt;alert(1)", "&lt;script&gt;t()")
			.doesNotContain("<script>", "href=\"javascript", "example.org/i.png");
		assertThat(get(this.ben, "/reflections")).bodyText().doesNotContain("<script>");
	}

	@Test
	void whatCannotBeKeptIsHandedBackWithASentence() {
		String tooLong = "é".repeat(1_000_001);
		assertThat(post(this.ada, "/reflections", draft(UUID.randomUUID(), "PARTNER", "", tooLong)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("longer than the", tooLong);
		assertThat(post(this.ada, "/reflections", draft(UUID.randomUUID(), "PARTNER", "", "a\u0000b")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post(this.ada, "/reflections", draft(UUID.randomUUID(), "NOBODY", "a title", "still here")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("still here", "a title");
		UUID id = write(this.ada, "ONLY_ME", "", "a\r\n".repeat(50_000));
		assertThat(get(this.ada, "/reflections/" + id + "/edit")).bodyText().contains("a\na\n").doesNotContain("a\r");
	}

	@Test
	void aPageOfFiftyTakesNoMoreQueriesThanAPageOfTwo() {
		write(this.ada, "PARTNER", "", "number 1");
		write(this.ada, "PARTNER", "", "number 2");
		long few = queries(() -> get(this.ben, "/reflections"));
		for (int i = 3; i <= 52; i++) {
			write(this.ada, (i % 2 == 0) ? "PARTNER" : "ONLY_ME", "", "number " + i);
		}
		for (int i = 53; i <= 101; i++) {
			write(this.ada, "PARTNER", "", "number " + i);
		}
		long many = queries(() -> get(this.ben, "/reflections"));
		assertThat(many).isLessThanOrEqualTo(few);
		assertThat(get(this.ben, "/reflections")).bodyText().contains("number 101<", "Earlier").doesNotContain("Later");
		assertThat(get(this.ben, "/reflections?page=1")).bodyText()
			.contains("number 1<", "Later")
			.doesNotContain("Earlier");
		assertThat(post(this.ben, "/reflections/search", Map.of("words", "number", "page", "1"))).bodyText()
			.contains("number 1<");
	}

	@Test
	void theTherapistReadsWhatIsSharedAndTheAuthorSeesWhen() {
		Member thea = admitThea();
		CoupleId couple = this.couples.require(this.ada.id()).id();
		UUID forThea = write(this.ada, "THERAPIST", "", "for Thea");
		UUID forAll = write(this.ben, "PARTNER_AND_THERAPIST", "", "for all of us");
		UUID forBen = write(this.ada, "PARTNER", "", "for Ben");
		TherapistPlace place = this.couples.requirePlace(couple.id(), thea.id());
		assertThat(thea.does(() -> this.shared.all(place, thea.id(), 0)).entries()).extracting(SharedEntry::line)
			.extracting(ReflectionLine::heading, ReflectionLine::readers)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("for all of us", List.of("Ben", "Ada")),
					org.assertj.core.groups.Tuple.tuple("for Thea", List.of("Ada")));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.couples.requirePlace(couple.id(), this.ben.id()));
		assertThat(get(this.ada, "/reflections/" + forThea)).bodyText().doesNotContain("opened this");
		assertThat(get(thea, "/reflections/" + forThea)).hasStatusOk();
		assertThat(get(thea, "/reflections/" + forThea)).hasStatusOk();
		assertThat(get(thea, "/reflections/" + forBen)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.ben, "/reflections/" + forThea)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(rows("reflection_opening", "reflection_id", forThea)).isEqualTo(1);
		assertThat(get(this.ada, "/reflections/" + forThea)).bodyText().contains("Thea opened this on");
		assertThat(get(thea, "/reflections/" + forAll)).bodyText().contains("you, Ben and Ada");
		assertThat(get(this.ada, "/reflections/" + forAll)).bodyText()
			.contains("you, Ben and Thea")
			.doesNotContain("opened this");
		get(this.ben, "/reflections/" + forAll);
		assertThat(rows("reflection_opening", "reflection_id", forAll)).isEqualTo(1);
		assertThat(
				post(thea, "/reflections/" + forAll + "/comments", Map.of("to", "READERS", "text", "Thank you, Ben.")))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(get(this.ada, "/reflections/" + forAll)).bodyText().contains("Thank you, Ben.");
		assertThat(get(thea, "/reflections")).bodyText().doesNotContain("for all of us");
	}

	@Test
	void whatAnEarlierTherapistReadIsNotTheNextOnesUntilSharedAgain() {
		Member thea = admitThea();
		UUID id = write(this.ada, "PARTNER_AND_THERAPIST", "", "for all of us");
		UUID admitted = this.ada.does(() -> this.admission.ofCouple(this.ada.id()).orElseThrow().id());
		this.ben.does(() -> this.leaving.endAdmission(admitted, this.ben.id()));
		assertThat(get(thea, "/reflections/" + id)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.ada, "/reflections/" + id)).bodyText().contains("Who can read it: you and Ben");
		edit(this.ada, id, version(get(this.ada, "/reflections/" + id + "/edit")), "changed for us two");
		assertThat(get(this.ben, "/reflections/" + id)).bodyText().contains("changed for us two");
		Member next = admitThea();
		assertThat(get(next, "/reflections/" + id)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.ada, "/reflections/" + id)).bodyText().contains("Who can read it: you and Ben");
		audience(this.ada, id, version(get(this.ada, "/reflections/" + id + "/audience")), "PARTNER_AND_THERAPIST");
		assertThat(get(next, "/reflections/" + id)).bodyText().contains("changed for us two");
	}

	@Test
	void whoLeavesTakesAlongWhatTheyWrote() {
		UUID adas = write(this.ada, "PARTNER", "", "Ada’s words");
		edit(this.ada, adas, version(get(this.ada, "/reflections/" + adas + "/edit")), "Ada’s later words");
		comment(this.ada, adas, "Ada’s remark");
		comment(this.ben, adas, "Ben’s remark");
		UUID bens = write(this.ben, "PARTNER", "", "Ben’s words");
		CoupleId couple = this.couples.require(this.ada.id()).id();
		this.ada.does(() -> this.leaving.leaveCouple(couple, this.ada.id()));
		assertThat(get(this.ada, "/reflections/" + adas)).bodyText()
			.contains("Ada’s later words", "only you", "Ada’s remark")
			.doesNotContain("Ben’s remark");
		assertThat(get(this.ada, "/reflections/" + adas + "/versions")).bodyText().contains("Ada’s words");
		assertThat(get(this.ada, "/reflections/" + bens)).hasStatus(HttpStatus.NOT_FOUND);
		assertAlikeForBen(adas);
		assertThat(get(this.ben, "/reflections/" + bens)).bodyText()
			.contains("Ben’s words", "only you", "Nobody else is there");
		edit(this.ben, bens, version(get(this.ben, "/reflections/" + bens + "/edit")), "Ben’s, still");
		assertThat(get(this.ben, "/reflections")).bodyText().contains("Ben’s, still");
	}

	@Test
	void aChangedRowIsSaidPlainly() {
		UUID one = write(this.ada, "PARTNER", "", "the one");
		UUID other = write(this.ada, "PARTNER", "", "the other");
		this.jdbc.update("update reflection_version set sealed = "
				+ "(select v.sealed from reflection_version v where v.reflection_id = ?) where reflection_id = ?", one,
				other);
		assertThat(get(this.ben, "/reflections/" + other)).hasStatusOk().bodyText().contains("not as it was written");
		assertThat(get(this.ben, "/reflections")).hasStatusOk()
			.bodyText()
			.contains("the one", "Something that can’t be shown");
		assertThat(post(this.ada, "/reflections/" + other + "/withdraw", Map.of()))
			.hasRedirectedUrl("/reflections/" + other);
	}

	/** Missing and forbidden are the same to the byte, but for the token of the page. */
	private void assertAlikeForBen(UUID id) {
		for (String page : List.of("", "/versions", "/edit", "/audience", "/delete")) {
			MvcTestResult forbidden = get(this.ben, "/reflections/" + id + page);
			MvcTestResult missing = get(this.ben, "/reflections/" + UUID.randomUUID() + page);
			assertThat(forbidden).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(missing).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(body(forbidden)).isEqualTo(body(missing));
		}
		assertThat(post(this.ben, "/reflections/" + id + "/comments",
				Map.of("submission", UUID.randomUUID().toString(), "text", "hello")))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	private UUID write(Member author, String audience, String title, String text) {
		UUID id = UUID.randomUUID();
		assertThat(post(author, "/reflections", draft(id, audience, title, text)))
			.hasRedirectedUrl("/reflections/" + id);
		return id;
	}

	private static Map<String, String> draft(UUID id, String audience, String title, String text) {
		return Map.of("submission", id.toString(), "audience", audience, "title", title, "text", text);
	}

	private MvcTestResult edit(Member by, UUID id, int version, String text) {
		return post(by, "/reflections/" + id + "/edit",
				Map.of("version", String.valueOf(version), "title", "", "text", text));
	}

	private MvcTestResult audience(Member by, UUID id, int version, String audience) {
		return post(by, "/reflections/" + id + "/audience",
				Map.of("version", String.valueOf(version), "audience", audience));
	}

	private void comment(Member by, UUID id, String text) {
		assertThat(post(by, "/reflections/" + id + "/comments",
				Map.of("submission", UUID.randomUUID().toString(), "text", text)))
			.hasRedirectedUrl("/reflections/" + id);
	}

	private void pair() {
		UUID id = UUID.randomUUID();
		String code = this.ada.does(() -> this.pairing.invite(this.ada.id()));
		this.ben.does(() -> this.pairing.accept(id, code, this.ben.id()));
		this.ada.does(() -> this.pairing.confirm(id, this.ada.id()));
	}

	private Member admitThea() {
		Member thea = this.household.person("Thea");
		UUID id = UUID.randomUUID();
		String code = this.ada.does(() -> this.admission.invite(this.ada.id()));
		thea.does(() -> this.admission.offer(id, code, "Nothing is kept secret.", thea.id()));
		this.ada.does(() -> this.admission.agree(id, 1, this.ada.id()));
		this.ben.does(() -> this.admission.agree(id, 1, this.ben.id()));
		return thea;
	}

	private long queries(Runnable work) {
		Statistics statistics = this.entities.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		statistics.clear();
		work.run();
		long queries = statistics.getPrepareStatementCount();
		statistics.setStatisticsEnabled(false);
		return queries;
	}

	private Integer rows(String table, String column, UUID id) {
		Integer rows = this.jdbc.queryForObject("select count(*) from " + table + " where " + column + " = ?",
				Integer.class, id);
		return (rows != null) ? rows : -1;
	}

	private MvcTestResult get(Member by, String path) {
		return this.mvc.get().uri(path).with(session(by)).exchange();
	}

	private MvcTestResult post(Member by, String path, Map<String, String> fields) {
		var request = this.mvc.post().uri(path).with(session(by));
		fields.forEach(request::param);
		return request.exchange();
	}

	private RequestPostProcessor session(Member member) {
		return this.sessions.computeIfAbsent(member, this.household::signedIn);
	}

	private static int version(MvcTestResult form) {
		Matcher matcher = Pattern.compile("name=\"version\" value=\"(-?\\d+)\"").matcher(body(form));
		assertThat(matcher.find()).isTrue();
		return Integer.parseInt(matcher.group(1));
	}

	private static String body(MvcTestResult page) {
		try {
			return page.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
