package app.kintsugi.browser;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * A person with a browser of their own, who does what a page's words say.
 */
final class Someone {

	static final String PASSPHRASE = "copper lantern drifting sevenfold";

	private final String name;

	private final BrowserContext context;

	private final Page page;

	private final String base;

	Someone(String name, Browser browser, String base, boolean script) {
		this.name = name;
		this.base = base;
		this.context = browser.newContext(
				new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("en").setJavaScriptEnabled(script));
		this.context.setDefaultTimeout(Chromium.PATIENCE);
		this.page = this.context.newPage();
	}

	Page page() {
		return this.page;
	}

	BrowserContext context() {
		return this.context;
	}

	Someone opens(String path) {
		this.page.navigate(this.base + path);
		return this;
	}

	Someone writes(String label, String text) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
		return this;
	}

	Someone chooses(String label) {
		this.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(label).setExact(true)).check();
		return this;
	}

	/** Marks a scale by its legend. */
	Someone marks(String scale, int mark) {
		this.page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(scale).setExact(true))
			.locator("input[value='" + mark + "']")
			.check();
		return this;
	}

	Someone presses(String button) {
		return goesOnBy(
				this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
	}

	Someone follows(String link) {
		return goesOnBy(
				this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)).first());
	}

	/** Presses the one button that a page is there for. */
	Someone pressesWhatThePageIsFor() {
		return goesOnBy(this.page.locator("main button.primary"));
	}

	/** Goes on by a key, or by letting something go. */
	@SuppressWarnings("deprecation")
	Someone goesOnBy(Runnable act) {
		this.page.waitForNavigation(act);
		return this;
	}

	/**
	 * Waits for the next page to be there, since script may save a draft before it sends
	 * a form. Nothing that Playwright does not call discouraged waits for just this.
	 */
	@SuppressWarnings("deprecation")
	Someone goesOnBy(Locator pressed) {
		this.page.waitForNavigation(pressed::click);
		return this;
	}

	/** The six words, or a code, on the page. */
	String words() {
		Locator words = this.page.locator(".words, .code:not(input)").first();
		return String.join(" ", List.of(words.innerText().strip().split("\\s+")));
	}

	String reads() {
		return this.page.locator("body").innerText();
	}

	int status(String path) {
		return this.page.navigate(this.base + path).status();
	}

	String path() {
		return this.page.url().substring(this.base.length());
	}

	/** Makes an account with an invitation, and writes the recovery code on paper. */
	Someone signsUp(String code) {
		return opens("/sign-up").writes("Invitation code", code).introducesThemselves();
	}

	/** Makes the operator's account. */
	Someone setsUp(String code) {
		return opens("/setup").writes("Set-up code", code).introducesThemselves();
	}

	private Someone introducesThemselves() {
		writes("What shall we call you?", this.name)
			.writes("Name for signing in", this.name.toLowerCase(java.util.Locale.ROOT))
			.writes("New passphrase", PASSPHRASE)
			.presses("Make my account")
			.presses("Show me my code");
		String recoveryCode = words();
		return writes("Type it back from the paper", recoveryCode).presses("I have it on paper");
	}

	Someone signsIn() {
		return opens("/sign-in").writes("Name for signing in", this.name.toLowerCase(java.util.Locale.ROOT))
			.writes("Passphrase", PASSPHRASE)
			.presses("Sign in");
	}

}
