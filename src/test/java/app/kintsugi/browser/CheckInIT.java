package app.kintsugi.browser;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.kintsugi.support.Constellations.Constellation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A check-in on a phone: by touch and by keyboard, with script and without.
 */
class CheckInIT extends ExerciseIT {

	private static final List<String> SCALES = List.of("trust", "safety", "closeness", "hurt", "hope");

	private static final int TARGET = 44;

	@ParameterizedTest
	@CsvSource({ "true, 360", "false, 390" })
	void byTouch(boolean script, int width) {
		Constellation all = at(1);
		try (BrowserContext phone = phone(signedIn(all.author(), script), script, width)) {
			Page page = phone.pages().get(0);
			assertThat(page.evaluate("document.documentElement.scrollWidth")).as("nothing is cut off").isEqualTo(width);
			for (String scale : SCALES) {
				for (Locator mark : page.locator("[name=" + scale + "] + label").all()) {
					BoundingBox box = mark.boundingBox();
					assertThat(box.width).as("a finger's width").isGreaterThanOrEqualTo(TARGET);
					assertThat(box.height).as("a finger's height").isGreaterThanOrEqualTo(TARGET);
				}
				page.locator("[name=" + scale + "][value='7']").tap();
			}
			page.locator("main button.primary").tap();
			page.locator("text=You have checked in today").waitFor();
			assertThat(page.locator("table.scales td:has-text('7')").count()).isEqualTo(SCALES.size());
		}
	}

	@Test
	void byKeyboard() {
		Constellation all = at(1);
		Someone ada = signedIn(all.author(), true).opens("/check-ins");
		Page page = ada.page();
		assertThat(page.locator(".mark input:checked").count()).as("nothing is chosen").isZero();
		page.locator("#trust").focus();
		page.keyboard().press("Space");
		for (String scale : SCALES) {
			assertThat(page.evaluate("document.activeElement.name")).isEqualTo(scale);
			for (int i = 0; i < 4; i++) {
				page.keyboard().press("ArrowRight");
			}
			assertThat(page.locator("[name=" + scale + "]:checked").inputValue()).isIn("4", "5");
			page.keyboard().press("Tab");
		}
		assertThat(page.evaluate("document.activeElement.name")).isEqualTo("note");
		page.keyboard().type("One sentence.");
		page.locator("main button.primary").focus();
		ada.goesOnBy(() -> page.keyboard().press("Enter"));
		assertThat(ada.reads()).contains("You have checked in today", "One sentence.",
				"it opens when both of you are here again");
	}

	/** A phone of the same person. */
	private static BrowserContext phone(Someone someone, boolean script, int width) {
		BrowserContext phone = Chromium.browser()
			.newContext(new Browser.NewContextOptions().setViewportSize(width, 740)
				.setLocale("en")
				.setHasTouch(true)
				.setIsMobile(true)
				.setJavaScriptEnabled(script)
				.setStorageState(someone.context().storageState()));
		phone.setDefaultTimeout(Chromium.PATIENCE);
		String base = someone.page().url().replaceFirst("(https?://[^/]+).*", "$1");
		phone.newPage().navigate(base + "/check-ins");
		return phone;
	}

}
