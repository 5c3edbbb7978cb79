package app.kintsugi.browser;

import java.io.IOException;
import java.time.LocalDate;

import app.kintsugi.support.Constellations.Constellation;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A week in the therapist's room, from the day on which both partners let the therapist
 * in to the one on which one of them puts the therapist out.
 */
class TherapistsWeekIT extends ExerciseIT {

	@Test
	void aWeekFromBeingLetInToBeingPutOut() throws IOException {
		Constellation all = beginning();
		Someone ada = signedIn(all.author(), true);
		Someone ben = signedIn(all.partner(), true);
		Someone thea = signedIn(all.therapist(), true);
		letIn(ada, ben, thea);
		share(ada, ben);
		reviewByKeyboardAlone(thea);
		setTheDates(thea, all);
		commentAndAnswer(ada, ben, thea);
		note(thea, all);
		askAndAnswer(ada, thea, all);
		meetOverThePage(ada, ben, thea, all);
		putOutWhileAPageIsOpen(ada, ben, thea, all);
	}

	private static void letIn(Someone ada, Someone ben, Someone thea) {
		assertThat(thea.status("/review")).isEqualTo(404);
		ada.opens("/couple").presses("The words are the same, and I agree");
		assertThat(thea.status("/review")).isEqualTo(404);
		ben.opens("/couple").presses("The words are the same, and I agree");
		assertThat(thea.opens("/review").reads()).contains("Ada and Ben", "Nobody watches these pages");
	}

	private static void share(Someone ada, Someone ben) {
		write(ada, "You, Ben and Thea", "The first for all three");
		write(ben, "You and Thea", "The second for Thea");
		write(ada, "You and Thea", "The third for Thea");
		write(ada, "You and Ben", "Between us two");
	}

	private static void write(Someone who, String audience, String text) {
		who.opens("/reflections/new").chooses(audience).writes("What you want to say", text).presses("Save");
	}

	private static void reviewByKeyboardAlone(Someone thea) {
		assertThat(thea.opens("/review").reads()).contains("3 reflections wait for you",
				"Keys: j goes down, k goes up, Enter opens");
		press(thea, "j");
		isOn(thea, "Ada and Ben");
		goOnBy(thea, "Enter");
		assertThat(thea.reads())
			.containsSubsequence("The first for all three", "The second for Thea", "The third for Thea")
			.doesNotContain("Between us two");
		press(thea, "j");
		press(thea, "j");
		press(thea, "k");
		isOn(thea, "The first for all three");
		goOnBy(thea, "Enter");
		assertThat(thea.reads()).contains("The first for all three", "Key: r marks it");
		thea.page().getByLabel("Say something to it").focus();
		press(thea, "r");
		press(thea, "j");
		assertThat(thea.page().getByLabel("Say something to it").inputValue()).as("typed, and no key").isEqualTo("rj");
		thea.page().getByLabel("Say something to it").fill("");
		thea.page().getByText("Back to them").focus();
		goOnBy(thea, "r");
		isOn(thea, "The second for Thea");
		assertThat(thea.reads()).doesNotContain("The first for all three");
		goOnBy(thea, "r");
		isOn(thea, "The third for Thea");
		thea.page().getByText("Switch these keys off").click();
		press(thea, "k");
		press(thea, "r");
		assertThat(thea.reads()).as("no key does anything").contains("The third for Thea");
		thea.page().getByText("Switch these keys on").click();
	}

	private static void setTheDates(Someone thea, Constellation all) {
		String today = LocalDate.now().toString();
		thea.opens("/review/" + all.couple().id())
			.follows("Set the dates")
			.writes("Last session", today)
			.writes("Next session", "2090-05-06")
			.writes("At", "14:30")
			.presses("Save");
		assertThat(thea.reads()).contains("You see them next on Saturday, 6 May 2090, at 14:30.",
				"3 reflections were shared or changed");
		assertThat(thea.opens("/review").reads()).contains("6 May 2090", "One reflection waits for you");
	}

	private static void commentAndAnswer(Someone ada, Someone ben, Someone thea) {
		thea.opens("/review").follows("Ada and Ben").follows("All that they share with you");
		thea.follows("The first for all three");
		assertThat(thea.page().getByLabel("You and Ada", new Page.GetByLabelOptions().setExact(true)).isChecked())
			.as("for as few as can be")
			.isTrue();
		thea.writes("Say something to it", "Only to you: take your time").presses("Say it");
		thea.chooses("You, Ada and Ben").writes("Say something to it", "For both of you").presses("Say it");
		String entry = thea.path();
		assertThat(ben.opens(entry).reads()).contains("For both of you").doesNotContain("take your time");
		assertThat(ada.opens(entry).reads()).contains("For both of you", "Only to you: take your time",
				"Who can read it: you and Thea");
		ada.follows("Answer").writes("Your answer", "I will, thank you").presses("Answer");
		assertThat(ada.reads()).containsSubsequence("take your time", "I will, thank you", "For both of you");
		assertThat(ben.opens(entry).reads()).doesNotContain("I will, thank you");
		thea.opens("/review").follows("Ada and Ben");
		assertThat(thea.reads()).contains("Ada answered under");
		assertThat(thea.opens(entry).reads()).contains("I will, thank you");
		thea.follows("Back to them");
		assertThat(thea.reads()).contains("To review");
	}

	private static void note(Someone thea, Constellation all) {
		thea.opens("/review/" + all.couple().id())
			.follows("Write a note")
			.writes("A note", "They listen more than they say")
			.presses("Save");
		assertThat(thea.reads()).contains("They listen more than they say");
	}

	private static void askAndAnswer(Someone ada, Someone thea, Constellation all) {
		thea.opens("/review/" + all.couple().id())
			.follows("Prompts")
			.follows("Ask something")
			.chooses("Ada and Ben")
			.writes("What you ask", "What was easier this week?")
			.presses("Ask");
		assertThat(thea.reads()).contains("What was easier this week?").doesNotContain("Shared with you");
		ada.opens("/reflections").follows("Write to it");
		ada.chooses("You, Ben and Thea")
			.writes("What you want to say", "He wrote to me *before* I asked.")
			.presses("Save");
		ada.presses("For our next session");
		assertThat(thea.opens("/review/" + all.couple().id() + "/prompts").reads()).contains("Shared with you",
				"He wrote to me before I asked.");
		assertThat(thea.opens("/review/" + all.couple().id()).reads()).contains("He wrote to me before I asked.");
	}

	private static void meetOverThePage(Someone ada, Someone ben, Someone thea, Constellation all) throws IOException {
		ada.opens("/couple").follows("The page for your next session");
		Locator adas = ada.page().locator(".session-page");
		assertThat(adas.innerText()).containsSubsequence("To speak about", "He wrote to me before I asked.",
				"The first for all three", "What was easier this week?");
		assertThat(adas.innerText()).doesNotContain("The second for Thea", "Between us two");
		ben.opens(ada.path());
		thea.opens(ada.path());
		Locator theas = thea.page().locator(".session-page");
		assertThat(theas.innerText()).isEqualTo(adas.innerText());
		assertThat(ben.page().locator(".session-page").innerText()).isEqualTo(adas.innerText());
		SessionPageIT.mustBeOnPaper(thea, theas);
	}

	private static void putOutWhileAPageIsOpen(Someone ada, Someone ben, Someone thea, Constellation all) {
		thea.opens("/review/" + all.couple().id());
		assertThat(thea.reads()).contains("The third for Thea", "They listen more than they say");
		ben.opens("/couple/therapist/" + all.things().get("admission") + "/end");
		ben.goesOnBy(ben.page().locator("main button.grave"));
		thea.goesOnBy(thea.page().getByText("I have reviewed this").first());
		assertThat(thea.reads()).doesNotContain("The third for Thea", "Ada", "Ben");
		for (String path : new String[] { "/review", "/review/" + all.couple().id(),
				"/review/" + all.couple().id() + "/notes", "/review/" + all.couple().id() + "/session",
				"/review/" + all.couple().id() + "/prompts" }) {
			assertThat(thea.status(path)).as(path).isEqualTo(404);
		}
		assertThat(ada.opens("/couple").reads()).doesNotContain("Thea");
	}

	private static void press(Someone who, String key) {
		who.page().keyboard().press(key);
	}

	private static void goOnBy(Someone who, String key) {
		who.goesOnBy(() -> press(who, key));
	}

	/**
	 * The focus comes to be there: after a press that leads on, in the page's first
	 * frames.
	 */
	private static void isOn(Someone who, String link) {
		PlaywrightAssertions.assertThat(who.page().locator(":focus")).hasText(link);
	}

}
