package app.kintsugi.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody reads a private text, and somebody else comes into the room. The browser keeps
 * left pages in memory here, as it does for everybody; Playwright would switch that off.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=jdbc:h2:mem:kintsugi-${random.uuid};DB_CLOSE_DELAY=-1",
				"kintsugi.vault.argon2-memory-kib=19456", "kintsugi.vault.argon2-iterations=2" })
@DirtiesContext(classMode = ClassMode.BEFORE_EACH_TEST_METHOD)
@ExtendWith(OutputCaptureExtension.class)
class LeaveThisPageIT {

	private static final String PRIVATE = "Nobody may read this sentence of mine.";

	private static final Duration SETTLED = Duration.ofMillis(600);

	private static final String CALM = "Clouds, and later some sun.";

	private static HttpServer elsewhere;

	@LocalServerPort
	private int port;

	private Chromium chromium;

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

	@BeforeEach
	void openBrowser() {
		this.chromium = Chromium.keepingLeftPagesInMemory();
	}

	@AfterEach
	void closeBrowser() {
		this.chromium.close();
	}

	@ParameterizedTest(name = "by Escape three times: {0}")
	@ValueSource(booleans = { false, true })
	void withScriptNothingOfOursIsEverShownAgain(boolean escape, CapturedOutput log) {
		Someone olive = reading(true, log);
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
	void withoutScriptTheLinkDoesIt(CapturedOutput log) {
		Someone olive = reading(false, log);
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
	void thePageIsGoneBeforeAnybodyAnswers(CapturedOutput log) {
		Page page = reading(true, log).page();
		Object left = page.evaluate("() => { document.querySelector('a.leave').click();"
				+ " return document.documentElement.childNodes.length; }");
		assertThat(left).isEqualTo(0);
	}

	@Test
	void twoPressesOrSlowOnesLeaveThePageAsItIs(CapturedOutput log) {
		Page page = reading(true, log).page();
		page.keyboard().press("Escape");
		page.keyboard().press("Escape");
		page.waitForTimeout(Duration.ofMillis(2200).toMillis());
		page.keyboard().press("Escape");
		assertThat(page.content()).contains(PRIVATE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 320, 390, 1280 })
	void theWayOutIsAlwaysInViewAndHidesNothing(int width, CapturedOutput log) {
		Page page = reading(true, log).page();
		page.setViewportSize(width, (width == 320) ? 256 : 800);
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
	private Someone reading(boolean script, CapturedOutput log) {
		Someone olive = new Someone("Olive", this.chromium.browser(), ours(), script);
		olive.setsUp(log.getOut().replaceAll("(?s).*Set-up code: (\\S+).*", "$1"));
		olive.presses("I have read this");
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

	// A page that comes back from memory loads nothing, so there is no load to wait for.
	private static void back(Page page) {
		page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
		page.waitForTimeout(SETTLED.toMillis());
	}

	private static void forward(Page page) {
		page.goForward(new Page.GoForwardOptions().setWaitUntil(WaitUntilState.COMMIT));
		page.waitForTimeout(SETTLED.toMillis());
	}

	private static void assertOnlyHarmless(Page page) {
		long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
		while (!page.url().equals(harmlessSite()) && System.nanoTime() < end) {
			page.waitForTimeout(50);
		}
		assertThat(page.url()).isEqualTo(harmlessSite());
		assertThat(page.content()).contains(CALM);
		assertNothingPrivate(page);
	}

	private static void assertNothingPrivate(Page page) {
		assertThat(page.content()).doesNotContain(PRIVATE, "Sign out");
	}

	private void assertNoKeysLeft(Page page) {
		long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
		while (hasKeys(page) && System.nanoTime() < end) {
			page.waitForTimeout(50);
		}
		assertThat(hasKeys(page)).as("the cookie that opens the session").isFalse();
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
