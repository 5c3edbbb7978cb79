package app.kintsugi.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

import app.kintsugi.support.Household;
import app.kintsugi.support.Member;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every way in which somebody could lose what they wrote, and does not. What was typed is
 * compared to the character.
 */
@TestInstance(Lifecycle.PER_CLASS)
class NoSentenceIsEverLostIT {

	private static final String NEW = "/reflections/new";

	private static final String SAVED = "Saved. Nobody but you can open it.";

	/**
	 * A leading line break, emoji of several code points, combining marks, Hebrew and
	 * Arabic with marks of direction, what HTML, URLs and forms mean something by, and
	 * spaces at the end.
	 */
	private static final String TEXT = "\n\nDu hast\u0301 gelogen. \ud83d\ude4f\ud83c\udffd "
			+ "\ud83d\udc69\u200d\u2764\ufe0f\u200d\ud83d\udc68 \u05e9\u05b8\u05c1\u05dc\u05d5\u05b9\u05dd \u200f\u0645\u0631\u062d\u0628\u0627\u064b "
			+ "<b>&amp;</b> \"a\"='b' 100%20+1 &#10; \t e\u0323\u0307 \u00a0|\n  ";

	/** As many characters as a text may have. */
	private static final String LONG = longest(TEXT);

	private static final String OTHER = "Other words.\n" + TEXT;

	@TempDir
	private static Path folder;

	/** In what a browser keeps: something that has not gone up yet. */
	private static final String WAITING = "\"filled\":";

	/** At least as many as there are tests. */
	private static final int PEOPLE = 30;

	/**
	 * Milliseconds: more than a page lets pass before it saves, and far less than it
	 * gives a request.
	 */
	private static final int A_WHILE = 4_000;

	/** As many as bring it to its next try, however often it has failed. */
	private static final int WHILES = 30;

	private final Deque<Member> people = new ArrayDeque<>();

	private OwnServer server;

	private Member member;

	@BeforeAll
	void start() {
		this.server = new OwnServer(folder);
		this.server.start();
		// all of them before the server is restarted, since a household lives as long as
		// the server does
		Household household = this.server.bean(Household.class);
		for (int i = 0; i < PEOPLE; i++) {
			this.people.add(household.person("Ada"));
		}
	}

	@AfterAll
	void stop() {
		this.server.close();
	}

	@BeforeEach
	void somebody() {
		this.member = this.people.remove();
	}

	@ParameterizedTest(name = "with script: {0}")
	@ValueSource(booleans = { true, false })
	void theSessionEndsWhileWriting(boolean script) {
		Someone ada = device(script).opens(NEW);
		this.server.bean(JdbcTemplate.class).update("delete from spring_session");
		type(ada, LONG);
		if (script) {
			leaveField(ada);
			assertThat(state(ada.page())).containsText("You have been signed out.");
			assertThat(state(ada.page()).locator("a")).hasAttribute("href", "/sign-in");
		}
		ada.presses("Save");
		assertThat(ada.page().locator("h1")).hasText("Your words are still here");
		ada.writes("Name for signing in", this.member.signInName())
			.writes("Passphrase", Someone.PASSPHRASE)
			.presses("Sign in and send it");
		assertStoredOnce(ada, LONG);
		assertNothingBegun(ada);
	}

	@Test
	void whoSignsInAgainInAnotherWindowIsSavedAsIfNothingHadBeen() {
		Someone ada = device(true).opens(NEW);
		this.server.bean(JdbcTemplate.class).update("delete from spring_session");
		type(ada, TEXT);
		leaveField(ada);
		Page window = ada.page().waitForPopup(() -> state(ada.page()).locator("a").click());
		window.getByLabel("Name for signing in").fill(this.member.signInName());
		window.getByLabel("Passphrase", new Page.GetByLabelOptions().setExact(true)).fill(Someone.PASSPHRASE);
		window.locator("main button").click();
		window.waitForURL(Pattern.compile(".*/$"));
		waitForSaved(ada.page());
		assertThat(text(device(false).opens(NEW))).isEqualTo(TEXT);
	}

	@ParameterizedTest(name = "with script: {0}")
	@ValueSource(booleans = { true, false })
	void theTokenOfTheFormIsNoLongerGood(boolean script) {
		Someone ada = device(script).opens(NEW);
		Cookie another = new Cookie("csrf", "anothertokenanothertoken").setDomain("localhost").setPath("/");
		ada.context().addCookies(List.of(another));
		type(ada, TEXT);
		if (script) {
			waitForSaved(ada.page());
			ada.presses("Save");
		}
		else {
			ada.presses("Save");
			assertThat(ada.page().locator("h1")).hasText("Your words are still here");
			ada.presses("Send it");
		}
		assertStoredOnce(ada, TEXT);
		assertNothingBegun(ada);
	}

	@ParameterizedTest(name = "with script: {0}")
	@ValueSource(booleans = { true, false })
	void theServerIsRestartedWhileWriting(boolean script) {
		Someone ada = device(script).opens(NEW);
		this.server.stop();
		this.server.start();
		type(ada, TEXT);
		if (script) {
			waitForSaved(ada.page());
		}
		ada.presses("Save");
		assertStoredOnce(ada, TEXT);
		assertNothingBegun(ada);
	}

	@Test
	void theServerIsDownWhileWritingAndComesBack() {
		Someone ada = device(true).opens(NEW);
		this.server.stop();
		type(ada, LONG);
		leaveField(ada);
		assertThat(state(ada.page())).containsText("o connection");
		assertThat(state(ada.page())).not().containsText("Saved");
		pressSave(ada);
		assertThat(text(ada)).as("the form stays while nobody is there to take it").isEqualTo(LONG);
		this.server.start();
		waitForSaved(ada.page());
		assertThat(text(device(false).opens(NEW))).isEqualTo(LONG);
		ada.presses("Save");
		assertStoredOnce(ada, LONG);
		assertNothingBegun(ada);
	}

	@Test
	void theServerIsDownWhenAFormWithoutScriptIsSent() {
		Someone ada = device(false).opens(NEW);
		type(ada, TEXT);
		this.server.stop();
		pressSave(ada);
		ada.page().waitForURL(Pattern.compile("chrome-error:.*"));
		this.server.start();
		ada.page().reload();
		assertStoredOnce(ada, TEXT);
	}

	@Test
	void twoTabsKeepBothTexts() {
		Someone ada = device(true).opens(NEW);
		Page second = ada.context().newPage();
		second.navigate(this.server.address() + NEW);
		type(ada, TEXT);
		waitForSaved(ada.page());
		String other = "From the other tab.\n" + TEXT;
		second.locator("#text").fill(other);
		second.locator("#title").focus();
		assertThat(state(second)).containsText("Saved, beside something else");
		Someone laptop = device(false).opens(NEW);
		assertThat(text(laptop)).isEqualTo(other);
		laptop.follows("See them side by side");
		assertThat(laptop.page().locator("textarea").all().stream().map(Locator::inputValue))
			.containsExactlyInAnyOrder(TEXT, other);
		laptop.page()
			.locator("section", new Page.LocatorOptions().setHasText("From the other tab."))
			.getByText("Discard it")
			.click();
		assertThat(text(laptop)).isEqualTo(TEXT);
	}

	@ParameterizedTest(name = "with script: {0}")
	@ValueSource(booleans = { true, false })
	void twoTabsThatSendBothStoreBoth(boolean script) {
		Someone ada = device(script).opens(NEW);
		Page second = ada.context().newPage();
		second.navigate(this.server.address() + NEW);
		type(ada, TEXT);
		second.locator("#text").fill("From the other tab.");
		ada.presses("Save");
		waitForStored(ada.page());
		second.locator("main form button.primary").click();
		waitForStored(second);
		assertThat(stored()).isEqualTo(2);
		assertThat(ada.opens("/reflections").reads()).contains("From the other tab.");
		assertNothingBegun(ada);
	}

	@ParameterizedTest(name = "with script: {0}")
	@ValueSource(booleans = { true, false })
	void twoTabsWithTheSameSubmissionIdLoseNeitherText(boolean script) {
		Someone ada = device(script).opens(NEW);
		String submission = ada.page().locator("input[name=submission]").inputValue();
		Page second = ada.context().newPage();
		second.navigate(this.server.address() + NEW);
		second.locator("input[name=submission]").evaluate("(field, id) => { field.value = id; }", submission);
		type(ada, TEXT);
		second.locator("#text").fill(OTHER);
		ada.presses("Save");
		waitForStored(ada.page());
		second.locator("main form button.primary").click();
		assertThat(second.locator("main [role=alert]").first())
			.containsText("From this page something was saved before");
		assertThat(second.locator("#text")).hasValue(OTHER);
		second.locator("main form button.primary").click();
		waitForStored(second);
		assertThat(stored()).isEqualTo(2);
	}

	@ParameterizedTest(name = "with script: {0}")
	@ValueSource(booleans = { true, false })
	void pressedTwiceIsStoredOnce(boolean script) {
		Someone ada = device(script).opens(NEW);
		type(ada, TEXT);
		ada.page().locator("main form button.primary").dblclick();
		waitForStored(ada.page());
		assertStoredOnce(ada, TEXT);
		assertNothingBegun(ada);
	}

	@Test
	void whatOneDeviceWroteGoesOnOnAnother() {
		Someone phone = device(true).opens(NEW);
		type(phone, TEXT);
		waitForSaved(phone.page());
		Someone laptop = device(true).opens(NEW);
		assertThat(text(laptop)).isEqualTo(TEXT);
		assertThat(laptop.reads()).contains("You were writing this on");
		String more = OTHER;
		type(laptop, more);
		waitForSaved(laptop.page());
		type(phone, "On the phone, meanwhile.");
		leaveField(phone);
		assertThat(state(phone.page())).containsText("Saved, beside something else");
		Page both = phone.page().waitForPopup(() -> state(phone.page()).locator("a").click());
		assertThat(both.locator("textarea")).hasCount(2);
		assertThat(both.locator("textarea").all().stream().map(Locator::inputValue)).containsExactlyInAnyOrder(more,
				"On the phone, meanwhile.");
	}

	@ParameterizedTest(name = "with script: {0}")
	@ValueSource(booleans = { true, false })
	void twoDevicesThatChangeTheSameTextSeeBoth(boolean script) {
		Someone phone = device(script).opens(NEW);
		type(phone, "As it was.");
		phone.presses("Save");
		waitForStored(phone.page());
		String edit = phone.path() + "/edit";
		Someone laptop = device(script).opens(edit);
		phone.opens(edit);
		type(phone, TEXT);
		phone.presses("Save");
		waitForStored(phone.page());
		type(laptop, "Changed on the laptop.");
		laptop.presses("Save");
		assertThat(laptop.page().locator("textarea[readonly]")).hasValue(TEXT);
		assertThat(text(laptop)).isEqualTo("Changed on the laptop.");
	}

	@Test
	void theBrowserIsKilledAndTheTextGoesOnElsewhere() {
		Someone phone = device(true).opens(NEW);
		phone.writes("Title", "\u05e9\u05dc\u05d5\u05dd & more");
		type(phone, LONG);
		waitForSaved(phone.page());
		phone.context().close();
		Someone laptop = device(false).opens(NEW);
		assertThat(laptop.page().locator("#title").inputValue()).isEqualTo("\u05e9\u05dc\u05d5\u05dd & more");
		assertThat(text(laptop)).isEqualTo(LONG);
		laptop.presses("Save");
		assertStoredOnce(laptop, LONG);
		assertNothingBegun(laptop);
	}

	@Test
	void whoFollowsALinkBeforeItIsSavedFindsItAgain() {
		Someone ada = device(true).opens(NEW);
		type(ada, TEXT);
		ada.opens("/about");
		waitForDraft(ada);
		assertThat(text(ada.opens(NEW))).isEqualTo(TEXT);
	}

	@Test
	void whoSignsOutBeforeItIsSavedFindsItAgain() {
		Someone ada = device(true).opens(NEW);
		type(ada, TEXT);
		ada.presses("Sign out");
		ada.page().waitForURL(Pattern.compile(".*/sign-in"));
		assertThat(text(ada.signsIn().opens(NEW))).isEqualTo(TEXT);
	}

	@Test
	void whatIsWrittenWithoutANetworkWaitsLockedAndGoesUpByItself() {
		Someone ada = device(true).opens(NEW);
		ada.context().setOffline(true);
		type(ada, LONG);
		leaveField(ada);
		assertThat(state(ada.page())).containsText("kept on this device, locked");
		assertThat(kept(ada.page())).as("what is kept here").contains(WAITING).hasSizeGreaterThan(LONG.length());
		assertNothingReadable(ada.page(), LONG);
		ada.context().setOffline(false);
		waitForSaved(ada.page());
		assertThat(text(device(false).opens(NEW))).isEqualTo(LONG);
		ada.presses("Save");
		assertStoredOnce(ada, LONG);
		assertNothingBegun(ada);
		assertThat(kept(ada.page())).doesNotContain(WAITING);
	}

	@Test
	void whatWaitedWhenTheTabWasClosedGoesUpWithTheNextPage() {
		Someone ada = device(true).opens(NEW);
		ada.context().setOffline(true);
		type(ada, TEXT);
		leaveField(ada);
		assertThat(state(ada.page())).containsText("kept on this device, locked");
		Page next = ada.context().newPage();
		ada.page().close();
		ada.context().setOffline(false);
		next.navigate(this.server.address() + "/about");
		waitForEmpty(next);
		assertThat(text(device(false).opens(NEW))).isEqualTo(TEXT);
	}

	@Test
	void thereIsAPageToWriteOnWithoutANetwork() {
		Someone ada = device(true).opens("/");
		ada.page().evaluate("navigator.serviceWorker.ready.then(() => true)");
		this.server.stop();
		ada.opens("/journeys");
		assertThat(ada.page().locator("h1")).hasText("No connection just now");
		assertThat(ada.reads()).doesNotContain("Sign out");
		type(ada, TEXT);
		assertThat(state(ada.page())).containsText("kept on this device, locked");
		assertNothingReadable(ada.page(), TEXT);
		this.server.start();
		waitForSaved(ada.page());
		assertThat(text(device(false).opens(NEW))).isEqualTo(TEXT);
	}

	@Test
	void afterSigningOutNothingOfItCanBeReadInTheBrowser() {
		Someone ada = device(true).opens(NEW);
		ada.page().evaluate("navigator.serviceWorker.ready.then(() => true)");
		type(ada, TEXT);
		ada.presses("Save");
		assertStoredOnce(ada, TEXT);
		ada.opens(NEW);
		ada.context().setOffline(true);
		type(ada, OTHER);
		leaveField(ada);
		assertThat(state(ada.page())).containsText("kept on this device, locked");
		ada.context().setOffline(false);
		waitForSaved(ada.page());
		ada.presses("Sign out");
		ada.page().waitForURL(Pattern.compile(".*/sign-in"));
		assertNothingReadable(ada.page(), OTHER);
		assertThat(kept(ada.page())).contains("/offline").doesNotContain(WAITING, "[\"mine\"]");
		assertThat(kept(ada.page()).lines().filter((line) -> line.startsWith(this.server.address())))
			.allMatch((address) -> address.matches(".*/(offline|css/.*|js/.*|img/.*)"));
	}

	@AfterEach
	void closeBrowsers() {
		Chromium.forgetEverybody();
	}

	private Someone device(boolean script) {
		Someone someone = new Someone(this.member.signInName(), Chromium.browser(), this.server.address(), script);
		if (script) {
			someone.context().clock().install();
		}
		return someone.signsIn();
	}

	private static void type(Someone someone, String text) {
		someone.page()
			.locator("#text")
			.evaluate("(area, text) => { area.focus(); area.value = text;"
					+ " area.dispatchEvent(new InputEvent('input', { bubbles: true })); }", text);
	}

	/** Without waiting for the page that comes of it, if any. */
	private static void pressSave(Someone someone) {
		someone.page().locator("main form button.primary").click();
	}

	private static void leaveField(Someone someone) {
		someone.page().locator("#title").focus();
	}

	private static String text(Someone someone) {
		return someone.page().locator("#text").inputValue();
	}

	private static Locator state(Page page) {
		return page.locator("[data-draft-state]");
	}

	/**
	 * Nobody sits and waits here: the time that a page lets pass before it saves, or
	 * tries again, is put forward.
	 */
	private static void waitForSaved(Page page) {
		for (int passed = 1;; passed++) {
			page.clock().fastForward(A_WHILE);
			try {
				assertThat(state(page)).hasText(SAVED, new LocatorAssertions.HasTextOptions().setTimeout(2_000));
				return;
			}
			catch (AssertionError ex) {
				if (passed == WHILES) {
					throw ex;
				}
			}
		}
	}

	private static void waitForStored(Page page) {
		page.waitForURL(Pattern.compile(".*/reflections/[0-9a-f-]{36}$"));
	}

	private void assertStoredOnce(Someone someone, String text) {
		waitForStored(someone.page());
		assertThat(stored()).isEqualTo(1);
		someone.opens(someone.path() + "/edit");
		assertThat(text(someone)).isEqualTo(text);
	}

	private static void assertNothingBegun(Someone someone) {
		assertThat(someone.opens("/drafts").reads()).contains("Nothing begun and left.");
	}

	/** What a page sends as it goes arrives in its own time. */
	private static void waitForDraft(Someone someone) {
		someone.page().waitForCondition(() -> !someone.opens("/drafts").reads().contains("Nothing begun and left."));
	}

	private int stored() {
		Integer rows = this.server.bean(JdbcTemplate.class)
			.queryForObject("select count(*) from reflection where author = ?", Integer.class, this.member.id().id());
		return (rows != null) ? rows : 0;
	}

	private static void waitForEmpty(Page page) {
		page.waitForCondition(() -> !kept(page).contains(WAITING));
	}

	/** Everything a browser keeps for us, byte by byte. */
	private static String kept(Page page) {
		return String.valueOf(page.evaluate(
				"""
						async () => {
						  const all = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
						  for (const name of await caches.keys()) {
						    const cache = await caches.open(name);
						    for (const request of await cache.keys()) {
						      all.push(request.url, await (await cache.match(request)).text());
						    }
						  }
						  const latin1 = (bytes) => Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
						  for (const { name } of await indexedDB.databases()) {
						    const db = await new Promise((done) => { const r = indexedDB.open(name); r.onsuccess = () => done(r.result); });
						    for (const store of db.objectStoreNames) {
						      const read = (what) => new Promise((done) => {
						        const r = db.transaction(store).objectStore(store)[what]();
						        r.onsuccess = () => done(r.result);
						      });
						      all.push(JSON.stringify(await read('getAllKeys')), JSON.stringify(await read('getAll'),
						        (key, one) => one instanceof ArrayBuffer ? latin1(one) : one));
						    }
						    db.close();
						  }
						  return all.join('\\n');
						}"""));
	}

	private static void assertNothingReadable(Page page, String text) {
		String kept = kept(page);
		for (String form : List.of(text, URLEncoder.encode(text, StandardCharsets.UTF_8),
				new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
			for (int at = 0; at + 12 <= Math.min(form.length(), 600); at++) {
				assertThat(kept.contains(form.substring(at, at + 12))).as(form.substring(at, at + 12)).isFalse();
			}
		}
	}

	private static String longest(String part) {
		StringBuilder text = new StringBuilder(part);
		while (text.length() + part.length() <= 100_000) {
			text.append(part);
		}
		return text.append("x".repeat(100_000 - text.length())).toString();
	}

}
