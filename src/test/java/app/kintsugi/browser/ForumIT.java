package app.kintsugi.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import app.kintsugi.support.Constellations.Constellation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The forum: Ada asks, Ben answers, Ada asks the same again and is answered anew.
 */
class ForumIT extends ExerciseIT {

	@Test
	void theSameIsAskedAgainAndAnsweredAnew() {
		Constellation all = at(2);
		Someone ada = signedIn(all.author(), true);
		Someone ben = signedIn(all.partner(), false);
		Someone thea = signedIn(all.therapist(), false);
		String room = journey(all) + "/forum";

		ada.opens(journey(all) + "/steps/2").follows("Go there");
		assertThat(ada.reads()).contains("Nothing has been asked here yet.");
		ada.follows("Ask something").writes("Your question", "Where were you in June?").presses("Ask");
		assertThat(ada.reads()).contains("Where were you in June?", "Asked.");

		ben.opens("/");
		assertThat(ben.reads()).doesNotContain("June");
		ben.follows("Something in the open forum is waiting for you.").follows("Answer");
		ben.writes("Then: what was asked", "At the lake.").presses("Give this answer");
		assertThat(ben.reads()).contains("Please write something here.");
		ben.writes("First: what it does to your partner", "It came back today, and I caused it.")
			.presses("Give this answer");
		assertThat(ben.reads()).contains("At the lake.");

		ada.opens("/").follows("Something in the open forum is here for you, when you choose to read it.");
		assertThat(ada.reads()).doesNotContain("lake");
		ada.presses("I want to read it now");
		assertThat(ada.reads()).containsSubsequence("It came back today, and I caused it.", "At the lake.");
		ada.presses("This helped");
		assertThat(ben.opens(room).reads()).contains("Ada says: this helped.");
		ada.presses("Ask this again");
		assertThat(ada.reads()).contains("Asked.").doesNotContain("At the lake.");

		ben.opens(room).follows("Answer");
		assertThat(ben.reads()).doesNotContain("At the lake.");
		ben.writes("First: what it does to your partner", "I see that it hurts again.")
			.writes("Then: what was asked", "At the lake, with her.")
			.presses("Give this answer");
		ada.opens(room).presses("I want to read it now");
		assertThat(ada.reads()).contains("At the lake, with her.").doesNotContain("It came back today");
		ada.page().getByText("Earlier answers", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(ada.reads()).contains("It came back today, and I caused it.");

		ada.follows("Change the quiet hours").writes("From", "00:00").writes("Until", "00:00").presses("Save");
		assertThat(ada.reads()).contains("From 00:00 to 00:00 nothing in the forum is announced.");
		ada.presses("Ask this again");
		assertThat(ben.opens("/").reads()).doesNotContain("open forum is waiting");
		assertThat(ben.opens(room).reads()).contains("Ada asks you this now.");
		assertThat(thea.status(room)).isEqualTo(404);
		assertThat(ben.page().getByRole(AriaRole.BUTTON).allInnerTexts()).doesNotContain("Ask this again", "Save");
	}

}
