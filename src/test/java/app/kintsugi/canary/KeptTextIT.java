package app.kintsugi.canary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

import app.kintsugi.support.Household;
import app.kintsugi.support.Member;
import app.kintsugi.support.ServedTest;
import app.kintsugi.support.Visitor;
import app.kintsugi.support.Visitor.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody wrote while their session ended comes back to them to the character, is
 * kept nowhere meanwhile, and is saved once they have signed in again.
 */
@ServedTest
class KeptTextIT {

	private static final String MARK = "canary" + UUID.randomUUID().toString().replaceAll("\\W", "");

	/** As long as a page allows. */
	private static final int LONGEST = 100_000;

	/** Browsers send line breaks as two characters. */
	private static final String EVERYTHING = "\r\n\r\n  " + MARK
			+ " \uD83E\uDEF6\uD83C\uDFFD\u200D\uD83D\uDC68 e\u0301 \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627"
			+ " <b>&amp; & \"'` </textarea><script>[[${1}]] \\ %41 + \t \u00A0\r\n\r\nto the end \r\n";

	enum Lost {

		BOTH_COOKIES, SESSION_COOKIE, KEY_COOKIE, SESSION_ROW

	}

	@Autowired
	private Household household;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private Member member;

	private Visitor browser;

	@BeforeEach
	void signIn() {
		this.household.operator();
		this.member = this.household.person("Mara");
		this.browser = new Visitor("http://localhost:" + this.port).signIn(this.member.signInName(),
				this.member.passphrase());
	}

	@ParameterizedTest
	@EnumSource
	void textSentWithAnExpiredSessionComesBackToTheCharacterAndIsSavedOnceAfterSigningIn(Lost lost) {
		Map<String, String> form = reflection(EVERYTHING);
		lose(lost);
		Answer kept = send("/reflections", form);
		assertThat(kept.status()).isEqualTo(401);
		assertThat(textarea(kept, "kept.text")).isEqualTo(lineFeeds(EVERYTHING));
		assertThat(kept.field("target")).isEqualTo("/reflections");
		nothingInTheSessions();

		Answer wrong = send("/sign-in/continue", again(kept, "the wrong passphrase here"));
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(textarea(wrong, "kept.text")).isEqualTo(lineFeeds(EVERYTHING));
		nothingInTheSessions();
		assertThat(written()).isZero();

		Answer saved = send("/sign-in/continue", again(wrong, this.member.passphrase()));
		assertThat(saved.status()).isEqualTo(303);
		assertThat(saved.location()).isEqualTo("/reflections/" + form.get("submission"));
		assertThat(stored(saved.location())).isEqualTo(lineFeeds(EVERYTHING));
		assertThat(written()).isEqualTo(1);
		nothingInTheSessions();

		send("/reflections", form);
		assertThat(written()).as("the same again").isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "\uD83E\uDEF6", "\r\n", "<" })
	void theLongestTextComesBackWhole(String pattern) {
		String text = (MARK + pattern.repeat(LONGEST)).substring(0, LONGEST - 2) + ".!";
		Map<String, String> form = reflection(text);
		lose(Lost.BOTH_COOKIES);
		Answer kept = send("/reflections", form);
		assertThat(kept.status()).isEqualTo(401);
		assertThat(textarea(kept, "kept.text")).isEqualTo(lineFeeds(text));
		Answer saved = send("/sign-in/continue", again(kept, this.member.passphrase()));
		assertThat(saved.status()).isEqualTo(303);
		assertThat(stored(saved.location())).isEqualTo(lineFeeds(text));
	}

	@Test
	void textSentWithAWrongCsrfTokenComesBackAndIsSavedWhenSentAgain() {
		Map<String, String> form = reflection(EVERYTHING);
		form.put("_csrf", "of another page");
		Answer kept = postAsIs("/reflections", form);
		assertThat(kept.status()).isEqualTo(403);
		assertThat(textarea(kept, "text")).isEqualTo(lineFeeds(EVERYTHING));
		nothingInTheSessions();
		assertThat(written()).isZero();

		form.put("text", crlf(textarea(kept, "text")));
		form.put("submission", kept.field("submission"));
		form.put("_csrf", kept.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1"));
		Answer saved = postAsIs("/reflections", form);
		assertThat(saved.status()).isEqualTo(303);
		assertThat(stored(saved.location())).isEqualTo(lineFeeds(EVERYTHING));
	}

	@Test
	void textSentWithNoSessionAndNoCsrfTokenComesBackBehindASignIn() {
		Map<String, String> form = reflection(EVERYTHING);
		lose(Lost.BOTH_COOKIES);
		this.browser.forget("csrf");
		Answer kept = postAsIs("/reflections", form);
		assertThat(kept.status()).isEqualTo(403);
		assertThat(textarea(kept, "kept.text")).isEqualTo(lineFeeds(EVERYTHING));
		Answer saved = send("/sign-in/continue", again(kept, this.member.passphrase()));
		assertThat(stored(saved.location())).isEqualTo(lineFeeds(EVERYTHING));
	}

	@Test
	void nothingIsSentOnToAnotherApplication() {
		Map<String, String> form = new HashMap<>(Map.of("name", this.member.signInName(), "passphrase",
				this.member.passphrase(), "target", "https://example.org/reflections", "kept.text", MARK));
		assertThat(send("/sign-in/continue", form).status()).isEqualTo(404);
		form.put("target", "//example.org/reflections");
		assertThat(send("/sign-in/continue", form).status()).isEqualTo(404);
	}

	private Map<String, String> reflection(String text) {
		Answer page = this.browser.get("/reflections/new");
		return new HashMap<>(Map.of("submission", page.field("submission"), "journey", "", "step", "", "prompt", "",
				"audience", "ONLY_ME", "title", MARK + " & more", "text", text));
	}

	/** What a browser sends from the page that keeps the text. */
	private Map<String, String> again(Answer kept, String passphrase) {
		Map<String, String> form = new HashMap<>();
		for (String name : List.of("submission", "journey", "step", "prompt", "audience", "title")) {
			form.put("kept." + name, HtmlUtils.htmlUnescape(kept.field("kept." + name)));
		}
		form.put("kept.text", crlf(textarea(kept, "kept.text")));
		form.put("target", kept.field("target"));
		form.put("name", this.member.signInName());
		form.put("passphrase", passphrase);
		return form;
	}

	private void lose(Lost lost) {
		if (lost == Lost.SESSION_ROW) {
			this.jdbc.update("delete from spring_session where principal_name = ?", this.member.id().id().toString());
		}
		if (lost == Lost.BOTH_COOKIES || lost == Lost.SESSION_COOKIE) {
			this.browser.forget("session");
		}
		if (lost == Lost.BOTH_COOKIES || lost == Lost.KEY_COOKIE) {
			this.browser.forget("key");
		}
	}

	private void nothingInTheSessions() {
		Canaries none = new Canaries();
		none.secret(MARK, "the text");
		Places places = new Places(none);
		places.tables(this.jdbc);
		assertThat(places.found()).isEmpty();
	}

	private int written() {
		Integer count = this.jdbc.queryForObject("select count(*) from reflection where author = ?", Integer.class,
				this.member.id().id());
		return (count != null) ? count : 0;
	}

	/** The text as the page to change it has it. */
	private String stored(String location) {
		return textarea(this.browser.get(location + "/edit"), "text");
	}

	/** What a browser makes of a textarea: it drops the first line break. */
	private static String textarea(Answer page, String name) {
		Matcher textarea = Pattern
			.compile("<textarea[^>]*\\bname=\"" + Pattern.quote(name) + "\"[^>]*>([^<]*)</textarea>")
			.matcher(page.body());
		assertThat(textarea.find()).as("a textarea %s in a page of status %d", name, page.status()).isTrue();
		return HtmlUtils.htmlUnescape(lineFeeds(textarea.group(1)).replaceFirst("^\n", ""));
	}

	private static String lineFeeds(String text) {
		return text.replace("\r\n", "\n");
	}

	private static String crlf(String text) {
		return text.replace("\n", "\r\n");
	}

	private Answer send(String path, Map<String, String> form) {
		return this.browser.post(path, flat(form));
	}

	private Answer postAsIs(String path, Map<String, String> form) {
		return this.browser.postAsIs(path, flat(form));
	}

	private static String[] flat(Map<String, String> form) {
		return form.entrySet()
			.stream()
			.flatMap((field) -> List.of(field.getKey(), field.getValue()).stream())
			.toArray(String[]::new);
	}

}
