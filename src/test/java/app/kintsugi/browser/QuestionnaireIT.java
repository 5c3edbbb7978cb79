package app.kintsugi.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

import app.kintsugi.support.Constellations.Constellation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A questionnaire, answered on a phone and by keyboard, and read by the other without
 * script.
 */
class QuestionnaireIT extends ExerciseIT {

	private static final int ITEMS = 16;

	@Test
	void sixteenQuestionsAreAnsweredByKeyboardAndTheOpenOneIsFound() {
		Constellation all = at(1);
		try (Keyboard ada = byKeyboard(all.author())) {
			ada.backTo("Check-ins").goesOnBy("Enter");
			ada.to("There are published questionnaires here as well, for when you like.").goesOnBy("Enter");
			ada.to("Answer it: Couples Satisfaction Index (CSI-16)").goesOnBy("Enter");
			assertThat(ada.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
			ada.toField("audience").presses("ArrowDown");
			for (int item = 1; item <= ITEMS; item++) {
				ada.toField("answers[" + item + "]");
				if (item != 5) {
					ada.presses("ArrowRight");
				}
			}
			PlaywrightAssertions.assertThat(ada.page().locator("[data-draft-state]"))
				.containsText("Saved. Nobody but you");
			ada.page().reload();
			assertThat(ada.page().locator(".published input:checked").count()).as("what a draft brings back")
				.isEqualTo(ITEMS - 1);

			ada.to("Save").goesOnBy("Enter").isAt(".faults");
			assertThat(ada.page().locator(".faults li").allInnerTexts()).containsExactly("Question 5 is still open.");
			ada.presses("Tab").presses("Enter").isAt("[id='answers[5]']");
			ada.presses("Space");
			ada.to("Save").goesOnBy("Enter").isAt("h1");
			// the second answer everywhere as printed, and the first one in the fifth
			assertThat(ada.reads()).contains("You and Ben", "30, where 0 is the lowest and 81 the highest",
					"This score is one of those.");
			assertThat(ada.faults()).isEmpty();
		}
		Someone ben = signedIn(all.partner(), false);
		ben.opens("/questionnaires/shared");
		assertThat(ben.reads()).contains("From Ada", "30, where 0 is the lowest");
		ben.goesOnBy(ben.page().locator(".entry a"));
		assertThat(ben.reads()).contains("DISCOURAGING – HOPEFUL").doesNotContain("Take it away");
		ben.opens("/questionnaires/who-5");
		Locator radios = ben.page().locator(".published input[type=radio]");
		for (int item = 0; item < 5; item++) {
			radios.nth(item * 6).check();
		}
		ben.presses("Save");
		assertThat(ben.reads()).contains("100, where 0 is the lowest", "Only you");
	}

}
