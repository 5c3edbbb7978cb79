package app.kintsugi.account.web;

import java.util.List;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import app.kintsugi.account.Invitations;
import app.kintsugi.account.Invitations.Purpose;
import app.kintsugi.support.GoodCsrfToken;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;

import static org.assertj.core.api.Assertions.assertThat;

@KintsugiTest
class AccountPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private Invitations invitations;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aShortPassphraseIsRefusedBesideItsFieldAndTheRestIsKept() {
		MvcTestResult answer = post("/sign-up",
				List.of("code", code(), "displayName", "Ida", "signInName", "ida-short", "passphrase", "too short"));
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(answer).bodyText().contains("fewer than 15 characters", "ida-short").doesNotContain("too short");
	}

	@Test
	void aCommonPassphraseIsRefused() {
		MvcTestResult answer = post("/sign-up", List.of("code", code(), "displayName", "Ida", "signInName",
				"ida-common", "passphrase", "passwordpassword1"));
		assertThat(answer).bodyText().contains("quickly guessed");
	}

	@Test
	void anInvitationMakesOneAccountAndNoSecond() {
		String code = code();
		List<String> first = List.of("code", code, "displayName", "Ida", "signInName", "ida-once", "passphrase",
				Household.PASSPHRASE);
		assertThat(post("/sign-up", first)).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/recovery-code");
		List<String> second = List.of("code", code, "displayName", "Eve", "signInName", "eve-twice", "passphrase",
				Household.PASSPHRASE);
		assertThat(post("/sign-up", second)).bodyText().contains("has been used already");
	}

	@Test
	void nobodyGoesOnWithoutARecoveryCode() {
		MvcTestResult signedUp = post("/sign-up", List.of("code", code(), "displayName", "Ida", "signInName",
				"ida-recovers", "passphrase", Household.PASSPHRASE));
		RequestPostProcessor ida = cookiesOf(signedUp);
		assertThat(this.mvc.get().uri("/settings").with(ida)).hasRedirectedUrl("/recovery-code");
		MvcTestResult shown = this.mvc.post().uri("/recovery-code").with(ida).exchange();
		String code = codeIn(shown);
		assertThat(this.mvc.post().uri("/recovery-code/confirm").with(ida).param("code", "0000"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.mvc.post().uri("/recovery-code/confirm").with(ida).param("code", code.toLowerCase()))
			.hasRedirectedUrl("/");
		assertThat(this.mvc.get().uri("/settings").with(ida)).hasStatusOk();
		MvcTestResult recovered = post("/recover",
				List.of("name", "ida-recovers", "code", code, "passphrase", "another quiet harbour winter"));
		assertThat(recovered).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.mvc.get().uri("/settings").with(ida)).hasRedirectedUrl("/sign-in");
	}

	@Test
	void aWrongPassphraseAndAnUnknownNameGetTheSameAnswer() {
		Member ida = this.household.person("Ida");
		MvcTestResult wrong = post("/sign-in",
				List.of("name", ida.signInName(), "passphrase", "nothing like it at all"));
		MvcTestResult unknown = post("/sign-in",
				List.of("name", "nobody-here", "passphrase", "nothing like it at all"));
		assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(body(wrong).replace(ida.signInName(), "NAME"))
			.isEqualTo(body(unknown).replace("nobody-here", "NAME"));
	}

	@Test
	void theSessionAloneAndTheKeyAloneOpenNothing() {
		Member ida = this.household.person("Ida");
		MvcTestResult signedIn = post("/sign-in", List.of("name", ida.signInName(), "passphrase", ida.passphrase()));
		Cookie session = cookie(signedIn, "session");
		Cookie key = cookie(signedIn, "key");
		assertThat(this.mvc.get().uri("/settings").cookie(key)).hasRedirectedUrl("/sign-in");
		assertThat(this.mvc.get().uri("/settings").cookie(session, key)).hasStatusOk();
		assertThat(this.mvc.get().uri("/settings").cookie(session)).hasRedirectedUrl("/sign-in");
		assertThat(this.mvc.get().uri("/settings").cookie(session, key)).as("a session tried without its key is ended")
			.hasRedirectedUrl("/sign-in");
	}

	@Test
	void changingThePassphraseEndsAllOtherSessions() {
		Member ida = this.household.person("Ida");
		RequestPostProcessor phone = this.household.signedIn(ida);
		RequestPostProcessor laptop = this.household.signedIn(ida);
		assertThat(this.mvc.post()
			.uri("/settings/passphrase")
			.with(laptop)
			.param("current", ida.passphrase())
			.param("next", "another quiet harbour winter")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.mvc.get().uri("/settings").with(phone)).hasRedirectedUrl("/sign-in");
		assertThat(this.mvc.get().uri("/settings").with(laptop)).hasStatusOk();
		assertThat(post("/sign-in", List.of("name", ida.signInName(), "passphrase", ida.passphrase())))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void aPageThatIsReadWritesNothing() {
		RequestPostProcessor ida = this.household.signedIn(this.household.person("Ida"));
		List<?> before = sessionRows();
		assertThat(this.mvc.get().uri("/settings").with(ida)).hasStatusOk();
		assertThat(sessionRows()).isEqualTo(before);
	}

	@Test
	void anAnonymousFormMakesNoSession() {
		int before = sessionRows().size();
		assertThat(this.mvc.get().uri("/sign-in")).hasStatusOk();
		assertThat(sessionRows()).hasSize(before);
	}

	@Test
	void onlyTheOperatorHasThePageOfPeople() {
		RequestPostProcessor ida = this.household.signedIn(this.household.person("Ida"));
		assertThat(this.mvc.get().uri("/settings/people").with(ida)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/settings/people").with(this.household.signedIn(this.household.operator())))
			.hasStatusOk();
	}

	@Test
	void aResetCodeLetsSomebodyInWithNewKeysAndTheirRecoveryCodeOpensTheRest() {
		Member ida = this.household.person("Ida");
		RequestPostProcessor operator = this.household.signedIn(this.household.operator());
		MvcTestResult issued = this.mvc.post()
			.uri("/settings/people/reset")
			.with(operator)
			.param("person", ida.id().id().toString())
			.exchange();
		MvcTestResult back = post("/recover", List.of("name", ida.signInName(), "code", codeIn(issued), "passphrase",
				"another quiet harbour winter"));
		assertThat(back).hasStatus(HttpStatus.SEE_OTHER);
		RequestPostProcessor again = cookiesOf(back);
		this.mvc.post().uri("/recovery-code").with(again).exchange();
		assertThat(post("/sign-in", List.of("name", ida.signInName(), "passphrase", ida.passphrase())))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void everyAnswerCarriesItsHeaders() {
		MvcTestResult answer = this.mvc.get()
			.uri("/settings")
			.with(this.household.signedIn(this.household.person("Ida")))
			.exchange();
		assertThat(answer).headers().hasValue("Referrer-Policy", "no-referrer");
		assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
		assertThat(answer.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'")
			.doesNotContain("unsafe");
		assertThat(answer).bodyText().contains("<title>Kintsugi</title>");
	}

	private MvcTestResult post(String uri, List<String> namesAndTexts) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(uri).with(new GoodCsrfToken());
		for (int i = 0; i < namesAndTexts.size(); i += 2) {
			request.param(namesAndTexts.get(i), namesAndTexts.get(i + 1));
		}
		return request.exchange();
	}

	private String code() {
		return this.invitations.invite(this.household.operator().id(), Purpose.ACCOUNT);
	}

	private List<?> sessionRows() {
		return this.jdbc.sql("select * from spring_session order by primary_id").query().listOfRows();
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
			.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
	}

	private static String codeIn(MvcTestResult answer) {
		return body(answer).replaceAll("(?s).*class=\"words code\">([^<]*)<.*", "$1");
	}

	private static Cookie cookie(MvcTestResult answer, String name) {
		Cookie cookie = answer.getResponse().getCookie(name);
		assertThat(cookie).as(name).isNotNull();
		return (cookie != null) ? cookie : new Cookie(name, "");
	}

	private static RequestPostProcessor cookiesOf(MvcTestResult answer) {
		Cookie session = cookie(answer, "session");
		Cookie key = cookie(answer, "key");
		return (request) -> {
			request.setCookies(session, key);
			return new GoodCsrfToken().postProcessRequest(request);
		};
	}

}
