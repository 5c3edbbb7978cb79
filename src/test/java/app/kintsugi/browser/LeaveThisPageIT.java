package app.kintsugi.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import app.kintsugi.support.Household;
import app.kintsugi.support.ServedTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody reads a private text, and somebody else comes into the room. The browser keeps
 * left pages in memory here, as it does for everybody; Playwright would switch that off.
 */
@ServedTest
class LeaveThisPageIT {

	private static final String PRIVATE = "Nobody may read this sentence of mine.";

	private static final String CALM = "Clouds, and later some sun.";

	private static HttpServer elsewhere;

	@LocalServerPort
	private int port;

	@Autowired
	private Household household;

	@BeforeAll
	static void openHarmlessSite() throws IOException {
		elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		elsewhere.createContext("/", (exchange) -> {
			byte[] page = ("<!DOCTYPE html><title>Weather</title><p>" + CALM).getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
			exchange.sendResponseHeaders(200, page.length);
			exchange.getResponseBody().write(page);
			exchange.close();
		});
		elsewhere.start();
	}

	@AfterAll
	static void closeHarmlessSite() {
		elsewhere.stop(0);
	}

	@DynamicPropertySource
	static void leadThere(DynamicPropertyRegistry properties) {
		properties.add("kintsugi.safety.harmless-site", LeaveThisPageIT::harmlessSite);
	}

	@AfterEach
	void closeBrowsers() {
		Chromium.forgetEverybody();
	}

	@ParameterizedTest(name = "by Escape three times: {0}")
	@ValueSource(booleans = { false, true })
	void withScriptNothingOfOursIsEverShownAgain(boolean escape) {
		Someone olive = reading(true);
		Page page = olive.page();
		Page otherTab = page.context().newPage();
		otherTab.navigate(ours() + "/reflections");
		page.bringToFront();
		int before = historyLength(page);

		if (escape) {
			leaveByEscape(page);
		}
		else {
			page.getByText("Leave this page", new Page.GetByTextOptions().setExact(true)).click();
		}
		page.waitForURL(harmlessSite());

		assertThat(page.content()).contains(CALM);
		assertThat(historyLength(page)).as("the page was replaced, not followed").isEqualTo(before);
		otherTab.waitForURL(harmlessSite());
		assertNoKeysLeft(page);
		for (int step = 0; step < 4; step++) {
			back(page);
			assertOnlyHarmless(page);
		}
		for (int step = 0; step < 4; step++) {
			forward(page);
			assertOnlyHarmless(page);
		}
		page.reload();
		assertOnlyHarmless(page);

		page.navigate(ours() + "/sign-in");
		assertThat(page.locator("h1").innerText()).as("whoever asks for it anew finds the way in").isEqualTo("Welcome");
	}

	@Test
	void withoutScriptTheLinkDoesIt() {
		Someone olive = reading(false);
		Page page = olive.page();
		olive.follows("Leave this page");

		assertThat(page.url()).isEqualTo(harmlessSite());
		assertNoKeysLeft(page);
		for (int step = 0; step < 8; step++) {
			back(page);
			assertNothingPrivate(page);
		}
		for (int step = 0; step < 8; step++) {
			forward(page);
			assertNothingPrivate(page);
		}
		back(page);
		page.reload();
		assertNothingPrivate(page);
	}

	@Test
	void thePageIsGoneBeforeAnybodyAnswersAndNotForTwoPressesOrSlowOnes() {
		Page page = reading(true).page();
		assertStaysAfterTwoPressesOrSlowOnes(page);
		Object left = page.evaluate("() => { document.querySelector('a.leave').click();"
				+ " return document.documentElement.childNodes.length; }");
		assertThat(left).isEqualTo(0);
	}

	private static void assertStaysAfterTwoPressesOrSlowOnes(Page page) {
		page.clock().install();
		page.reload();
		page.keyboard().press("Escape");
		page.keyboard().press("Escape");
		page.clock().fastForward(2200);
		page.keyboard().press("Escape");
		assertThat(page.content()).contains(PRIVATE);
	}

	@Test
	void theWayOutIsAlwaysInViewAndHidesNothing() {
		Page page = reading(true).page();
		for (int width : new int[] { 320, 390, 1280 }) {
			page.setViewportSize(width, (width == 320) ? 256 : 800);
			assertWayOutInViewHidingNothing(page, width);
		}
	}

	private void assertWayOutInViewHidingNothing(Page page, int width) {
		for (String path : List.of("/reflections", "/settings", "/help-now", "/about")) {
			page.navigate(ours() + path);
			for (String where : List.of("0", "document.body.scrollHeight / 2", "document.body.scrollHeight")) {
				page.evaluate("scrollTo(0, " + where + ")");
				var link = page.locator("a.leave").boundingBox();
				assertThat(link.height).isGreaterThanOrEqualTo(44);
				assertThat(link.y + link.height).isLessThanOrEqualTo(page.viewportSize().height);
				assertThat(link.x + link.width).isLessThanOrEqualTo(width);
			}
			assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
			assertThat((Boolean) page.evaluate("document.querySelector('.foot').getBoundingClientRect().bottom"
					+ " <= document.querySelector('.way-out').getBoundingClientRect().top + 1"))
				.as("the last line of %s can be read above it", path)
				.isTrue();
		}
	}

	/** Somebody whose private text is on the page, and on the pages before it. */
	private Someone reading(boolean script) {
		Someone olive = new Someone(this.household.person("Olive").signInName(), Chromium.keepingLeftPagesInMemory(),
				ours(), script);
		olive.signsIn();
		olive.opens("/reflections").follows("Write something");
		olive.writes("What you want to say", PRIVATE).presses("Save");
		String text = olive.path();
		olive.opens("/reflections").opens("/settings").opens(text);
		assertThat(olive.reads()).contains(PRIVATE);
		return olive;
	}

	private static void leaveByEscape(Page page) {
		for (int press = 0; press < 3; press++) {
			page.keyboard().press("Escape");
		}
	}

	private static void back(Page page) {
		page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
		waitForAll(page);
	}

	private static void forward(Page page) {
		page.goForward(new Page.GoForwardOptions().setWaitUntil(WaitUntilState.COMMIT));
		waitForAll(page);
	}

	/**
	 * Asks the page, since one that comes back from memory loads nothing and tells of no
	 * load.
	 */
	private static void waitForAll(Page page) {
		page.waitForCondition(() -> {
			try {
				return "complete".equals(page.evaluate("document.readyState"));
			}
			catch (PlaywrightException ex) {
				// another page is just taking its place
				return false;
			}
		});
	}

	private static void assertOnlyHarmless(Page page) {
		page.waitForCondition(() -> page.url().equals(harmlessSite()));
		waitForAll(page);
		assertThat(page.content()).contains(CALM);
		assertNothingPrivate(page);
	}

	private static void assertNothingPrivate(Page page) {
		assertThat(page.content()).doesNotContain(PRIVATE, "Sign out");
	}

	private void assertNoKeysLeft(Page page) {
		page.waitForCondition(() -> !hasKeys(page));
	}

	private boolean hasKeys(Page page) {
		return page.context()
			.cookies(ours())
			.stream()
			.map((Cookie cookie) -> cookie.name)
			.anyMatch(List.of("key", "session")::contains);
	}

	private static int historyLength(Page page) {
		return (Integer) page.evaluate("history.length");
	}

	private static String harmlessSite() {
		return "http://localhost:" + elsewhere.getAddress().getPort() + "/";
	}

	private String ours() {
		return "http://localhost:" + this.port;
	}

}
