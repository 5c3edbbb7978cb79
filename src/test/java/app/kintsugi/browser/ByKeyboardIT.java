package app.kintsugi.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main story with nothing but a keyboard: every stop can be seen, nothing holds
 * anybody, and after each form the focus is where the answer is.
 */
@WithDemo
class ByKeyboardIT {

	private static final String HEADING = "h1";

	private static final String SUMMARY = ".faults";

	@LocalServerPort
	private int port;

	@AfterAll
	static void closeBrowser() {
		Chromium.forgetEverybody();
	}

	@Test
	void twoPeopleWalkAStep() {
		try (Keyboard theo = signIn("theo"); Keyboard imani = signIn("imani")) {
			writeSomething(theo);
			sayNothingToIt(theo);
			theo.presses("Enter").isAt("#text");
			theo.types("And thank you for asking.").to("Say it").goesOnBy("Enter").isAt(HEADING);
			assertThat(theo.reads()).contains("And thank you for asking.");

			sayReady(theo);
			imani.to("The whole journey").goesOnBy("Enter");
			assertThat(freshSeams(imani)).as("nothing is new yet").isZero();
			imani.backTo("Journey").goesOnBy("Enter");
			sayReady(imani);
			imani.backTo("Journey").goesOnBy("Enter");
			assertThat(freshSeams(imani)).as("the seam that was just filled").isOne();
			imani.page().reload();
			assertThat(freshSeams(imani)).as("once").isZero();

			theo.backTo("Settings").goesOnBy("Enter");
			chooseDark(theo);
			theo.to("My partner and our therapist").goesOnBy("Enter");
			theo.to("What happens then").goesOnBy("Enter");
			assertThat(theo.page().url()).endsWith("/couple/leave");
			theo.backTo("Sign out").goesOnBy("Space");
			assertThat(theo.page().url()).endsWith("/sign-in");
			theo.isAt(HEADING);
			assertThat(theo.faults()).isEmpty();
			assertThat(imani.faults()).isEmpty();
		}
	}

	@Test
	void somebodyChecksIn() {
		try (Keyboard ruth = signIn("ruth")) {
			ruth.backTo("Check-ins").goesOnBy("Enter");
			ruth.to("Save").goesOnBy("Enter").isAt(SUMMARY);
			ruth.presses("Tab").presses("Enter").isAt("#trust");
			for (String scale : new String[] { "trust", "safety", "closeness", "hurt", "hope" }) {
				if (!ruth.stop().id().equals(scale)) {
					ruth.toField(scale);
				}
				ruth.presses("ArrowRight").presses("ArrowRight").presses("ArrowLeft");
			}
			// whatever was begun there before gives way
			ruth.toField("note").presses("Control+a").types("By hand as well.");
			ruth.to("Save").goesOnBy("Enter").isAt(HEADING);
			assertThat(ruth.reads()).contains("By hand as well.");
			assertThat(ruth.faults()).isEmpty();
		}
	}

	private Keyboard signIn(String name) {
		Keyboard somebody = new Keyboard(Chromium.browser(), "http://localhost:" + this.port);
		somebody.toField("name").types(name).toField("passphrase").types("not this one").goesOnBy("Enter");
		somebody.isAt(SUMMARY);
		somebody.toField("passphrase").types("gold fills the seams of the bowl").goesOnBy("Enter").isAt(HEADING);
		return somebody;
	}

	private static void writeSomething(Keyboard somebody) {
		somebody.to("To this step").goesOnBy("Enter");
		somebody.to("What is written at this step").backTo("The whole journey");
		somebody.backTo("Reflections").goesOnBy("Enter");
		somebody.to("Write something").goesOnBy("Enter");
		somebody.toField("audience").presses("ArrowDown");
		assertThat(somebody.stop().words()).isEqualTo("You and Imani");
		somebody.toField("title").types("By hand");
		somebody.toField("text").types("A line.").presses("Enter").types("And a second one.");
		somebody.to("Save").goesOnBy("Enter").isAt(HEADING);
		assertThat(somebody.reads()).contains("By hand", "And a second one.", "Who can read it: you and Imani");
	}

	private static void sayNothingToIt(Keyboard somebody) {
		somebody.to("Say it").goesOnBy("Space").isAt(SUMMARY);
		assertThat(somebody.page().locator(SUMMARY).getAttribute("role")).isEqualTo("alert");
		somebody.presses("Tab");
		assertThat(somebody.page().locator("#text").getAttribute("aria-describedby")).contains("text-error");
	}

	private static void sayReady(Keyboard somebody) {
		if (!somebody.page().url().matches("https?://[^/]+/")) {
			somebody.backTo("Journey").goesOnBy("Enter");
		}
		somebody.to("To this step").goesOnBy("Enter");
		somebody.to("I am ready to go on").goesOnBy("Space").isAt("#pace");
	}

	private static void chooseDark(Keyboard somebody) {
		somebody.toField("brightness").presses("ArrowDown").presses("ArrowDown");
		assertThat(somebody.stop().words()).isEqualTo("Dark");
		somebody.presses("Tab").goesOnBy("Enter").isAt(HEADING);
		assertThat(somebody.page().evaluate("getComputedStyle(document.body).backgroundColor"))
			.isEqualTo("rgb(27, 22, 19)");
	}

	private static int freshSeams(Keyboard somebody) {
		return somebody.page().locator(".seam.fresh").count();
	}

}
