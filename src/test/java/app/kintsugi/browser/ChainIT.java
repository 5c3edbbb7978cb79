package app.kintsugi.browser;

import java.util.List;
import java.util.regex.Pattern;

import app.kintsugi.support.Constellations.Constellation;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The chain, from its first link to its last answer.
 */
class ChainIT extends ExerciseIT {

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aChainIsBuiltSharedAskedAboutAndAnswered(boolean script) {
		Constellation all = at(7);
		String chain = journey(all) + "/chain";
		Someone ben = signedIn(all.partner(), script);
		Someone ada = signedIn(all.author(), script);
		Someone thea = signedIn(all.therapist(), script);

		ben.opens(journey(all) + "/steps/7").follows("Go there");
		assertThat(ben.path()).isEqualTo(chain);
		assertThat(ben.reads()).contains("never an excuse", "Who can read it: Only you");
		for (String text : List.of("I lied", "I hid it", "I lied again")) {
			addsLink(ben, chain, "DID", text);
		}
		movesByKeyboard(ben, "I lied again", "Move up");
		assertThat(links(ben)).containsExactly("I lied", "I lied again", "I hid it");
		assertThat(focused(ben)).as("the focus is on the button of the moved link").contains("I lied again");
		movesByKeyboard(ben, "I lied again", "Move up");
		assertThat(links(ben)).containsExactly("I lied again", "I lied", "I hid it");
		assertThat(focused(ben)).contains("I lied again");

		ben.opens(chain + "/links/new?place=TOLD_MYSELF")
			.writes("What was there, or what happened", "It is only this once")
			.writes("If this …", "if I say that again")
			.writes("… then that", "then I tell you")
			.presses("Save");
		ben.opens(chain + "/appointments/new")
			.writes("The day", "2026-03-03")
			.writes("In your own words", "first talk");
		ben.page().getByLabel("I kept this appointment").check();
		ben.presses("Save");
		assertThat(ben.reads()).contains("3 March 2026 · kept", "first talk");

		assertThat(ada.opens(chain).reads()).contains("nothing here to read now").doesNotContain("I lied");
		ben.opens(chain).follows("Share it");
		ben.page().locator("input[name=audience][value=PARTNER_AND_THERAPIST]").check();
		ben.presses("Save this");

		ada.opens("/");
		assertThat(ada.reads()).contains("something for you to read in step 7").doesNotContain("I lied");
		assertThat(ada.opens(chain).reads()).doesNotContain("I lied");
		ada.presses("I want to read it now");
		assertThat(ada.reads()).contains("never an excuse", "I lied again", "then I tell you", "first talk");
		ada.follows("Ask about this").writes("What do you want to ask?", "Did you believe it?").presses("Ask");

		ben.opens(chain).follows("Answer this").writes("Your answer", "For a week").presses("Answer");
		assertThat(ada.opens(chain).reads()).doesNotContain("For a week");
		ada.presses("I want to read it now");
		assertThat(ada.reads()).contains("Did you believe it?", "For a week");

		thea.opens("/review/" + all.things().get("couple")).follows("The chain");
		assertThat(thea.reads()).contains("never an excuse", "I lied again", "Did you believe it?", "For a week",
				"first talk");
	}

	@Test
	void aLinkIsDraggedToItsPlace() {
		Constellation all = at(7);
		String chain = journey(all) + "/chain";
		Someone ben = signedIn(all.partner(), true);
		for (String text : List.of("one", "two", "three")) {
			addsLink(ben, chain, "DID", text);
		}
		ben.opens(chain);
		Page page = ben.page();
		page.setViewportSize(390, 3_000);
		Locator handle = link(ben, "three").locator(".handle");
		BoundingBox from = handle.boundingBox();
		BoundingBox to = link(ben, "one").boundingBox();
		page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
		page.mouse().down();
		page.mouse().move(from.x + from.width / 2, to.y + 2);
		ben.goesOnBy(page.mouse()::up);
		assertThat(links(ben)).containsExactly("three", "one", "two");
	}

	private static void addsLink(Someone who, String chain, String place, String text) {
		who.opens(chain + "/links/new?place=" + place).writes("What was there, or what happened", text).presses("Save");
	}

	private static void movesByKeyboard(Someone who, String text, String button) {
		Locator press = link(who, text).getByText(button);
		press.focus();
		who.goesOnBy(() -> who.page().keyboard().press("Enter"));
	}

	private static Locator link(Someone who, String text) {
		return who.page()
			.locator("li.link", new Page.LocatorOptions().setHas(who.page()
				.locator("p.plain-text", new Page.LocatorOptions().setHasText(Pattern.compile("^" + text + "$")))));
	}

	private static List<String> links(Someone who) {
		return who.page().locator("#place-DID li.link > p.plain-text").allInnerTexts();
	}

	/** The link in which the focus is. */
	private static String focused(Someone who) {
		return who.page().locator("li.link:has(:focus)").innerText();
	}

}
