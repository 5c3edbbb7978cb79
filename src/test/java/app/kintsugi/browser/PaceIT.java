package app.kintsugi.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.kintsugi.support.Constellations.Constellation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pace list, from nothing set to a question answered, by both.
 */
class PaceIT extends ExerciseIT {

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theHurtPartnerSetsThePaceAndTheOtherAsksGently(boolean script) {
		Constellation all = at(3);
		Someone ada = signedIn(all.author(), script);
		Someone ben = signedIn(all.partner(), script);

		ben.opens(journey(all) + "/steps/3").follows("Go there");
		assertThat(ben.reads()).contains("Meals together", "Not yet").doesNotContain("Ask gently");

		ada.opens(journey(all) + "/steps/3").follows("Go there");
		press(ada, "Meals together", "Ready");
		press(ada, "Touch", "Maybe, ask me");
		assertThat(pressed(ada, "Touch")).isEqualTo("Maybe, ask me");
		Locator button = group(ada, "The same bed").getByRole(AriaRole.BUTTON).first();
		assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(44);
		ada.writes("What else is there?", "Feeding the ducks").presses("Put it on the list");
		press(ada, "Feeding the ducks", "Ready");

		ben.opens(journey(all) + "/pace").follows("Ask gently: Touch");
		ben.writes("A short sentence, if you like", "May I hold your hand at the film?").presses("Ask");
		assertThat(ben.reads()).contains("Feeding the ducks", "May I hold your hand at the film?")
			.contains("You can ask about it again from");
		assertThat(ben.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ask gently")).count())
			.isZero();

		ada.opens(journey(all));
		assertThat(ada.reads()).contains("There is a gentle question for you").doesNotContain("May I hold your hand");
		ada.opens(journey(all) + "/pace").follows("Answer in a few words: Touch");
		ada.writes("What you would like to say", "In the dark, yes. Let me reach first.").presses("Answer");

		ben.opens(journey(all) + "/pace");
		assertThat(ben.reads()).contains("In the dark, yes. Let me reach first.");
		press(ada, "Touch", "Not yet");
		ben.opens(journey(all) + "/pace");
		assertThat(ben.reads()).doesNotContain("In the dark, yes", "May I hold your hand");
	}

	private static void press(Someone who, String item, String state) {
		Locator button = group(who, item).getByRole(AriaRole.BUTTON,
				new Locator.GetByRoleOptions().setName(state).setExact(true));
		who.goesOnBy(button);
	}

	private static String pressed(Someone who, String item) {
		return group(who, item).locator("[aria-pressed='true']").innerText();
	}

	private static Locator group(Someone who, String item) {
		return who.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(item).setExact(true));
	}

}
