package app.kintsugi.exercise.presence;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import app.kintsugi.journey.Exercise.Passage;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Present time, as the two meet it on the pages.
 */
@KintsugiTest
class PresencePagesTest {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private PresenceExercise exercise;

	private Constellation all;

	private RequestPostProcessor ada;

	private RequestPostProcessor ben;

	private String journey;

	private String room;

	@BeforeEach
	void atStepSix() {
		this.all = this.constellations.at(6);
		this.ada = this.household.signedIn(this.all.author());
		this.ben = this.household.signedIn(this.all.partner());
		this.journey = "/journeys/" + this.all.things().get("journey");
		this.room = this.journey + "/presence";
	}

	@Test
	void oneProposesTheOtherAgreesAndEitherBegins() {
		String time = propose(this.ben);
		assertThat(get(this.ben, this.room)).contains("You have proposed it to Ada").doesNotContain("Yes, let us");
		assertThat(get(this.ada, "/")).contains("A present time is proposed to you");
		assertThat(get(this.ada, this.room)).contains("Ben would like to have this time with you", "20 minutes");
		post(this.ben, time + "/agree", Map.of());
		post(this.ben, time + "/start", Map.of());
		assertThat(get(this.ada, this.room)).as("nobody agrees for the other").contains("Yes, let us");
		post(this.ada, time + "/agree", Map.of());
		post(this.ben, time + "/start", Map.of());
		assertThat(get(this.ada, this.room)).contains("It is running");
	}

	@Test
	void whileItRunsThePageHasTheTimeAndTheWayOutAndNothingElse() {
		String time = begin();
		String page = get(this.ada, time);
		assertThat(page).contains("20 minutes", "class=\"button leave\"", "We stop here")
			.containsPattern(
					"<noscript><meta http-equiv=\"refresh\" content=\"(1200|1201|1199); url=" + time + "/after\">")
			.doesNotContain("<nav", "<footer", "sign-out", "Ada", "Ben", "draft.js");
		assertThat(answer(this.ada, time + "/after").getStatus()).isEqualTo(303);
		post(this.ben, time + "/stop", Map.of());
		assertThat(answer(this.ada, time).getHeader("Location")).isEqualTo(time + "/after");
	}

	@Test
	void whatBothSaidOpensInTheSameMoment() {
		String time = past();
		say(this.ada, time, 7, 4, "I was here, mostly.");
		say(this.ben, time, 9, 8, "I felt you.");
		assertThat(get(this.ben, this.room)).doesNotContain("I was here, mostly.", "of 10");
		get(this.ada, "/about");
		assertThat(get(this.ben, this.room)).contains("You were present: 9 of 10", "Ada felt present to you: 8 of 10",
				"Ada was present: 7 of 10", "You felt present to Ada: 4 of 10", "I was here, mostly.", "I felt you.");
		assertThat(get(this.ada, this.room)).contains("Ben was present: 9 of 10", "I felt you.");
		assertThat(say(this.ada, time, 1, 1, "other words").getStatus()).isEqualTo(422);
		assertThat(get(this.ben, this.room)).doesNotContain("other words");
	}

	@Test
	void neverShowsWhetherTheOtherHasSaidHowItWas() {
		String time = past();
		List<String> nothing = everything(this.ben, time);
		say(this.ada, time, 7, 4, "I was here, mostly.");
		assertThat(everything(this.ben, time)).isEqualTo(nothing);

		String second = past();
		say(this.ben, second, 9, 8, "I felt you.");
		say(this.ben, time, 9, 8, "I felt you.");
		assertThat(comparable(answer(this.ben, time + "/after"), time)).as("second, and the other has not been here")
			.isEqualTo(comparable(answer(this.ben, second + "/after"), second));
	}

	@Test
	void whatIsSaidWithoutANumberIsShownAgain() {
		String time = past();
		MockHttpServletResponse answer = post(this.ada, time + "/after", Map.of("mine", "5", "note", "I was tired."));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(body(answer)).contains("I was tired.", "Please pick a number");
	}

	@Test
	void notThisTimeIsAFullAnswer() {
		String time = propose(this.ben);
		post(this.ada, time + "/let-go", Map.of());
		assertThat(get(this.ben, this.room)).contains("Propose it").doesNotContain("Not this time", "declined");
		assertThat(answer(this.ben, time).getStatus()).isEqualTo(404);
	}

	@Test
	void anExportHoldsWhatOneSaid() {
		String time = past();
		say(this.ada, time, 7, 4, "I was here, mostly.");
		assertThat(this.all.author()
			.does(() -> this.exercise.writtenBy(this.all.author().id()).stream().map(Passage::text).toList()))
			.containsExactly("7 / 4\nI was here, mostly.");
	}

	private String propose(RequestPostProcessor who) {
		UUID id = UUID.randomUUID();
		post(who, this.room, Map.of("submission", id.toString(), "span", "TWENTY"));
		return this.room + "/" + id;
	}

	private String begin() {
		String time = propose(this.ben);
		post(this.ada, time + "/agree", Map.of());
		post(this.ada, time + "/start", Map.of());
		return time;
	}

	private String past() {
		String time = begin();
		post(this.ada, time + "/stop", Map.of());
		return time;
	}

	private MockHttpServletResponse say(RequestPostProcessor who, String time, int mine, int theirs, String note) {
		return post(who, time + "/after", Map.of("mine", "" + mine, "theirs", "" + theirs, "note", note));
	}

	/** Every page from which something could be told: its status, headers and bytes. */
	private List<String> everything(RequestPostProcessor who, String time) {
		List<String> pages = new ArrayList<>();
		for (String path : List.of("/", this.journey, this.journey + "/steps/6", this.room, time, time + "/after")) {
			pages.add(comparable(answer(who, path), time));
		}
		return pages;
	}

	private static String comparable(MockHttpServletResponse answer, String time) {
		Map<String, Object> headers = new TreeMap<>();
		answer.getHeaderNames()
			.stream()
			.filter((name) -> !name.equals("Set-Cookie"))
			.forEach((name) -> headers.put(name, answer.getHeaders(name)));
		Matcher once = Pattern.compile("(name=\"(_csrf|submission|draft)\"[^>]*?value=\")[^\"]*")
			.matcher(answer.getStatus() + " " + headers + " " + body(answer));
		return once.replaceAll("$1").replaceAll("data-box=\"[^\"]*", "").replace(time, "TIME");
	}

	private String get(RequestPostProcessor who, String path) {
		return body(answer(who, path));
	}

	private MockHttpServletResponse answer(RequestPostProcessor who, String path) {
		return this.mvc.get().uri(path).with(who).exchange().getResponse();
	}

	private MockHttpServletResponse post(RequestPostProcessor who, String path, Map<String, String> fields) {
		var request = this.mvc.post().uri(path);
		fields.forEach(request::param);
		return request.with(who).exchange().getResponse();
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
