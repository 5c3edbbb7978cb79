package app.kintsugi.exercise.forum;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import app.kintsugi.couple.Leaving;
import app.kintsugi.journey.Exercise.Passage;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The forum as the two meet it on the pages: Ada was hurt and asks, Ben answers.
 */
@KintsugiTest
class ForumPagesTest {

	private static final String ASKED = "Where were you in June?";

	private static final String SORRY = "It came back today, and I caused it.";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private Leaving leaving;

	@Autowired
	private ForumExercise exercise;

	@Autowired
	private Clock clock;

	private Constellation all;

	private RequestPostProcessor ada;

	private RequestPostProcessor ben;

	private String room;

	@BeforeEach
	void atTheSecondStep() {
		this.all = this.constellations.at(2);
		this.ada = this.household.signedIn(this.all.author());
		this.ben = this.household.signedIn(this.all.partner());
		this.room = "/journeys/" + this.all.things().get("journey") + "/forum";
	}

	@Test
	void anAnswerBeginsWithTheHurt() {
		String question = ask();
		assertThat(post(this.ben, question + "/answer", Map.of("text", "At the lake.")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Please write something here.", "At the lake.", "First: what it does to your partner");
		assertThat(body(get(this.ada, "/"))).doesNotContain("when you choose to read it");
		answer(question, "At the lake.");
		choose("NOW");
		assertThat(body(get(this.ada, this.room))).containsSubsequence(ASKED, SORRY, "At the lake.");
		assertThat(body(get(this.ben, this.room))).containsSubsequence(ASKED, SORRY, "At the lake.");
	}

	@Test
	void whatWaitsIsAnnouncedWithoutItsContentAndOpenedByItsReadersChoice() {
		String question = ask();
		assertThat(body(get(this.ben, "/"))).contains("Something in the open forum is waiting for you.")
			.doesNotContain(ASKED);
		answer(question, "At the lake.");
		assertThat(body(get(this.ben, "/"))).doesNotContain("Something in the open forum");
		assertThat(body(get(this.ada, "/"))).contains("Something in the open forum is here for you")
			.doesNotContain("At the lake.");
		assertThat(body(get(this.ada, this.room))).contains("I want to read it now")
			.doesNotContain("At the lake.", SORRY);
		choose("LATER");
		assertThat(body(get(this.ada, "/"))).doesNotContain("Something in the open forum");
		assertThat(body(get(this.ada, this.room))).doesNotContain("At the lake.", SORRY);
		choose("NOW");
		assertThat(body(get(this.ada, this.room))).contains("At the lake.", SORRY);
	}

	@Test
	void anyQuestionCanBeAskedAgainInOnePressAnyNumberOfTimes() {
		String question = ask();
		for (String answer : List.of("At the lake.", "At the lake, with her.", "On the boat.")) {
			assertThat(body(get(this.ben, "/"))).contains("Something in the open forum is waiting for you.");
			answer(question, answer);
			choose("NOW");
			assertThat(page(this.ada, this.room).select("article > .stack .reading").text()).contains(answer);
			again(question);
		}
		Document waiting = page(this.ada, this.room);
		assertThat(waiting.select("article > section")).isEmpty();
		assertThat(waiting.select("details:not([open]) .reading").eachText()).hasSize(3)
			.first()
			.asString()
			.contains("On the boat.");
		again(question);
		assertThat(body(get(this.ben, this.room))).contains("Ada asks you this now.");
	}

	@Test
	void neverAlreadyAnswered() {
		String question = ask();
		answer(question, "At the lake.");
		choose("NOW");
		again(question);
		for (RequestPostProcessor one : List.of(this.ada, this.ben)) {
			Document page = page(one, this.room);
			assertThat(page.text()).doesNotContainIgnoringCase("already");
			assertThat(page.select("details").size()).isEqualTo(1);
			page.select("details").remove();
			assertThat(page.text()).contains(ASKED).doesNotContain("At the lake.", SORRY);
		}
		assertThat(body(get(this.ben, question + "/answer"))).contains(ASKED)
			.doesNotContain("At the lake.", SORRY)
			.doesNotContainIgnoringCase("already");
	}

	@Test
	void neverClosingAQuestionByTheAnswerer() {
		String question = ask();
		answer(question, "At the lake.");
		assertThat(page(this.ben, this.room).select("main form")).isEmpty();
		String answer = found(body(get(this.ben, this.room)), "id=\"answer-([0-9a-f-]{36})\"");
		for (String path : List.of(question + "/again", this.room + "/answers/" + answer + "/mark",
				this.room + "/answers/" + answer + "/unmark", this.room + "/answers/" + answer + "/choice",
				this.room + "/question", this.room + "/quiet-hours")) {
			assertThat(
					post(this.ben, path,
							Map.of("submission", UUID.randomUUID().toString(), "mark", "HELPED", "choice", "NOW",
									"text", "x", "from", "10:00", "until", "11:00")))
				.as(path)
				.hasStatus(HttpStatus.NOT_FOUND);
		}
		again(question);
		assertThat(body(get(this.ada, this.room))).contains("Asked. An answer takes a little time to write.");
	}

	@Test
	void neverCountingRepeats() {
		String question = ask();
		String sees = null;
		for (int time = 1; time <= 4; time++) {
			answer(question, "At the lake.");
			choose("NOW");
			again(question);
			Document page = page(this.ben, this.room);
			page.select("details > .stack, time").remove();
			String now = page.select("main").text();
			assertThat(now).doesNotContainPattern("\\d").doesNotContainIgnoringCase("times");
			assertThat(now).isEqualTo((sees != null) ? sees : now);
			sees = now;
		}
	}

	@Test
	void anAnswerIsMarkedAndTheMarkTakenBack() {
		String question = ask();
		answer(question, "At the lake.");
		String answer = answerId();
		post(this.ada, this.room + "/answers/" + answer + "/mark", Map.of("mark", "HELPED"));
		choose("NOW");
		assertThat(body(get(this.ben, this.room))).doesNotContain("Ada says");
		post(this.ada, this.room + "/answers/" + answer + "/mark", Map.of("mark", "HELPED"));
		assertThat(body(get(this.ada, this.room))).contains("You said: this helped.");
		assertThat(body(get(this.ben, this.room))).contains("Ada says: this helped.");
		post(this.ada, this.room + "/answers/" + answer + "/mark", Map.of("mark", "MAY_ASK_AGAIN"));
		assertThat(body(get(this.ben, this.room))).contains("Ada says: I may ask again.").doesNotContain("this helped");
		post(this.ada, this.room + "/answers/" + answer + "/unmark", Map.of());
		assertThat(body(get(this.ben, this.room))).doesNotContain("Ada says");
		assertThat(body(get(this.ada, this.room))).doesNotContain("You said");
	}

	@Test
	void inQuietHoursNothingIsAnnouncedAndAllOfItIsThere() {
		String question = ask();
		quiet(-60, 60);
		assertThat(body(get(this.ben, "/"))).doesNotContain("Something in the open forum");
		assertThat(body(get(this.ben, this.room))).contains(ASKED, "nothing in the forum is announced");
		answer(question, "At the lake.");
		assertThat(body(get(this.ada, "/"))).doesNotContain("Something in the open forum");
		assertThat(body(get(this.ada, this.room))).contains("I want to read it now");
		quiet(60, 120);
		assertThat(body(get(this.ada, "/"))).contains("Something in the open forum");
		quiet(-60, 60);
		post(this.ada, this.room + "/quiet-hours/off", Map.of());
		assertThat(body(get(this.ada, "/"))).contains("Something in the open forum");
		assertThat(post(this.ada, this.room + "/quiet-hours", Map.of("from", "", "until", "07:00")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Please give a time here", "value=\"07:00\"");
		assertThat(post(this.ada, this.room + "/quiet-hours", Map.of("from", "22:00", "until", "late")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This is not a time we can read", "value=\"late\"", "value=\"22:00\"");
	}

	@Test
	void twicePressedIsOnceAsked() {
		String submission = UUID.randomUUID().toString();
		for (int press = 0; press < 2; press++) {
			post(this.ada, this.room + "/question", Map.of("submission", submission, "text", ASKED));
		}
		assertThat(page(this.ada, this.room).select("article")).hasSize(1);
	}

	@Test
	void whoLeavesTakesAlongWhatTheyWrote() {
		String question = ask();
		answer(question, "At the lake.");
		Member asker = this.all.author();
		asker.does(() -> this.leaving.leaveCouple(this.all.couple(), asker.id()));
		assertThat(asker.does(() -> this.exercise.writtenBy(asker.id()))).extracting(Passage::text)
			.containsExactly(ASKED);
		assertThat(get(this.ben, this.room)).hasStatus(HttpStatus.NOT_FOUND);
	}

	/** Ada asks; gives the question's address. */
	private String ask() {
		UUID id = UUID.randomUUID();
		assertThat(post(this.ada, this.room + "/question", Map.of("submission", id.toString(), "text", ASKED)))
			.hasStatus(HttpStatus.SEE_OTHER);
		return this.room + "/questions/" + id;
	}

	private void again(String question) {
		assertThat(post(this.ada, question + "/again", Map.of("submission", UUID.randomUUID().toString())))
			.hasStatus(HttpStatus.SEE_OTHER);
	}

	private void answer(String question, String text) {
		assertThat(post(this.ben, question + "/answer", Map.of("acknowledgement", SORRY, "text", text)))
			.hasStatus(HttpStatus.SEE_OTHER);
	}

	/** Ada chooses when to read the first answer on her page. */
	private void choose(String choice) {
		assertThat(post(this.ada, this.room + "/answers/" + answerId() + "/choice", Map.of("choice", choice)))
			.hasStatus(HttpStatus.SEE_OTHER);
	}

	private String answerId() {
		return found(body(get(this.ada, this.room)), "id=\"answer-([0-9a-f-]{36})\"");
	}

	private void quiet(int fromMinutes, int untilMinutes) {
		LocalTime now = LocalTime.now(this.clock);
		DateTimeFormatter minutes = DateTimeFormatter.ofPattern("HH:mm");
		assertThat(post(this.ada, this.room + "/quiet-hours", Map.of("from",
				minutes.format(now.plusMinutes(fromMinutes)), "until", minutes.format(now.plusMinutes(untilMinutes)))))
			.hasStatus(HttpStatus.SEE_OTHER);
	}

	private static String found(String text, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		assertThat(matcher.find()).as(pattern).isTrue();
		return matcher.group(1);
	}

	private Document page(RequestPostProcessor one, String path) {
		return Jsoup.parse(body(get(one, path)));
	}

	private static String body(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult get(RequestPostProcessor one, String path) {
		return this.mvc.get().uri(path).with(one).exchange();
	}

	private MvcTestResult post(RequestPostProcessor one, String path, Map<String, String> fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(path).with(one);
		fields.forEach(request::param);
		return request.exchange();
	}

}
