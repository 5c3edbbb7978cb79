package app.kintsugi.questionnaire;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couples;
import app.kintsugi.couple.Leaving;
import app.kintsugi.couple.TherapistPlace;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@KintsugiTest
class QuestionnairePagesTest {

	private static final String HIGHER = "higher by more than chance would explain";

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private Questionnaires questionnaires;

	@Autowired
	private Answering answering;

	@Autowired
	private Couples couples;

	@Autowired
	private Leaving leaving;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private MockMvcTester mvc;

	private Constellation all;

	private Member ada;

	private Member ben;

	private Member thea;

	@BeforeEach
	void together() {
		this.all = this.constellations.at(1);
		this.ada = this.all.author();
		this.ben = this.all.partner();
		this.thea = this.all.therapist();
	}

	@Test
	void aPageHasItsPublishedWordsItsSourceAndItsLicence() {
		Document page = page(this.ada, "/questionnaires/csi-16");
		assertThat(page.select(".published").attr("lang")).isEqualTo("en");
		assertThat(page.select(".published legend").eachText()).hasSize(16)
			.startsWith("1. Please indicate the degree of happiness, all things considered, of your relationship.")
			.endsWith("16. ENJOYABLE – MISERABLE");
		assertThat(page.select(".published input[type=radio]")).hasSize(7 + 15 * 6)
			.noneMatch((radio) -> radio.hasAttr("checked"));
		assertThat(page.select("input[name=audience][checked]").val()).isEqualTo("ONLY_ME");
		assertThat(page.select(".source").text()).contains("Funk, J. L., & Rogge, R. D. (2007)",
				"freely available for research and clinical use", "https://couples-research.com/measures/");
		assertThat(page.select("button.primary")).hasSize(1);
	}

	@Test
	void itIsInTheLanguageOfThePageWhereItIsPublishedInIt() {
		Document who5 = Jsoup.parse(body(get(this.ada, "/questionnaires/who-5").header("Accept-Language", "de")));
		assertThat(who5.select(".published").attr("lang")).isEqualTo("de");
		assertThat(who5.text()).contains("… war ich froh und guter Laune").doesNotContain("in einer anderen Sprache");
		Document csi4 = Jsoup.parse(body(get(this.ada, "/questionnaires/csi-4").header("Accept-Language", "de")));
		assertThat(csi4.select(".published").attr("lang")).isEqualTo("en");
		assertThat(csi4.text()).contains("I have a warm and comfortable relationship with my partner",
				"Veröffentlicht sind sie in einer anderen Sprache als diese Seite");
	}

	@Test
	void whatIsMissingIsNamedAndTheRestIsKept() {
		UUID id = UUID.randomUUID();
		MvcTestResult answer = send(this.ada, "who-5", id, Audience.PARTNER, Map.of(1, "5", 3, "0", 4, "9")).exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Document page = Jsoup.parse(text(answer));
		assertThat(page.select(".faults a").eachText()).containsExactly("Question 2 is still open.",
				"Question 4 is still open.", "Question 5 is still open.");
		page.select(".faults a")
			.forEach((link) -> assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
		assertThat(page.select("input[type=radio][checked]").eachAttr("name")).containsExactly("audience", "answers[1]",
				"answers[3]");
		assertThat(page.select("input[name=audience][checked]").val()).isEqualTo("PARTNER");
		assertThat(page.select("input[name=submission]").val()).isEqualTo(id.toString());
		assertThat(page.select("fieldset[aria-invalid=true]")).hasSize(3);
		assertThat(this.ada.does(() -> this.questionnaires.results(this.ada.id()))).isEmpty();
	}

	@Test
	void sixteenOpenOnesAreNamedInTheirOrder() {
		MvcTestResult answer = send(this.ada, "csi-16", UUID.randomUUID(), Audience.ONLY_ME, Map.of()).exchange();
		assertThat(Jsoup.parse(text(answer)).select(".faults a").eachText()).hasSize(16)
			.startsWith("Question 1 is still open.", "Question 2 is still open.")
			.endsWith("Question 16 is still open.");
	}

	@Test
	void whatCameOutIsSaidWithItsRangeItsLineAndItsItems() {
		UUID id = UUID.randomUUID();
		MvcTestResult answer = send(this.ada, "csi-4", id, Audience.ONLY_ME, Map.of(1, "3", 2, "3", 3, "4", 4, "3"))
			.exchange();
		assertThat(answer).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/questionnaires/results/" + id);
		String thirteen = page(this.ada, "/questionnaires/results/" + id).text();
		assertThat(thirteen).contains("13, where 0 is the lowest and 21 the highest", "This score is one of those.",
				"Only you", "How rewarding is your relationship with your partner?", "Almost Completely",
				"none is called a change");
		UUID next = answer(this.ada, "csi-4", Audience.ONLY_ME, Map.of(1, "4", 2, "3", 3, "4", 4, "3"));
		assertThat(page(this.ada, "/questionnaires/results/" + next).text())
			.contains("14, where 0", "This score is not one of those.")
			.doesNotContain("Compared with the first time");
	}

	@Test
	void onlyMoreThanTenPointsOfTheFiveAreCalledAChange() {
		answer(this.ada, "who-5", Audience.PARTNER, Map.of(1, "2", 2, "2", 3, "2", 4, "2", 5, "2"));
		UUID eight = answer(this.ada, "who-5", Audience.PARTNER, Map.of(1, "3", 2, "3", 3, "2", 4, "2", 5, "2"));
		UUID twelve = answer(this.ada, "who-5", Audience.PARTNER, Map.of(1, "3", 2, "3", 3, "3", 4, "2", 5, "2"));
		assertThat(page(this.ada, "/questionnaires/results/" + eight).text()).contains("48, where 0",
				"no difference that chance would not explain", "counts from 10 points on");
		assertThat(page(this.ada, "/questionnaires/results/" + twelve).text()).contains(HIGHER);
		assertThat(page(this.ben, "/questionnaires/results/" + twelve).text()).contains(HIGHER, "From Ada");
		assertThat(page(this.ada, "/questionnaires").select(".entry").eachText()).hasSize(3)
			.first()
			.asString()
			.contains("52, where 0", HIGHER);
	}

	/** What a reader cannot open says nothing by what is said of the rest. */
	@Test
	void aReadersFirstTimeIsTheFirstTheyCanRead() {
		answer(this.ada, "who-5", Audience.ONLY_ME, Map.of(1, "0", 2, "0", 3, "0", 4, "0", 5, "0"));
		UUID shown = answer(this.ada, "who-5", Audience.PARTNER, Map.of(1, "5", 2, "5", 3, "5", 4, "5", 5, "5"));
		assertThat(page(this.ada, "/questionnaires/results/" + shown).text()).contains(HIGHER);
		assertThat(page(this.ben, "/questionnaires/results/" + shown).text())
			.doesNotContain("Compared with the first time");
		assertThat(this.ben.does(() -> this.questionnaires.sharedWithMe(this.ben.id()))).singleElement()
			.satisfies((result) -> {
				assertThat(result.score()).isEqualTo(100);
				assertThat(result.change()).isEqualTo(Change.NOT_SAID);
			});
	}

	@Test
	void twoInstrumentsAreNeverPutBesideEachOther() {
		answer(this.ada, "csi-4", Audience.ONLY_ME, Map.of(1, "0", 2, "0", 3, "0", 4, "0"));
		UUID who5 = answer(this.ada, "who-5", Audience.ONLY_ME, Map.of(1, "5", 2, "5", 3, "5", 4, "5", 5, "5"));
		assertThat(page(this.ada, "/questionnaires/results/" + who5).text())
			.doesNotContain("Compared with the first time");
	}

	@Test
	void whoIsChosenReadsItAndNobodyElse() {
		UUID forBen = answer(this.ada, "csi-4", Audience.PARTNER, Map.of(1, "1", 2, "1", 3, "1", 4, "1"));
		UUID forThea = answer(this.ada, "csi-4", Audience.THERAPIST, Map.of(1, "2", 2, "2", 3, "2", 4, "2"));
		UUID own = answer(this.ada, "csi-4", Audience.ONLY_ME, Map.of(1, "3", 2, "3", 3, "3", 4, "3"));
		assertThat(ids(this.ben.does(() -> this.questionnaires.sharedWithMe(this.ben.id())))).containsExactly(forBen);
		TherapistPlace place = this.couples.requirePlace(this.all.couple().id(), this.thea.id());
		assertThat(ids(this.thea.does(() -> this.questionnaires.sharedWithTherapist(place)))).containsExactly(forThea);
		assertThat(page(this.ben, "/questionnaires/shared").select(".entry")).hasSize(1);
		assertThat(page(this.thea, "/questionnaires/shared").select(".entry").text()).contains("From Ada", "8, where");
		assertThat(page(this.ada, "/questionnaires/shared").select(".entry")).isEmpty();
		assertThat(get(this.ben, "/questionnaires/results/" + own)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.ben.does(() -> this.questionnaires.sharedWithTherapist(place))).as("without the keys").isEmpty();
	}

	@Test
	void aResultIsWidenedNarrowedAndTakenAway() {
		UUID id = answer(this.ada, "csi-4", Audience.ONLY_ME, Map.of(1, "1", 2, "1", 3, "1", 4, "1"));
		String path = "/questionnaires/results/" + id;
		assertThat(post(this.ada, path + "/readers").param("audience", "PARTNER")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(page(this.ada, path).select(".audience").text()).contains("You and Ben");
		assertThat(page(this.ben, path).select("form[action*=readers], details")).isEmpty();
		assertThat(post(this.ada, path + "/readers").param("audience", "ONLY_ME")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(get(this.ben, path)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.ada, path + "/delete")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(get(this.ada, path)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void twicePressedIsOnceKept() {
		UUID id = UUID.randomUUID();
		for (int pressed = 0; pressed < 2; pressed++) {
			assertThat(send(this.ada, "csi-4", id, Audience.PARTNER, Map.of(1, "1", 2, "1", 3, "1", 4, "1")))
				.hasRedirectedUrl("/questionnaires/results/" + id);
		}
		assertThat(this.ada.does(() -> this.questionnaires.results(this.ada.id()))).hasSize(1);
	}

	@Test
	void whoLeavesTakesTheirAnswersAlongAndTheOtherReadsThemNoMore() {
		UUID adas = answer(this.ada, "csi-4", Audience.PARTNER_AND_THERAPIST, Map.of(1, "1", 2, "1", 3, "1", 4, "1"));
		UUID bens = answer(this.ben, "csi-4", Audience.PARTNER, Map.of(1, "2", 2, "2", 3, "2", 4, "2"));
		this.ada.does(() -> this.leaving.leaveCouple(this.all.couple(), this.ada.id()));
		for (Member one : List.of(this.ada, this.ben)) {
			UUID own = (one == this.ada) ? adas : bens;
			UUID others = (one == this.ada) ? bens : adas;
			assertThat(page(one, "/questionnaires/results/" + own).select(".audience").text()).isEqualTo("Only you");
			assertThat(get(one, "/questionnaires/results/" + others)).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(page(one, "/questionnaires").text()).contains("you are not in a couple here now");
			assertThat(get(one, "/questionnaires/csi-4")).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(page(one, "/questionnaires/shared").select(".entry")).isEmpty();
		}
		assertThat(get(this.thea, "/questionnaires/results/" + adas)).hasStatus(HttpStatus.NOT_FOUND);
	}

	/**
	 * What was shared with somebody who is gone is not said to be shared with the next.
	 */
	@Test
	void whatOnceWasForOneIsNotForAnother() {
		UUID bens = answer(this.ben, "csi-4", Audience.PARTNER, Map.of(1, "2", 2, "2", 3, "2", 4, "2"));
		this.ada.does(() -> this.leaving.leaveCouple(this.all.couple(), this.ada.id()));
		Member cleo = this.household.person("Cleo");
		this.constellations.pair(this.ben, cleo);
		assertThat(page(this.ben, "/questionnaires/results/" + bens).select(".audience").text()).isEqualTo("Only you");
		assertThat(page(cleo, "/questionnaires/shared").select(".entry")).isEmpty();
	}

	@Test
	void whoIsLetOutReadsNoMoreAndThePageSaysSo() {
		UUID id = answer(this.ada, "csi-4", Audience.PARTNER_AND_THERAPIST, Map.of(1, "1", 2, "1", 3, "1", 4, "1"));
		UUID forThea = answer(this.ada, "csi-4", Audience.THERAPIST, Map.of(1, "1", 2, "1", 3, "1", 4, "2"));
		assertThat(page(this.ada, "/questionnaires/results/" + id).select(".audience").text())
			.isEqualTo("You, Ben and Thea");
		UUID admission = UUID.fromString(this.all.things().get("admission"));
		this.ben.does(() -> this.leaving.endAdmission(admission, this.ben.id()));
		assertThat(page(this.ada, "/questionnaires/results/" + id).select(".audience").text()).isEqualTo("You and Ben");
		assertThat(page(this.ada, "/questionnaires/results/" + forThea).select(".audience").text())
			.isEqualTo("Only you");
		assertThat(get(this.ben, "/questionnaires/results/" + id)).hasStatusOk();
	}

	@Test
	void whatWasChangedInTheDatabaseIsSaidAndNotScored() {
		UUID id = answer(this.ada, "csi-4", Audience.PARTNER, Map.of(1, "1", 2, "1", 3, "1", 4, "1"));
		byte[] document = Objects
			.requireNonNull(this.jdbc.queryForObject("select document from sheet where id = ?", byte[].class, id));
		document[document.length - 1] ^= 1;
		this.jdbc.update("update sheet set document = ? where id = ?", document, id);
		for (String path : List.of("/questionnaires", "/questionnaires/shared")) {
			Member reader = path.endsWith("shared") ? this.ben : this.ada;
			assertThat(page(reader, path).select(".entry .notice").text())
				.isEqualTo("This cannot be opened as it was answered.");
		}
		assertThat(get(this.ada, "/questionnaires/results/" + id)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.ada.does(() -> this.questionnaires.results(this.ada.id()))).isEmpty();
	}

	/** Nobody learns from their own page whether the other has answered. */
	@Test
	void thePartnersPageIsTheSameWhetherOrNotSomethingIsKeptFromIt() {
		String before = body(get(this.ben, "/questionnaires")) + body(get(this.ben, "/questionnaires/shared"));
		answer(this.ada, "csi-16", Audience.ONLY_ME, sixteen());
		answer(this.ada, "csi-4", Audience.THERAPIST, Map.of(1, "1", 2, "1", 3, "1", 4, "1"));
		String after = body(get(this.ben, "/questionnaires")) + body(get(this.ben, "/questionnaires/shared"));
		assertThat(after.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", ""))
			.isEqualTo(before.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", ""));
	}

	@Test
	void itIsOfferedCalmlyAndNeverPressed() {
		Document page = page(this.ada, "/questionnaires");
		assertThat(page.select(".card")).hasSize(3).allMatch((card) -> card.text().contains("a good moment"));
		answer(this.ada, "csi-4", Audience.ONLY_ME, Map.of(1, "1", 2, "1", 3, "1", 4, "1"));
		List<String> cards = page(this.ada, "/questionnaires").select(".card").eachText();
		assertThat(cards.get(0)).contains("CSI-4", "every 2 to 4 weeks").doesNotContain("a good moment");
		assertThat(cards.get(1)).contains("WHO-5", "every 4 weeks", "a good moment");
		assertThat(cards.get(2)).contains("CSI-16", "every 8 weeks", "a journey begins or ends", "a good moment");
		assertThat(page(this.ada, "/questionnaires").text()).doesNotContainIgnoringCase("overdue")
			.doesNotContainIgnoringCase("late.")
			.doesNotContainIgnoringCase("missed");
		assertThat(page(this.ada, "/check-ins").select("a[href=/questionnaires]")).hasSize(1);
	}

	private static Map<Integer, String> sixteen() {
		Map<Integer, String> given = new HashMap<>();
		for (int number = 1; number <= 16; number++) {
			given.put(number, "3");
		}
		return given;
	}

	private static List<UUID> ids(List<Result> results) {
		return results.stream().map(Result::id).toList();
	}

	private UUID answer(Member who, String questionnaire, Audience audience, Map<Integer, String> given) {
		return who.does(() -> this.answering.answer(UUID.randomUUID(), questionnaire, Locale.ENGLISH, given, audience,
				who.id()));
	}

	private MockMvcRequestBuilder send(Member who, String questionnaire, UUID id, Audience audience,
			Map<Integer, String> given) {
		MockMvcRequestBuilder request = post(who, "/questionnaires/" + questionnaire).param("submission", id.toString())
			.param("audience", audience.name());
		given.forEach((number, points) -> request.param("answers[" + number + "]", points));
		return request;
	}

	private MockMvcRequestBuilder get(Member who, String path) {
		return this.mvc.get().uri(path).with(this.household.signedIn(who));
	}

	private MockMvcRequestBuilder post(Member who, String path) {
		return this.mvc.post().uri(path).with(this.household.signedIn(who));
	}

	private Document page(Member who, String path) {
		MvcTestResult answer = get(who, path).exchange();
		assertThat(answer).hasStatusOk();
		return Jsoup.parse(text(answer));
	}

	private static String body(MockMvcRequestBuilder request) {
		return text(request.exchange());
	}

	private static String text(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
