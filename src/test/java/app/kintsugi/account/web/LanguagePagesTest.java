package app.kintsugi.account.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import app.kintsugi.support.GoodCsrfToken;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;

import static org.assertj.core.api.Assertions.assertThat;

@KintsugiTest
class LanguagePagesTest {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/sign-in|Anmelden", "/about|Wer betreibt diesen Server?",
			"/recover|Wieder hineinkommen", "/sign-up|Dein Konto" })
	void aBrowserThatAsksForGermanGetsIt(String page, String words) {
		this.household.operator();
		MvcTestResult german = this.mvc.get().uri(page).header("Accept-Language", "de-CH, en;q=0.5").exchange();
		assertThat(text(german)).contains("<html lang=\"de\">", words);
		assertThat(text(this.mvc.get().uri(page).exchange())).contains("<html lang=\"en\">").doesNotContain(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/|Ein Weg ist für zwei", "/reflections|Hier steht noch nichts", "/check-ins|Wie weh es tut",
					"/couple|gerade zu keinem Paar", "/invitations|Einladungen", "/settings|Meine Passphrase ändern",
					"/settings/sessions|Angemeldet am" })
	void whoChoseGermanGetsItWhateverTheBrowserAsksFor(String page, String words) {
		RequestPostProcessor ida = this.household.signedIn(this.household.person("Ida"));
		choose(ida, "de", "/settings");
		assertThat(text(this.mvc.get().uri(page).with(ida).header("Accept-Language", "en").exchange()))
			.contains("<html lang=\"de\">", words);
	}

	@Test
	void theChoiceIsThereInTheNextBrowserToo() {
		Member ida = this.household.person("Ida");
		choose(this.household.signedIn(ida), "de", "/");
		RequestPostProcessor elsewhere = this.household.signedIn(ida);
		assertThat(text(this.mvc.get().uri("/settings").with(elsewhere).exchange())).contains("lang=\"de\"")
			.containsPattern("<option[^>]*value=\"de\"[^>]*selected");
		choose(elsewhere, "", "/settings");
		assertThat(text(this.mvc.get().uri("/settings").with(elsewhere).exchange())).contains("<html lang=\"en\">");
	}

	@Test
	void thePersonsChoiceComesBeforeTheBrowsersAndThatBeforeWhatItAsksFor() {
		RequestPostProcessor ida = this.household.signedIn(this.household.person("Ida"));
		RequestPostProcessor inGerman = (request) -> {
			ida.postProcessRequest(request);
			request.setCookies(org.springframework.util.ObjectUtils.addObjectToArray(request.getCookies(),
					new Cookie("language", "de")));
			return request;
		};
		assertThat(text(this.mvc.get().uri("/settings").with(inGerman).header("Accept-Language", "en").exchange()))
			.contains("<html lang=\"de\">");
		choose(ida, "en", "/");
		assertThat(text(this.mvc.get().uri("/settings").with(inGerman).header("Accept-Language", "de").exchange()))
			.contains("<html lang=\"en\">");
	}

	@Test
	void anybodyCanChooseInTheFooterAndComesBackToTheSamePage() {
		MvcTestResult page = this.mvc.get().uri("/about?from=here").exchange();
		assertThat(text(page)).contains("name=\"back\" value=\"/about?from=here\"")
			.containsPattern("<button[^>]*value=\"de\"[^>]*lang=\"de\"[^>]*>Deutsch</button>")
			.containsPattern("<span[^>]*aria-current=\"true\"[^>]*>English</span>");
		MvcTestResult chosen = choose(new GoodCsrfToken(), "de", "/about?from=here");
		assertThat(chosen).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/about?from=here");
		Cookie kept = cookie(chosen);
		assertThat(kept.getValue()).isEqualTo("de");
		assertThat(kept.isHttpOnly()).isTrue();
		assertThat(kept.getMaxAge()).isGreaterThan(300 * 24 * 3600);
		assertThat(text(this.mvc.get().uri("/about").cookie(kept).header("Accept-Language", "en").exchange()))
			.contains("<html lang=\"de\">");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "/\t/elsewhere",
					"/\r\nSet-Cookie: a=b", "\\\\elsewhere", "", "about", "/{language}", "javascript:alert(1)" })
	void theWayBackNeverLeadsElsewhere(String back) {
		assertThat(choose(new GoodCsrfToken(), "de", back)).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/");
	}

	@Test
	void aLanguageThatIsNotSpokenIsNotKept() {
		assertThat(cookie(choose(new GoodCsrfToken(), "<xx>", "/about")).getMaxAge()).isZero();
		assertThat(text(this.mvc.get().uri("/about").cookie(new Cookie("language", "<xx>")).exchange()))
			.contains("<html lang=\"en\">");
	}

	@Test
	void aFormOnAnotherSiteChoosesNothing() {
		for (String from : new String[] { "cross-site", "same-site", "none" }) {
			MvcTestResult answer = this.mvc.post()
				.uri("/language")
				.header("Sec-Fetch-Site", from)
				.param("language", "de")
				.exchange();
			assertThat(answer).hasRedirectedUrl("/");
			assertThat(answer.getResponse().getCookie("language")).isNull();
		}
	}

	@Test
	void readingAPageInAnyLanguageSetsNoCookie() {
		MvcTestResult page = this.mvc.get().uri("/about").header("Accept-Language", "de").exchange();
		assertThat(page.getResponse().getHeaders("Set-Cookie")).isEmpty();
	}

	@Test
	void thePageThatHoldsWhatSomebodyTypedOffersNoChoiceThatWouldLoseIt() {
		MvcTestResult refused = this.mvc.post()
			.uri("/sign-in")
			.with(new GoodCsrfToken())
			.param("name", "ida")
			.param("passphrase", "wrong")
			.exchange();
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(text(refused)).doesNotContain("action=\"/language\"");
	}

	@Test
	void faultsAndNumbersAreInTheLanguageOfThePage() {
		RequestPostProcessor ida = this.household.signedIn(this.household.person("Ida"));
		choose(ida, "de", "/");
		MvcTestResult refused = this.mvc.post()
			.uri("/reflections")
			.with(ida)
			.param("submission", UUID.randomUUID().toString())
			.param("audience", "ONLY_ME")
			.param("text", "x".repeat(100_001))
			.exchange();
		assertThat(text(refused)).contains("Das ist länger als die 100.000 Zeichen, die hier Platz haben.");
		assertThat(text(this.mvc.get().uri("/settings/sessions").with(ida).exchange()))
			.containsPattern("Angemeldet am \\d{1,2}\\. \\p{L}+ \\d{4}, \\d\\d:\\d\\d");
	}

	@Test
	void anAddressThatIsNotSecureIsRefusedInTheBrowsersLanguage() {
		RequestPostProcessor overTheNetwork = (request) -> {
			request.setServerName("kintsugi.example");
			return request;
		};
		MvcTestResult refused = this.mvc.get()
			.uri("/sign-in")
			.with(overTheNetwork)
			.header("Accept-Language", "de")
			.exchange();
		assertThat(refused).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(text(refused)).isEqualTo(
				"Diese Adresse ist nicht sicher. Öffne sie mit https, oder auf dem Gerät selbst als http://localhost.\n");
	}

	private MvcTestResult choose(RequestPostProcessor who, String language, String back) {
		return this.mvc.post().uri("/language").with(who).param("language", language).param("back", back).exchange();
	}

	private static Cookie cookie(MvcTestResult answer) {
		Cookie cookie = answer.getResponse().getCookie("language");
		assertThat(cookie).isNotNull();
		return (cookie != null) ? cookie : new Cookie("language", "");
	}

	private static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
