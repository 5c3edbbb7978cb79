package app.kintsugi.exercise.agreement;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import app.kintsugi.journey.Exercise.Passage;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Old and new, and the agreement, as the two meet it on the pages.
 */
@KintsugiTest
class AgreementPagesTest {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private AgreementExercise exercise;

	@Autowired
	private JdbcTemplate jdbc;

	private Constellation all;

	private RequestPostProcessor ada;

	private RequestPostProcessor ben;

	private String journey;

	private String room;

	@BeforeEach
	void atStepFive() {
		this.all = this.constellations.at(5);
		this.ada = this.household.signedIn(this.all.author());
		this.ben = this.household.signedIn(this.all.partner());
		this.journey = "/journeys/" + this.all.things().get("journey");
		this.room = this.journey + "/agreement";
	}

	@Test
	void bothListsOpenInTheSameMoment() {
		seal(this.ada, "the ease", "our mornings", "telling first");
		assertThat(get(this.ada, this.room)).contains("the ease", "Yours is sealed");
		seal(this.ben, "being believed", "", "habits");
		assertThat(get(this.ben, this.room)).doesNotContain("the ease").contains("being believed");
		assertThat(get(this.ada, "/about")).isNotEmpty();
		assertThat(get(this.ben, this.room)).contains("the ease", "being believed");
		assertThat(get(this.ada, this.room)).contains("our mornings", "habits", "Write our agreement");
		assertThat(status(post(this.ada, this.room + "/lists", lists("other words", "", ""))))
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT.value());
		assertThat(get(this.ben, this.room)).doesNotContain("other words");
	}

	@Test
	void neverShowsThatTheOtherHasNotSealedYetOrWhatTheyHaveSoFar() {
		List<String> nothing = everything(this.ben);
		keep(this.ada, "kept by Ada");
		assertThat(everything(this.ben)).isEqualTo(nothing);
		seal(this.ada, "sealed by Ada", "with more", "and more");
		assertThat(everything(this.ben)).isEqualTo(nothing);
		post(this.ada, this.room + "/lists/reopen", Map.of());

		seal(this.ben, "sealed by Ben", "", "");
		List<String> first = everything(this.ben);
		assertThat(String.join("", first)).contains("Yours is sealed");
		post(this.ben, this.room + "/lists/reopen", Map.of());
		seal(this.ada, "sealed by Ada", "with more", "and more");
		seal(this.ben, "sealed by Ben", "", "");
		assertThat(everything(this.ben)).as("second, and the first has not been here since").isEqualTo(first);
		get(this.ada, "/");
		assertThat(get(this.ben, this.room)).contains("sealed by Ada");
	}

	@Test
	void whatIsKeptOrTakenBackIsThereToWriteOnAndNobodyElses() {
		keep(this.ada, "begun at night");
		assertThat(get(this.ada, this.room + "/lists")).contains("begun at night");
		assertThat(get(this.ada, this.room)).contains("Go on writing");
		seal(this.ada, "begun at night, and the rest", "", "");
		post(this.ada, this.room + "/lists/reopen", Map.of());
		assertThat(get(this.ada, this.room + "/lists")).contains("begun at night, and the rest");
		assertThat(get(this.ben, this.room + "/lists")).doesNotContain("begun at night");
	}

	@Test
	void emptyListsAreNotSealed() {
		MockHttpServletResponse answer = post(this.ada, this.room + "/lists", lists(" ", "", ""));
		assertThat(status(answer)).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT.value());
		assertThat(body(answer)).contains("There is nothing in it yet");
	}

	@Test
	void theAgreementIsWrittenByBothSignedByBothAndStands() {
		open();
		assertThat(get(this.ada, this.room + "/text")).contains("the ease", "being believed");
		write(this.ada, "We tell each other first.");
		write(this.ben, "We tell each other first, the same day.");
		assertThat(get(this.ada, this.room)).contains("We tell each other first, the same day.")
			.doesNotContain("Signed by");
		sign(this.ben);
		assertThat(get(this.ada, "/")).contains("Your agreement is there to be read and signed");
		assertThat(get(this.ada, this.room)).contains("Signed by Ben on").doesNotContain("They stand");
		sign(this.ada);
		assertThat(get(this.ada, this.room)).contains("Signed by Ben on", "Signed by you on", "They stand");
		assertThat(get(this.ben, this.room)).contains("Signed by Ada on", "Signed by you on", "They stand");
		assertThat(get(this.ada, this.journey)).contains("Your agreement is signed by both of you");
		assertThat(status(answer(this.ada, this.room + "/text"))).isEqualTo(HttpStatus.SEE_OTHER.value());
	}

	@Test
	void aChangeMeanwhileKeepsBothTextsAndOverwritesNeither() {
		open();
		write(this.ada, "Before.");
		Map<String, String> onOnePage = form(this.ben, this.room + "/text");
		write(this.ada, "By Ada, meanwhile.");
		onOnePage.put("text", "By Ben, on an older page.");
		MockHttpServletResponse answer = post(this.ben, this.room + "/text", onOnePage);
		assertThat(status(answer)).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT.value());
		assertThat(body(answer)).contains("By Ada, meanwhile.", "By Ben, on an older page.");
		assertThat(get(this.ada, this.room)).contains("By Ada, meanwhile.").doesNotContain("By Ben");
		Map<String, String> again = fields(body(answer));
		again.put("text", "By both.");
		assertThat(status(post(this.ben, this.room + "/text", again))).isEqualTo(HttpStatus.SEE_OTHER.value());
		assertThat(get(this.ada, this.room)).contains("By both.");
	}

	@Test
	void otherWordsAreNotSigned() {
		open();
		write(this.ada, "Before.");
		String before = get(this.ben, this.room);
		sign(this.ada);
		write(this.ben, "After.");
		assertThat(get(this.ben, this.room)).contains("After.").doesNotContain("Signed by");
		post(this.ben, this.room + "/sign", fields(before));
		assertThat(get(this.ben, this.room)).as("pressed on a page with the words before").doesNotContain("Signed by");
	}

	@Test
	void aNewEditionBeginsWhenEitherReopensAndTheOldOneStaysReadableWithItsSignatures() {
		open();
		write(this.ada, "The first agreement.");
		sign(this.ada);
		sign(this.ben);
		post(this.ben, this.room + "/reopen", fields(get(this.ben, this.room)));
		assertThat(get(this.ada, this.room)).contains("The first agreement.").doesNotContain("They stand", "Signed by");
		write(this.ada, "The second agreement.");
		assertThat(get(this.ada, this.room)).contains("The second agreement.").doesNotContain("The first");
		assertThat(get(this.ben, this.room + "/editions")).contains("The first agreement.", "The second agreement.",
				"Signed by Ada on", "Signed by you on");
	}

	@Test
	void nobodySignsForTheOther() {
		open();
		write(this.ada, "We tell each other first.");
		sign(this.ben);
		change("hurt_signature", edition("repairing_signature"));
		assertThat(get(this.ada, this.room)).contains("Signed by Ben on").doesNotContain("Signed by you", "They stand");
		assertThat(get(this.ben, this.room)).contains("Signed by you on").doesNotContain("Signed by Ada");
		sign(this.ada);
		assertThat(get(this.ben, this.room)).contains("Signed by Ada on", "They stand");
	}

	@Test
	void aSignatureIsForTheVeryWordsThatWereSigned() {
		open();
		write(this.ada, "What was signed.");
		UUID signed = edition("wording");
		sign(this.ada);
		UUID signature = edition("hurt_signature");
		write(this.ben, "What was not signed.");
		change("hurt_signature", signature);
		assertThat(get(this.ada, this.room)).contains("What was not signed.").doesNotContain("Signed by");
		change("wording", signed);
		assertThat(get(this.ada, this.room)).contains("What was signed.", "Signed by you");
	}

	@Test
	void anExportHoldsWhatOneWroteAndSignedAndNothingOfTheOthers() {
		open();
		write(this.ada, "We tell each other first.");
		sign(this.ben);
		assertThat(written(this.all.author())).containsExactly("the ease", "We tell each other first.");
		assertThat(written(this.all.partner())).containsExactly("being believed", "We tell each other first.");
	}

	private UUID edition(String column) {
		return Objects.requireNonNull(
				this.jdbc.queryForObject("select " + column + " from agreement_edition where journey_id = ?",
						UUID.class, UUID.fromString(this.all.things().get("journey"))));
	}

	/** As one who runs the server could. */
	private void change(String column, UUID to) {
		this.jdbc.update("update agreement_edition set " + column + " = ? where journey_id = ?", to,
				UUID.fromString(this.all.things().get("journey")));
	}

	private List<String> written(Member member) {
		return member.does(() -> this.exercise.writtenBy(member.id()).stream().map(Passage::text).toList());
	}

	private void open() {
		seal(this.ada, "the ease", "", "");
		seal(this.ben, "being believed", "", "");
		get(this.ada, "/");
	}

	private void keep(RequestPostProcessor who, String grieve) {
		Map<String, String> lists = form(who, this.room + "/lists");
		lists.put("grieve", grieve);
		lists.put("forMe", "true");
		assertThat(status(post(who, this.room + "/lists", lists))).isEqualTo(303);
	}

	private void seal(RequestPostProcessor who, String grieve, String keep, String build) {
		Map<String, String> lists = form(who, this.room + "/lists");
		lists.putAll(lists(grieve, keep, build));
		assertThat(status(post(who, this.room + "/lists", lists))).isEqualTo(303);
	}

	private static Map<String, String> lists(String grieve, String keep, String build) {
		return Map.of("grieve", grieve, "keep", keep, "build", build);
	}

	private void write(RequestPostProcessor who, String text) {
		Map<String, String> form = form(who, this.room + "/text");
		form.put("text", text);
		assertThat(status(post(who, this.room + "/text", form))).isEqualTo(303);
	}

	private void sign(RequestPostProcessor who) {
		post(who, this.room + "/sign", fields(get(who, this.room)));
	}

	/** Every page from which something could be told: its status, headers and bytes. */
	private List<String> everything(RequestPostProcessor who) {
		List<String> pages = new ArrayList<>();
		for (String path : List.of("/", this.journey, this.journey + "/steps/5", this.room, this.room + "/text",
				this.room + "/editions", "/reflections", "/check-ins", "/couple")) {
			MockHttpServletResponse answer = answer(who, path);
			Map<String, Object> headers = new TreeMap<>();
			answer.getHeaderNames()
				.stream()
				.filter((name) -> !name.equals("Set-Cookie"))
				.forEach((name) -> headers.put(name, answer.getHeaders(name)));
			String page = answer.getStatus() + " " + headers + " " + body(answer);
			pages.add(page.replaceAll("(name=\"_csrf\" value=\")[^\"]*", "$1")
				.replaceAll("data-box=\"[^\"]*", "")
				.replaceAll("(name=\"submission\"\\s+value=\")[^\"]*", "$1"));
		}
		return pages;
	}

	private Map<String, String> form(RequestPostProcessor who, String path) {
		return fields(get(who, path));
	}

	/** The hidden fields of a page, as a browser would send them. */
	private static Map<String, String> fields(String page) {
		Map<String, String> fields = new TreeMap<>();
		Matcher input = Pattern.compile("<input type=\"hidden\"[^>]*>").matcher(page);
		while (input.find()) {
			Matcher name = Pattern.compile(" name=\"([^\"]*)\"").matcher(input.group());
			Matcher content = Pattern.compile(" value=\"([^\"]*)\"").matcher(input.group());
			if (name.find() && content.find()) {
				fields.put(name.group(1), content.group(1));
			}
		}
		fields.remove("draft");
		fields.remove("draftPage");
		return fields;
	}

	private String get(RequestPostProcessor who, String path) {
		return body(answer(who, path));
	}

	private MockHttpServletResponse answer(RequestPostProcessor who, String path) {
		return this.mvc.get().uri(path).with(who).exchange().getResponse();
	}

	private MockHttpServletResponse post(RequestPostProcessor who, String path, Map<String, String> fields) {
		var request = this.mvc.post().uri(path);
		fields.forEach((name, content) -> {
			if (!name.equals("_csrf")) {
				request.param(name, content);
			}
		});
		return request.with(who).exchange().getResponse();
	}

	private static int status(MockHttpServletResponse answer) {
		return answer.getStatus();
	}

	private static String body(MockHttpServletResponse answer) {
		try {
			return answer.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new AssertionError(ex);
		}
	}

}
