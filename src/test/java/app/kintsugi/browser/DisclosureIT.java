package app.kintsugi.browser;

import org.junit.jupiter.api.Test;

import app.kintsugi.support.Constellations.Constellation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The disclosure: Ben writes, his therapist reads first, Ada chooses how closely and
 * when, reads, asks and is answered.
 */
class DisclosureIT extends ExerciseIT {

	@Test
	void allOfItIsToldOnceAndReadWhenTheOtherChooses() {
		Constellation all = at(1);
		Someone ada = signedIn(all.author(), false);
		Someone ben = signedIn(all.partner(), true);
		Someone thea = signedIn(all.therapist(), false);
		String room = journey(all) + "/disclosure";

		ben.opens(journey(all) + "/steps/1").follows("Go there").follows("Begin to write");
		ben.writes("What I did", "I lied about Thursdays. I was with Clara.").presses("Save");
		assertThat(ben.reads()).contains("I lied about Thursdays.", "Only you");
		ben.presses("Let our therapist read it");
		thea.opens("/review/" + all.couple().id()).follows("The disclosure, while it is being written");
		thea.writes("What you would like to say to Ben about it", "Say since when.").presses("Send the comment");
		assertThat(ben.opens(room).reads()).contains("Say since when.", "You and your therapist");

		assertThat(ada.opens(room).reads()).doesNotContain("Thursdays", "I am ready to read");
		ada.chooses("The facts").presses("Save").presses("I am ready to read");

		ben.opens(room).follows("Go on writing");
		assertThat(ben.reads()).contains("Ada asks for the facts");
		ben.writes("What I did", "I lied about Thursdays, since March. I was with Clara.")
			.writes("What you already know", "You know of the message.")
			.writes("What you do not know yet", "I saw her once more in December.")
			.writes("Who else knows", "My brother.")
			.writes("What could still come to light", "The messages on my old phone.")
			.writes("What it cost you, as I understand it", "Your sleep.")
			.presses("Save")
			.follows("Read it through, then deliver it")
			.writes("That this is all of it", "There is nothing else, Ada.")
			.presses("Deliver it to Ada");
		assertThat(ben.reads()).contains("You have delivered it.").doesNotContain("I have read it");
		assertThat(thea.status(room + "/review")).isEqualTo(404);

		ada.opens("/").follows("Something is here for you to read, when you choose to.");
		assertThat(ada.reads()).doesNotContain("Clara");
		ada.presses("Later");
		assertThat(ada.reads()).contains("You chose to read it later.").doesNotContain("Clara");
		ada.presses("I want to read it now");
		assertThat(ada.reads()).contains("I was with Clara.", "There is nothing else, Ada.");
		assertThat(ben.opens(room).reads()).doesNotContain("I have read it");
		ada.follows("Ask about: I saw her once more in December.")
			.writes("What would you like to ask about this sentence?", "On which day?")
			.presses("Ask");
		ada.presses("I have read it");
		assertThat(ben.opens(room).reads()).contains("Ada has told you: I have read it.", "On which day?");
		ben.follows("Answer").writes("Your answer", "On the ninth.").presses("Give this answer");
		assertThat(ada.opens(room).reads()).doesNotContain("On the ninth.");
		ada.presses("I want to read it now");
		assertThat(ada.reads()).contains("On the ninth.");

		ben.follows("Add something").writes("What there is to add", "I also wrote to her.").presses("Add it");
		assertThat(ada.opens(room).reads()).contains("An addition", "Added on").doesNotContain("I also wrote to her.");
		ada.presses("I want to read it now");
		assertThat(ada.reads()).contains("I also wrote to her.");
	}

}
