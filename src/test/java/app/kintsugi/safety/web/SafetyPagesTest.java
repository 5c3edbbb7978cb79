package app.kintsugi.safety.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Tables;

import static org.assertj.core.api.Assertions.assertThat;

@KintsugiTest
@ExtendWith(OutputCaptureExtension.class)
class SafetyPagesTest {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private JdbcTemplate jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in", "/recover", "/about", "/help-now", "/safety-check" })
	void theWayOutIsOnPagesForEverybody(String path) {
		assertThat(body(this.mvc.get().uri(path).exchange())).containsOnlyOnce("href=\"/leave\"")
			.contains("data-site=\"https://www.wikipedia.org/\"", "href=\"/help-now\"", "src=\"/js/leave.js\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/settings", "/reflections", "/invitations" })
	void theWayOutIsOnPagesOfWhoIsSignedIn(String path) {
		RequestPostProcessor ada = this.household.signedIn(this.household.person("Ada"));
		assertThat(body(this.mvc.get().uri(path).with(ada).exchange())).containsOnlyOnce("href=\"/leave\"")
			.contains("data-site=\"https://www.wikipedia.org/\"", "href=\"/help-now\"", "src=\"/js/leave.js\"");
	}

	@Test
	void theLinkEndsTheStayAndLeadsToTheHarmlessSite() {
		RequestPostProcessor ada = this.household.signedIn(this.household.person("Ada"));
		MvcTestResult left = this.mvc.get().uri("/leave").with(ada).exchange();
		assertThat(left).hasStatus(HttpStatus.SEE_OTHER)
			.hasHeader(HttpHeaders.LOCATION, "https://www.wikipedia.org/")
			.hasHeader("Clear-Site-Data", "\"cache\"")
			.headers()
			.hasHeaderSatisfying(HttpHeaders.CACHE_CONTROL,
					(values) -> assertThat(String.join(",", values)).contains("no-store"));
		assertThat(left.getResponse().getHeaders(HttpHeaders.SET_COOKIE))
			.anySatisfy((cookie) -> assertThat(cookie).startsWith("key=;").contains("Max-Age=0"));
		assertThat(this.mvc.get().uri("/").with(ada)).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/sign-in");
	}

	@Test
	void theScriptsRequestNeedsNoTokenAndWorksTwice() {
		RequestPostProcessor ada = this.household.signedIn(this.household.person("Ada"));
		assertThat(this.mvc.post().uri("/leave").with((request) -> {
			ada.postProcessRequest(request);
			request.removeParameter("_csrf");
			return request;
		})).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.mvc.get().uri("/").with(ada)).hasRedirectedUrl("/sign-in");
		assertThat(this.mvc.post().uri("/leave")).hasStatus(HttpStatus.NO_CONTENT);
	}

	@Test
	void theNoteAboutLeavingIsGivenOnceOnADevice() {
		RequestPostProcessor ada = this.household.signedIn(this.household.person("Ada"));
		assertThat(body(this.mvc.get().uri("/").exchange())).doesNotContain("leaving-note");
		assertThat(body(this.mvc.get().uri("/settings").with(ada).exchange())).contains("leaving-note",
				"href=\"/help-now#traces\"", "name=\"back\" value=\"/settings\"");
		MvcTestResult noted = this.mvc.post().uri("/leave/noted").with(ada).param("back", "/settings").exchange();
		assertThat(noted).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/settings");
		Cookie cookie = noted.getResponse().getCookie("noted");
		assertThat(cookie).isNotNull();
		assertThat(body(this.mvc.get().uri("/settings").with((request) -> {
			ada.postProcessRequest(request);
			List<Cookie> cookies = new ArrayList<>(List.of(request.getCookies()));
			cookies.add(cookie);
			request.setCookies(cookies.toArray(Cookie[]::new));
			return request;
		}).exchange())).doesNotContain("leaving-note");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org/", "//example.org/", "/\\example.org", "/a?b", "" })
	void theNoteLeadsBackToOurOwnPagesOnly(String back) {
		RequestPostProcessor ada = this.household.signedIn(this.household.person("Ada"));
		assertThat(this.mvc.post().uri("/leave/noted").with(ada).param("back", back)).hasRedirectedUrl("/");
	}

	@Test
	void helpIsThereForAnybodyAndTheBrowsersCountryComesFirst() {
		String austrian = body(this.mvc.get().uri("/help-now").header("Accept-Language", "en-AT, en;q=0.8").exchange());
		assertThat(austrian).contains("href=\"tel:112\"", "href=\"tel:0800222555\"")
			.containsSubsequence("<h3>Austria</h3>", "In other countries", "<summary>Germany</summary>");
		String unknown = body(this.mvc.get().uri("/help-now").header("Accept-Language", "en").exchange());
		assertThat(unknown).contains("id=\"traces\"")
			.containsSubsequence("<summary>Australia</summary>", "<summary>Austria</summary>",
					"<summary>United States</summary>");
		assertThat(unknown).contains("href=\"tel:911\"", "href=\"sms:88788\"", "Send the word START to 88788");
	}

	@Test
	void theCheckLeadsOnToKnownPlacesOnly() {
		String agree = "/journeys/" + UUID.randomUUID() + "/agree";
		for (String then : List.of("/journeys/new", "/help-now", agree)) {
			assertThat(body(this.mvc.get().uri("/safety-check").param("then", then).exchange()))
				.contains("href=\"" + then + "\"", "name=\"then\" value=\"" + then + "\"");
		}
		for (String then : List.of("https://example.org/", "//example.org", "/sign-out", "/journeys/new/..",
				"/journeys/x/agree")) {
			assertThat(body(this.mvc.get().uri("/safety-check").param("then", then).exchange()))
				.contains("name=\"then\" value=\"/\"")
				.doesNotContain("example.org");
		}
	}

	@Test
	void aWorryIsAnsweredWithWhereHelpIsAndStopsNobody() {
		assertThat(body(answer("fear")))
			.contains("Your safety comes first", "href=\"/help-now\"", "href=\"/journeys/new\"")
			.doesNotContain("/help-now#traces");
		assertThat(body(answer("watched"))).contains("/help-now#traces", "href=\"/journeys/new\"");
		assertThat(body(answer("something else"))).contains("href=\"/journeys/new\"")
			.doesNotContain("Your safety comes first");
	}

	@Test
	void anAnswerIsNeitherKeptNorLoggedNorCachedNorInAnAddress(CapturedOutput log) {
		RequestPostProcessor ada = this.household.signedIn(this.household.person("Ada"));
		MvcTestResult answer = this.mvc.post()
			.uri("/safety-check")
			.with(ada)
			.param("then", "/journeys/new")
			.param("is", "fear", "canary-8c1f", "watched")
			.exchange();
		assertThat(answer).hasStatusOk()
			.headers()
			.hasHeaderSatisfying(HttpHeaders.CACHE_CONTROL,
					(values) -> assertThat(String.join(",", values)).contains("no-store"));
		assertThat(body(answer)).doesNotContain("canary-8c1f", "is=");
		assertThat(answer.getResponse().getHeaders(HttpHeaders.SET_COOKIE)).isEmpty();
		assertThat(new Tables(this.jdbc).written()).contains("person").doesNotContain("canary-8c1f", hex("canary-8c1f"));
		assertThat(log.getAll()).doesNotContain("canary-8c1f", "watched");
	}

	@Test
	void whoeverAnswersIsNotRemembered() {
		MvcTestResult answer = answer("fear");
		assertThat(answer.getResponse().getHeaders(HttpHeaders.SET_COOKIE)).isEmpty();
		assertThat(answer.getRequest().getSession(false)).isNull();
		assertThat(body(this.mvc.get().uri("/safety-check").exchange())).doesNotContain("checked")
			.contains("autocomplete=\"off\"")
			.doesNotContain("_csrf");
	}

	private MvcTestResult answer(String worry) {
		return this.mvc.post().uri("/safety-check").param("then", "/journeys/new").param("is", worry).exchange();
	}

	private static String hex(String text) {
		return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
