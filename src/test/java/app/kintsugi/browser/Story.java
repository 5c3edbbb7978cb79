package app.kintsugi.browser;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole story, as four people live it: whoever runs the server, the one who was hurt,
 * the one who did it, and their therapist.
 */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class Story {

	@LocalServerPort
	private int port;

	@AfterEach
	void closeBrowsers() {
		Chromium.forgetEverybody();
	}

	private final boolean script;

	Story(boolean script) {
		this.script = script;
	}

	@Test
	void aCoupleAndTheirTherapistWalkTheFirstStep(CapturedOutput log) {
		Someone olive = someone("Olive").setsUp(log.getOut().replaceAll("(?s).*Set-up code: (\\S+).*", "$1"));

		Someone ada = someone("Ada").signsUp(accountCode(olive));
		ada.opens("/invitations").presses("Make a code for my partner");
		Someone ben = someone("Ben").signsUp(ada.words());

		compareSixWords(ada, ben);
		beginJourney(ada, ben);
		String privateReflection = writeReflections(ada, ben);
		goOnToStepTwo(ada, ben);
		checkIn(ada, ben);
		Someone thea = someone("Thea");
		String shared = letTherapistIn(ada, ben, thea);
		ada.opens("/couple").follows("End this, at once").presses("End it now");
		assertThat(thea.status(shared)).isEqualTo(404);
		assertThat(thea.status("/review")).isEqualTo(404);
		assertThat(ben.status(privateReflection)).isEqualTo(404);
		benLeaves(ada, ben);
	}

	private String accountCode(Someone operator) {
		return operator.opens("/settings/people").presses("Let somebody in").words();
	}

	private void compareSixWords(Someone ada, Someone ben) {
		ben.opens("/invitations").presses("Look at it");
		String words = ben.words();
		assertThat(words.split(" ")).hasSize(6);
		ben.presses("The words are the same");
		ada.opens("/invitations");
		assertThat(ada.words()).isEqualTo(words);
		ada.presses("The words are the same");
		assertThat(ada.opens("/couple").reads()).contains("You and Ben");
	}

	private void beginJourney(Someone ada, Someone ben) {
		ben.opens("/")
			.follows("Propose a journey")
			.follows("Go on without answering")
			.chooses("I hurt my partner")
			.writes("What you would like to say with it", "I would like to begin, at your pace.")
			.presses("Propose it");
		ada.opens("/").follows("Read it");
		assertThat(ada.reads()).contains("I would like to begin, at your pace.");
		ada.follows("Yes, let us begin").presses("Go on").follows("Go on").presses("Yes, begin");
		assertThat(ada.opens("/").reads()).contains("Own all of it");
		assertThat(ada.page().locator("svg[role=img]").count()).isEqualTo(1);
	}

	/** Returns the address of Ada's private reflection. */
	private String writeReflections(Someone ada, Someone ben) {
		ada.opens("/").follows("To this step").follows("What do I fear I will still learn?");
		assertThat(ada.page().getByLabel("Only you").isChecked()).as("private is the default").isTrue();
		ada.writes("What you want to say", "That there is *more*.\n\nAnd I would not bear it.").presses("Save");
		String mine = ada.path();
		assertThat(ada.reads()).contains("Who can read it: only you", "And I would not bear it.");
		assertThat(ada.page().locator("em").innerText()).isEqualTo("more");

		ben.opens("/").follows("To this step").follows("What did I do, in the plainest words I have?");
		ben.chooses("You and Ada").writes("What you want to say", "I lied about where I was.").presses("Save");
		String bens = ben.path();
		ben.follows("Change the text")
			.writes("What you want to say", "I lied about where I was, for a year.")
			.presses("Save");
		assertThat(ada.opens("/reflections").reads()).contains("I lied about where I was, for a year.");
		ada.opens(bens).follows("Earlier versions");
		assertThat(ada.reads()).contains("I lied about where I was.", "I lied about where I was, for a year.");
		assertThat(ben.opens("/reflections").reads()).doesNotContain("would not bear it");
		assertThat(ben.status(mine)).isEqualTo(404);
		return mine;
	}

	private void goOnToStepTwo(Someone ada, Someone ben) {
		ben.opens("/").follows("To this step").presses("I am ready to go on");
		String before = ben.opens("/").follows("To this step").reads();
		ada.opens("/").follows("To this step").presses("Not yet");
		assertThat(ben.opens("/").follows("To this step").reads()).as("a not yet changes nothing for the other")
			.isEqualTo(before);
		ada.opens("/").follows("To this step").presses("I am ready to go on");
		assertThat(ada.opens("/").reads()).contains("Give it time");
		assertThat(ben.opens("/").reads()).contains("Give it time");
	}

	private void checkIn(Someone ada, Someone ben) {
		checkIn(ada, "you and Ben", 3, "ada-tired");
		String waiting = ada.reads();
		checkIn(ben, "you and Ada", 6, "ben-hopeful");
		assertThat(ben.reads()).as("the first has to be here again").doesNotContain("ada-tired");
		assertThat(ada.opens("/about").status("/check-ins")).isEqualTo(200);
		assertThat(ada.reads()).isNotEqualTo(waiting).contains("ada-tired", "ben-hopeful");
		assertThat(ben.opens("/check-ins").reads()).contains("ada-tired", "ben-hopeful");
	}

	private void checkIn(Someone someone, String audience, int mark, String note) {
		someone.opens("/check-ins");
		for (String scale : new String[] { "Trust", "Safety", "Closeness", "How much it hurts today", "Hope" }) {
			someone.marks(scale, mark);
		}
		someone.page().getByRole(AriaRole.RADIO).and(someone.page().locator("[value=REVEAL]")).check();
		someone.writes("A sentence, if you like", note);
		someone.pressesWhatThePageIsFor();
		assertThat(someone.opens("/check-ins").reads()).contains(note);
	}

	/** Returns the address of what the therapist has reviewed. */
	private String letTherapistIn(Someone ada, Someone ben, Someone thea) {
		ada.opens("/couple").presses("Make a code for our therapist");
		thea.signsUp(ada.words());
		thea.opens("/invitations").presses("Look at it");
		String words = thea.words();
		thea.writes("My policy on secrets",
				"What one of you tells me alone stays with me, unless somebody is in danger.")
			.presses("The words are the same: show them my policy");
		for (Someone partner : new Someone[] { ada, ben }) {
			assertThat(partner.opens("/couple").words()).isEqualTo(words);
			assertThat(partner.reads()).contains("stays with me, unless somebody is in danger");
			partner.presses("The words are the same, and I agree");
		}
		ada.opens("/reflections").follows("Write something");
		ada.chooses("You, Ben and Thea")
			.writes("What you want to say", "I want us to talk about the year.")
			.presses("Save");
		String shared = ada.path();
		thea.opens("/review").follows("Ada and Ben");
		assertThat(thea.reads()).contains("I want us to talk about the year.");
		thea.presses("I have reviewed this");
		assertThat(thea.reads()).contains("Nothing to review at present");
		thea.follows("All that they share with you");
		assertThat(thea.reads()).contains("You have reviewed this.");
		thea.opens(shared);
		assertThat(thea.reads()).contains("I want us to talk about the year.");
		thea.chooses("You, Ada and Ben")
			.writes("Say something to it", "Let us begin with it on Thursday.")
			.presses("Say it");
		assertThat(ben.opens(shared).reads()).contains("Let us begin with it on Thursday.");
		assertThat(ada.opens(shared).reads()).contains("Thea opened this on");
		assertThat(ben.opens(shared).reads()).doesNotContain("Thea opened this on");
		return shared;
	}

	private void benLeaves(Someone ada, Someone ben) {
		ben.opens("/couple").follows("What happens then").presses("Leave now");
		assertThat(ada.opens("/couple").reads()).contains("The couple you were in here has ended.");
		assertThat(ada.opens("/reflections").reads()).doesNotContain("I lied about where I was")
			.contains("And I would not bear it.");
		assertThat(ben.opens("/reflections").reads()).contains("I lied about where I was")
			.doesNotContain("I want us to talk");
	}

	private Someone someone(String name) {
		return new Someone(name, Chromium.browser(), "http://localhost:" + this.port, this.script);
	}

}
