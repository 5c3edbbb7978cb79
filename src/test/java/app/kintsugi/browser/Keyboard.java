package app.kintsugi.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Cookie;

/**
 * Somebody who has a keyboard and nothing else, and sees where it is.
 */
final class Keyboard implements AutoCloseable {

	/** More stops than any page has. */
	private static final int MANY = 150;

	/** What was wrong at a stop, by the stop. */
	private final Map<String, String> faults = new LinkedHashMap<>();

	private final BrowserContext context;

	private final Page page;

	/** Where the focus is. */
	record Stop(String words, String id, String at, String fault) {
	}

	Keyboard(Browser browser, String base) {
		this(browser, base, 1024, 700);
	}

	Keyboard(Browser browser, String base, int width, int height) {
		this.context = browser.newContext(new NewContextOptions().setViewportSize(width, height).setLocale("en"));
		this.context.addInitScript(Resources.text("/browser/keyboard.js"));
		this.context.addCookies(java.util.List.of(new Cookie("noted", "1").setUrl(base)));
		this.context.setDefaultTimeout(15_000);
		this.page = this.context.newPage();
		this.page.navigate(base + "/sign-in");
	}

	Page page() {
		return this.page;
	}

	Map<String, String> faults() {
		return this.faults;
	}

	/** Goes on by Tab to the field of this id. */
	Keyboard toField(String id) {
		return to("Tab", "#" + id, (stop) -> stop.id().equals(id));
	}

	/** Goes on by Tab to what is called so. */
	Keyboard to(String words) {
		return to("Tab", words, (stop) -> stop.words().equals(words));
	}

	/** Goes back by Shift and Tab to what is called so. */
	Keyboard backTo(String words) {
		return to("Shift+Tab", words, (stop) -> stop.words().equals(words));
	}

	private Keyboard to(String key, String what, Predicate<Stop> wanted) {
		String before = stop().at();
		for (int pressed = 0; pressed < MANY; pressed++) {
			this.page.keyboard().press(key);
			Stop stop = stop();
			if (!stop.fault().isEmpty()) {
				this.faults.putIfAbsent(stop.fault(), this.page.url());
			}
			if (!stop.at().isEmpty() && stop.at().equals(before)) {
				throw new AssertionError(key + " does not lead away from " + stop + " on " + this.page.url());
			}
			if (wanted.test(stop)) {
				return this;
			}
			before = stop.at();
		}
		throw new AssertionError(key + " never comes to " + what + " on " + this.page.url());
	}

	Keyboard types(String text) {
		this.page.keyboard().type(text);
		return this;
	}

	Keyboard presses(String key) {
		this.page.keyboard().press(key);
		return this;
	}

	/** Presses a key that leads on to another page. */
	@SuppressWarnings("deprecation")
	Keyboard goesOnBy(String key) {
		this.page.waitForNavigation(() -> this.page.keyboard().press(key));
		return this;
	}

	Stop stop() {
		Map<?, ?> found = (Map<?, ?>) Objects.requireNonNull(this.page.evaluate("keyboard.stop()"));
		return new Stop(text(found, "words"), text(found, "id"), text(found, "at"), text(found, "fault"));
	}

	/** Waits until the focus is where this says. */
	void isAt(String selector) {
		try {
			this.page.waitForFunction("(selector) => document.activeElement.matches(selector)", selector);
		}
		catch (TimeoutError ex) {
			throw new AssertionError(
					"the focus is on " + stop() + " and not on " + selector + ", " + this.page.url() + ": " + reads(),
					ex);
		}
	}

	String reads() {
		return this.page.locator("main").innerText();
	}

	@Override
	public void close() {
		this.context.close();
	}

	private static String text(Map<?, ?> found, String what) {
		return String.valueOf(found.get(what));
	}

}
