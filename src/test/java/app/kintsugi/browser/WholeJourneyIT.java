package app.kintsugi.browser;

import java.nio.file.Path;
import java.time.LocalDate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import app.kintsugi.support.Constellations.Constellation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole journey, from the first step to its end, by the two who walk it: at each step
 * one thing in its exercise, and both go on. Pictures of the way are left in
 * {@code target/whole-journey}.
 */
class WholeJourneyIT extends ExerciseIT {

	private static final Path PICTURES = Path.of("target", "whole-journey");

	private String journey = "";

	private Someone ada;

	private Someone ben;

	@BeforeEach
	void begin() {
		Constellation all = at(1);
		this.journey = journey(all);
		this.ada = signedIn(all.author(), true);
		this.ben = signedIn(all.partner(), true);
	}

	@Test
	void twoWalkFromTheFirstStepToGoingOnTogether() {
		ownAllOfIt();
		goOn(1);
		keepTalking();
		goOn(2);
		goSlowly();
		goOn(3);
		beGentle();
		goOn(4);
		acceptTheChange();
		goOn(5);
		beFullyPresent();
		goOn(6);
		understandWhy();
		goOn(7);
		makeTimeTogether();
		goOn(8);
		listen();
		goOn(9);

		this.ada.opens(this.journey);
		picture(this.ada, "journey");
		this.ada.follows("Ending this journey").chooses("We go on together").presses("Propose it");
		this.ben.opens(this.journey + "/ending").presses("Yes, let us end it so");
		for (Someone one : new Someone[] { this.ada, this.ben }) {
			assertThat(one.opens(this.journey + "/ending").reads()).contains("We go on together",
					"This journey ends here, and you go on together.");
		}
		picture(this.ada, "closing");
		// everything stays to be read, and nothing can be changed
		assertThat(this.ada.opens(this.journey + "/promise").reads()).contains("Ring me when the train is delayed.")
			.doesNotContain("Say what would help");
	}

	private void ownAllOfIt() {
		String room = this.journey + "/disclosure";
		this.ada.opens(room).chooses("The facts").presses("Save").presses("I am ready to read");
		enter(this.ben, 1).follows("Begin to write");
		this.ben.writes("What I did", "I lied about Thursdays.")
			.writes("What you already know", "The message.")
			.writes("What you do not know yet", "That it began in March.")
			.writes("Who else knows", "My brother.")
			.writes("What could still come to light", "Nothing.")
			.writes("What it cost you, as I understand it", "Your sleep.")
			.presses("Save")
			.follows("Read it through, then deliver it")
			.writes("That this is all of it", "There is nothing else.")
			.presses("Deliver it to Ada");
		this.ada.opens(room).presses("I want to read it now");
		assertThat(this.ada.reads()).contains("I lied about Thursdays.", "There is nothing else.");
		picture(this.ada, "disclosure");
	}

	private void keepTalking() {
		enter(this.ada, 2).follows("Ask something").writes("Your question", "Where were you in June?").presses("Ask");
		this.ben.opens(this.journey + "/forum")
			.follows("Answer")
			.writes("First: what it does to your partner", "It came back today, and I caused it.")
			.writes("Then: what was asked", "At the lake.")
			.presses("Give this answer");
		this.ada.opens(this.journey + "/forum").presses("I want to read it now");
		assertThat(this.ada.reads()).contains("At the lake.");
		picture(this.ada, "forum");
	}

	private void goSlowly() {
		enter(this.ada, 3);
		Locator ready = this.ada.page()
			.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Meals together").setExact(true))
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ready").setExact(true));
		this.ada.goesOnBy(ready);
		assertThat(enter(this.ben, 3).page().locator("#item-MEALS").innerText()).contains("Ready");
		picture(this.ada, "pace");
	}

	private void beGentle() {
		enter(this.ada, 4).writes("A small kindness that you noticed in Ben", "You waited with supper.")
			.presses("Keep it")
			.presses("Show it to Ben");
		assertThat(enter(this.ben, 4).reads()).contains("You waited with supper.");
		picture(this.ben, "gentle");
	}

	private void acceptTheChange() {
		for (Someone one : new Someone[] { this.ada, this.ben }) {
			enter(one, 5).follows("Begin")
				.writes("What I grieve", "Our tenth summer.")
				.writes("What I want to build", "Sundays.")
				.presses("Seal it");
		}
		this.ada.opens(this.journey + "/agreement");
		this.ben.opens(this.journey + "/agreement");
		assertThat(this.ben.reads()).contains("What each of you wrote", "Sundays.");
		picture(this.ben, "agreement");
	}

	private void beFullyPresent() {
		enter(this.ada, 6).chooses("10 minutes").presses("Propose it to Ben");
		this.ben.opens(this.journey + "/presence").presses("Yes, let us");
		assertThat(this.ben.reads()).contains("We begin now");
		picture(this.ben, "presence");
	}

	private void understandWhy() {
		this.ben.opens(this.journey + "/chain/links/new?place=TOLD_MYSELF")
			.writes("What was there, or what happened", "It is only this once")
			.presses("Save");
		assertThat(enter(this.ben, 7).reads()).contains("It is only this once");
		picture(this.ben, "chain");
	}

	private void makeTimeTogether() {
		for (Someone one : new Someone[] { this.ada, this.ben }) {
			one.opens(this.journey + "/together/ideas").page().locator("#picks input[type=checkbox]").first().check();
			one.presses("Save");
		}
		enter(this.ada, 8);
		assertThat(enter(this.ben, 8).reads()).contains("What you would both enjoy");
		picture(this.ben, "together");
	}

	private void listen() {
		enter(this.ada, 9).follows("Say what would help")
			.writes("What would help", "Ring me when the train is delayed.")
			.presses("Say it");
		String wish = this.ada.path();
		this.ben.opens(wish)
			.writes("In my own words", "You would like me to ring when it is delayed.")
			.presses("Say it back");
		this.ada.opens(wish).presses("Yes, that");
		this.ben.opens(wish)
			.writes("A day that I can keep", LocalDate.now().plusDays(7).toString())
			.presses("Promise it");
		assertThat(this.ada.opens(wish).reads()).contains("It is promised for");
		picture(this.ada, "promise");
	}

	/** From the step's page into its exercise. */
	private Someone enter(Someone one, int step) {
		return one.opens(this.journey + "/steps/" + step).follows("Go there");
	}

	/** Both say that they are ready, and the next step is open. */
	private void goOn(int step) {
		for (Someone one : new Someone[] { this.ada, this.ben }) {
			one.opens(this.journey + "/steps/" + step).presses("I am ready to go on");
		}
		assertThat(this.ben.reads()).contains("You have both gone on from here.");
	}

	private static void picture(Someone one, String name) {
		one.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
	}

}
