package app.kintsugi.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.kintsugi.support.Constellations.Constellation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looking at one's words before they are shared, and small kindnesses, by both.
 */
class GentleIT extends ExerciseIT {

	private static final String LOOK = "See how it may land";

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void wordsAreLookedAtAndKindnessesShown(boolean script) {
		Constellation all = at(4);
		Someone ada = signedIn(all.author(), script);
		Someone ben = signedIn(all.partner(), script);

		ben.opens("/reflections/new").chooses("You and Ada");
		ben.writes("What you want to say", "You never listen when I try to explain.").presses(LOOK);
		assertThat(ben.reads()).contains("How it may land", "I feel unheard", "nobody is told");
		assertThat(ben.page().locator("textarea").first().inputValue())
			.isEqualTo("You never listen when I try to explain.");
		ada.opens("/reflections");
		assertThat(ada.reads()).doesNotContain("You never listen");
		ben.writes("What you want to say", "I feel unheard when I explain and it gets loud. I need a slower start.")
			.presses(LOOK);
		assertThat(ben.reads()).contains("Nothing stood out");
		ben.presses("Save");
		ada.opens("/reflections");
		assertThat(ada.reads()).contains("I feel unheard when I explain").doesNotContain("You never listen");

		ada.opens(journey(all) + "/steps/4").follows("Go there");
		assertThat(ada.reads()).contains("small kindnesses are easily lost from sight", "Nothing is here yet");
		ada.writes("A small kindness that you noticed in Ben", "You brought me an umbrella.").presses("Keep it");
		ben.opens(journey(all) + "/gentle");
		assertThat(ben.reads()).doesNotContain("You brought me an umbrella");
		ada.presses("Show it to Ben");
		ben.opens(journey(all));
		assertThat(ben.reads()).contains("Your partner shows you something kind").doesNotContain("umbrella");
		ben.opens(journey(all) + "/gentle");
		assertThat(ben.reads()).contains("You brought me an umbrella.").doesNotContain("Switch it off for me");

		ada.follows("Try it with a sentence").writes("Your words", "You disgust me.").presses(LOOK);
		assertThat(ada.reads()).contains("speaks from above");
		ada.opens(journey(all) + "/gentle").presses("Switch it off for me");
		assertThat(ada.reads()).contains("It is switched off for your own writing");
		ada.opens("/reflections/new");
		assertThat(ada.reads()).doesNotContain(LOOK);
		ben.opens("/reflections/new");
		assertThat(ben.reads()).contains(LOOK);
	}

}
