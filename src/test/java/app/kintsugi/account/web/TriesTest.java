package app.kintsugi.account.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import app.kintsugi.support.GoodCsrfToken;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import app.kintsugi.support.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Trying to come in, too often.
 */
@KintsugiTest
class TriesTest {

	private static final int PER_NAME = 10;

	private static final int PER_ADDRESS = 60;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcTemplate jdbc;

	private Member ada;

	private String home;

	@BeforeEach
	void aPlaceOfItsOwn() {
		this.ada = this.household.person("Ada");
		this.home = "home-of-" + UUID.randomUUID();
	}

	@AfterEach
	void comeBack() {
		this.clock.comeBack();
	}

	@Test
	void whoTriesTooOftenIsToldWhatToDoRightOrWrong() {
		wrongly(PER_NAME, this.ada.signInName());
		assertThat(signIn(this.ada.signInName(), this.ada.passphrase()).header("Accept-Language", "de")).hasStatus(429)
			.bodyText()
			.contains("zu viele Versuche", "In etwa 2 Minuten");
		MvcTestResult refused = signIn(this.ada.signInName(), this.ada.passphrase()).exchange();
		assertThat(refused).hasStatus(429)
			.bodyText()
			.contains("Too many tries", "In about 2 minutes", "value=\"" + this.ada.signInName() + "\"")
			.doesNotContain(this.ada.passphrase());
		assertThat(Integer.parseInt(String.valueOf(refused.getResponse().getHeader("Retry-After")))).isBetween(60, 90);
		this.clock.goForward(Duration.ofSeconds(91));
		assertThat(signIn(this.ada.signInName(), this.ada.passphrase())).hasStatus(303);
		this.clock.goForward(Duration.ofMinutes(16));
		wrongly(PER_NAME, this.ada.signInName());
		assertThat(signIn(this.ada.signInName(), "wrong")).hasStatus(429);
	}

	@Test
	void aNameThatNobodyHasRunsOutInTheSameWay() {
		String nobody = "nobody-" + UUID.randomUUID().toString().substring(0, 8);
		wrongly(PER_NAME, nobody);
		assertThat(signIn(nobody, "wrong")).hasStatus(429);
		assertThat(signIn("  " + nobody.toUpperCase(Locale.ROOT), "wrong")).hasStatus(429);
	}

	@Test
	void somebodyInTheSameHouseLocksNobodyOutOfTheirOwnBrowser() {
		Cookie known = known(signIn(this.ada.signInName(), this.ada.passphrase()).exchange());
		for (int names = 0; names < PER_ADDRESS / PER_NAME; names++) {
			wrongly(PER_NAME, (names == 0) ? this.ada.signInName() : "name-" + names + "-" + this.ada.signInName());
		}
		Member ben = this.household.person("Ben");
		assertThat(signIn(ben.signInName(), ben.passphrase())).as("all tries of the house are used up").hasStatus(429);
		assertThat(signIn(this.ada.signInName(), this.ada.passphrase()).cookie(known)).hasStatus(303);
		assertThat(signIn(ben.signInName(), ben.passphrase()).cookie(known)).as("known as somebody else")
			.hasStatus(429);
		Cookie forged = new Cookie("known", known.getValue().substring(0, 24) + known.getValue().substring(25) + "A");
		assertThat(signIn(this.ada.signInName(), this.ada.passphrase()).cookie(forged)).hasStatus(429);
		this.home = "elsewhere-" + UUID.randomUUID();
		assertThat(signIn(this.ada.signInName(), this.ada.passphrase())).as("from elsewhere").hasStatus(303);
	}

	@Test
	void aBrowserThatIsKnownRunsOutToo() {
		Cookie known = known(signIn(this.ada.signInName(), this.ada.passphrase()).exchange());
		for (int i = 0; i < PER_NAME; i++) {
			assertThat(signIn(this.ada.signInName(), "wrong").cookie(known)).hasStatus(422);
		}
		assertThat(signIn(this.ada.signInName(), this.ada.passphrase()).cookie(known)).hasStatus(429);
	}

	@Test
	void oneNameRunsOutFromManyPlaces() {
		for (int places = 0; places < 10; places++) {
			this.home = "place-" + UUID.randomUUID();
			wrongly(PER_NAME, this.ada.signInName());
		}
		this.home = "one-more-" + UUID.randomUUID();
		assertThat(signIn(this.ada.signInName(), this.ada.passphrase())).hasStatus(429);
	}

	@Test
	void comingInIsNoTryInVain() {
		for (int i = 0; i < 2 * PER_NAME; i++) {
			assertThat(signIn(this.ada.signInName(), this.ada.passphrase())).hasStatus(303);
		}
		wrongly(PER_NAME, this.ada.signInName());
	}

	@Test
	void codesRunOutToo() {
		for (int i = 0; i < PER_NAME; i++) {
			assertThat(recover("wrong")).hasStatus(422);
		}
		assertThat(recover("wrong")).hasStatus(429)
			.bodyText()
			.contains("Too many tries", "value=\"" + this.ada.signInName() + "\"")
			.doesNotContain("quiet harbour seventeen kites");
		for (int i = 0; i < PER_ADDRESS; i++) {
			assertThat(signUp()).hasStatus(422);
		}
		assertThat(signUp()).hasStatus(429).bodyText().contains("Too many tries", "value=\"Eve\"");
	}

	@Test
	void thePassphraseCannotBeGuessedWhereSomebodyIsSignedIn() {
		RequestPostProcessor asAda = this.household.signedIn(this.ada);
		for (int i = 0; i < PER_NAME; i++) {
			assertThat(change("wrong", asAda)).hasStatus(422);
		}
		assertThat(change(this.ada.passphrase(), asAda)).hasStatus(429).bodyText().contains("Too many tries");
	}

	@Test
	void aPageThatIsReadCountsNothing() {
		wrongly(1, this.ada.signInName());
		int counted = counted();
		assertThat(counted).isPositive();
		assertThat(this.mvc.get().uri("/sign-in").with(this::fromHome)).hasStatusOk();
		assertThat(counted()).isEqualTo(counted);
	}

	private int counted() {
		Integer rows = this.jdbc.queryForObject("select count(*) from tries", Integer.class);
		return (rows != null) ? rows : 0;
	}

	private void wrongly(int times, String name) {
		for (int i = 0; i < times; i++) {
			assertThat(signIn(name, "a wrong guess")).hasStatus(422);
		}
	}

	private MockMvcRequestBuilder signIn(String name, String passphrase) {
		return this.mvc.post()
			.uri("/sign-in")
			.param("name", name)
			.param("passphrase", passphrase)
			.with(new GoodCsrfToken())
			.with(this::fromHome);
	}

	private MockMvcRequestBuilder recover(String code) {
		return this.mvc.post()
			.uri("/recover")
			.param("name", this.ada.signInName())
			.param("code", code)
			.param("passphrase", "quiet harbour seventeen kites")
			.with(new GoodCsrfToken())
			.with(this::fromHome);
	}

	private MockMvcRequestBuilder signUp() {
		return this.mvc.post()
			.uri("/sign-up")
			.param("code", "x")
			.param("displayName", "Eve")
			.param("signInName", "eve-of-tries")
			.param("passphrase", "quiet harbour seventeen kites")
			.with(new GoodCsrfToken())
			.with(this::fromHome);
	}

	private MockMvcRequestBuilder change(String current, RequestPostProcessor who) {
		return this.mvc.post()
			.uri("/settings/passphrase")
			.param("current", current)
			.param("next", "quiet harbour seventeen kites")
			.with(who);
	}

	private MockHttpServletRequest fromHome(MockHttpServletRequest request) {
		request.setRemoteAddr(this.home);
		return request;
	}

	private static Cookie known(MvcTestResult answer) {
		Cookie known = answer.getResponse().getCookie("known");
		assertThat(known).isNotNull();
		return Objects.requireNonNull(known);
	}

}
