package app.kintsugi.homework;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Leaving;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.WriteReflections;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@KintsugiTest
class HomeworkPagesTest {

	private static final String QUESTION = "When did you last feel *heard*, and by whom?";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private WriteReflections writing;

	@Autowired
	private Leaving leaving;

	@Autowired
	private Homeworks homeworks;

	private Constellation all;

	private Member ada;

	private Member ben;

	private Member thea;

	@BeforeEach
	void thereAreThree() {
		this.all = this.constellations.at(3);
		this.ada = this.all.author();
		this.ben = this.all.partner();
		this.thea = this.all.therapist();
	}

	@Test
	void whatOneIsAskedStandsWithItsStepAndWhereTheyWriteAndIsUnknownToTheOther() {
		String before = body(this.ben, "/reflections");
		String step = body(this.ben, step(3));
		UUID asked = ask(this.ada.id().id().toString(), "3");
		assertThat(main(this.ada, step(3)).text()).contains("From Thea, for you alone:", QUESTION);
		assertThat(body(this.ada, step(2))).doesNotContain("From Thea");
		assertThat(main(this.ada, "/reflections").text()).contains("To write about, if you like", QUESTION);
		assertThat(body(this.ben, "/reflections")).isEqualTo(before);
		assertThat(body(this.ben, step(3))).isEqualTo(step);
		assertThat(get(this.ben, "/reflections/new?asked=" + asked)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void whatBothAreAskedIsOnThePagesOfBoth() {
		ask("both", "");
		for (Member one : new Member[] { this.ada, this.ben }) {
			assertThat(main(one, "/reflections").text()).contains("From Thea, for both of you:", QUESTION);
		}
	}

	@Test
	void aPromptIsAnsweredAsAReflectionWhichComesToTheTherapistOnceItIsShared() {
		UUID asked = ask("both", "");
		String before = body(this.thea, prompts());
		assertThat(main(this.ada, "/reflections/new?asked=" + asked).text()).contains("From Thea, for both of you:",
				QUESTION);
		ReflectionId answer = answer(asked, "By my sister, in March");
		assertThat(main(this.ada, "/reflections/" + answer.id()).select("blockquote").text()).isEqualTo(QUESTION);
		assertThat(main(this.ada, "/reflections").text()).doesNotContain("From Thea");
		assertThat(main(this.ben, "/reflections").text()).contains("From Thea, for both of you:");
		assertThat(body(this.thea, prompts())).as("an unshared answer is no different from none").isEqualTo(before);
		this.ada.does(() -> this.writing.changeAudience(answer, 0, Audience.THERAPIST, this.ada.id()));
		assertThat(main(this.thea, prompts()).select("a[href=/reflections/" + answer.id() + "]").text())
			.isEqualTo("By my sister, in March");
		assertThat(main(this.thea, "/review/" + this.all.couple().id()).text()).contains("By my sister, in March");
		assertThat(main(this.thea, "/reflections/" + answer.id()).select("blockquote").text()).isEqualTo(QUESTION);
		this.ada.does(() -> this.writing.withdraw(answer, this.ada.id()));
		assertThat(body(this.thea, prompts())).isEqualTo(before);
	}

	@Test
	void whatIsTakenBackIsGoneAndAnAnswerKeepsItsWords() {
		UUID asked = ask("both", "");
		ReflectionId answer = answer(asked, "By my sister");
		assertThat(post(this.thea, prompts() + "/" + asked + "/take-back", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(body(this.thea, prompts())).contains("You ask nothing at present");
		assertThat(body(this.ben, "/reflections")).doesNotContain("From Thea");
		assertThat(main(this.ada, "/reflections/" + answer.id()).select("blockquote").text()).isEqualTo(QUESTION);
		UUID submission = UUID.randomUUID();
		assertThat(post(this.ben, "/reflections",
				Map.of("submission", submission.toString(), "asked", asked.toString(), "text", "Begun before")))
			.as("what was begun to it is kept all the same")
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(main(this.ben, "/reflections/" + submission).text()).contains("Begun before")
			.doesNotContain("heard");
		assertThat(post(this.thea, prompts() + "/" + asked + "/take-back", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aTherapistWhoIsPutOutAsksNothingAnyMore() {
		UUID asked = ask("both", "");
		UUID admission = UUID.fromString(this.all.things().get("admission"));
		this.ben.does(() -> this.leaving.endAdmission(admission, this.ben.id()));
		assertThat(body(this.ada, "/reflections")).doesNotContain("From Thea");
		assertThat(this.homeworks.findById(asked)).isEmpty();
		assertThat(get(this.thea, prompts())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.thea, prompts() + "/new")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.thea, "/review/templates")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.thea, prompts(), Map.of("whom", "both", "text", "And now?")))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void nothingIsAskedOfNobodyAndWhatWasTypedStaysOnThePage() {
		MvcTestResult answer = post(this.thea, prompts(),
				Map.of("whom", UUID.randomUUID().toString(), "step", "3", "text", QUESTION));
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Please choose who is asked.");
		assertThat(Jsoup.parse(text(answer)).select("textarea").text()).isEqualTo(QUESTION);
		assertThat(Jsoup.parse(text(answer)).select("option[selected]").val()).isEqualTo("3");
		assertThat(post(this.thea, prompts(), Map.of("whom", "both", "text", " ")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void pressedTwiceIsAskedOnceAndOtherWordsAreAskedBesideIt() {
		String submission = UUID.randomUUID().toString();
		for (String text : new String[] { QUESTION, QUESTION, "And in April?" }) {
			assertThat(post(this.thea, prompts(), Map.of("submission", submission, "whom", "both", "text", text)))
				.hasStatus(HttpStatus.SEE_OTHER);
		}
		assertThat(main(this.thea, prompts()).select("article .reading").eachText()).containsExactly(QUESTION,
				"And in April?");
	}

	@Test
	void aTemplateIsMadeChangedBegunWithAndDeleted() {
		String submission = UUID.randomUUID().toString();
		assertThat(post(this.thea, "/review/templates",
				Map.of("submission", submission, "number", "0", "step", "4", "text", "Old")))
			.hasStatus(HttpStatus.SEE_OTHER);
		String one = "/review/templates/" + submission;
		assertThat(post(this.thea, one, Map.of("number", "1", "step", "5", "text", QUESTION)))
			.hasStatus(HttpStatus.SEE_OTHER);
		MvcTestResult second = post(this.thea, one, Map.of("number", "1", "step", "", "text", "Elsewhere"));
		assertThat(second).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Jsoup.parse(text(second)).select("main").text()).contains(QUESTION, "Elsewhere");
		Document blank = main(this.thea, prompts() + "/new?template=" + submission);
		assertThat(blank.select("textarea").text()).isEqualTo(QUESTION);
		assertThat(blank.select("option[selected]").val()).isEqualTo("5");
		assertThat(get(this.ada, one)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.thea, one + "/delete", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(get(this.thea, one)).hasStatus(HttpStatus.NOT_FOUND);
	}

	private UUID ask(String whom, String step) {
		String submission = UUID.randomUUID().toString();
		assertThat(post(this.thea, prompts(),
				Map.of("submission", submission, "whom", whom, "step", step, "text", QUESTION)))
			.hasStatus(HttpStatus.SEE_OTHER);
		return UUID.fromString(submission);
	}

	private ReflectionId answer(UUID asked, String text) {
		String submission = UUID.randomUUID().toString();
		assertThat(post(this.ada, "/reflections",
				Map.of("submission", submission, "asked", asked.toString(), "text", text)))
			.hasStatus(HttpStatus.SEE_OTHER);
		return new ReflectionId(UUID.fromString(submission));
	}

	private String prompts() {
		return "/review/" + this.all.couple().id() + "/prompts";
	}

	private String step(int number) {
		return "/journeys/" + this.all.things().get("journey") + "/steps/" + number;
	}

	private Document main(Member member, String path) {
		Document page = Jsoup.parse(text(get(member, path)));
		page.select("header, footer, aside").remove();
		return page;
	}

	/** A page, without what is different each time it is asked for. */
	private String body(Member member, String path) {
		MvcTestResult answer = get(member, path);
		assertThat(answer).hasStatusOk();
		return text(answer).replaceAll("<input[^>]*(_csrf|submission|draft)[^>]*>", "")
			.replaceAll("data-box=\"[^\"]*\"", "");
	}

	private MvcTestResult get(Member member, String path) {
		return this.mvc.get().uri(path).with(this.household.signedIn(member)).exchange();
	}

	private MvcTestResult post(Member member, String path, Map<String, String> fields) {
		var request = this.mvc.post().uri(path).with(this.household.signedIn(member));
		fields.forEach(request::param);
		return request.exchange();
	}

	private static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
