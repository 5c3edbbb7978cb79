package app.kintsugi.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A therapist for one of the two alone: admitted, told something, put out, while the
 * other looks at the same pages before and after.
 */
class OwnTherapistIT extends ExerciseIT {

	@Autowired
	private Household household;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void somebodyHasATherapistOfTheirOwnAndTheOtherSeesNothingOfIt(boolean script) {
		Constellation all = at(1);
		Someone ada = signedIn(all.author(), script);
		Someone ben = signedIn(all.partner(), script);
		Someone noor = signedIn(this.household.person("Noor"), script);
		String couple = ben.opens("/couple").reads();
		String invitations = ben.opens("/invitations").reads();
		String reflections = ben.opens("/reflections").reads();
		String writing = ben.opens("/reflections/new").reads();
		String home = ben.opens("/").reads();

		ada.opens("/couple").follows("About a therapist of your own").presses("Make a code for my own therapist");
		assertThat(ada.reads()).contains("Nobody else learns of it here.");
		String code = ada.words();
		noor.opens("/invitations").writes("Your code", code).presses("See who invites me");
		assertThat(noor.reads()).contains("invites you to be a therapist for Ada alone").doesNotContain("Ben");
		String words = noor.words();
		noor.writes("My policy on secrets", "What you tell me stays with me.")
			.presses("The words are the same: show Ada my policy");

		ada.opens("/");
		assertThat(ada.reads()).contains("Noor has told you what they keep secret");
		ada.opens("/couple/own-therapist");
		assertThat(ada.words()).isEqualTo(words);
		assertThat(ada.reads()).contains("What you tell me stays with me.", "Nobody watches these pages");
		ada.presses("The words are the same, and I agree");
		assertThat(ada.path()).isEqualTo("/couple/own-therapist");
		assertThat(ada.reads()).contains("Noor is your own therapist here");

		ada.opens("/reflections/new")
			.chooses("You and Noor, your own therapist")
			.writes("What you want to say", "I am not sure that I want to stay.")
			.presses("Save");
		noor.opens("/couple");
		assertThat(noor.reads()).contains("Ada, alone").doesNotContain("Ben");
		noor.opens("/review");
		assertThat(noor.reads()).contains("Ada").doesNotContain("Ben");
		noor.follows("Ada");
		assertThat(noor.reads()).contains("I am not sure that I want to stay.");
		noor.page().getByText("I am not sure that I want to stay.").first().click();
		ada.opens("/reflections").page().getByText("I am not sure that I want to stay.").first().click();
		assertThat(ada.reads()).contains("Noor opened this on", "you and Noor, your own therapist");

		noor.opens("/couple").follows("My policy on secrets");
		noor.writes("My policy on secrets", "Once a month I ask a colleague.").presses("Ask Ada");
		noor.opens("/couple");
		assertThat(noor.reads()).contains("Ada has not agreed to your new policy. The earlier one holds.");
		ada.opens("/couple/own-therapist");
		assertThat(ada.reads()).contains("What you tell me stays with me.", "Once a month I ask a colleague.",
				"the earlier ones hold");
		ada.presses("I agree to the new words");
		ada.follows("Every version, with its date");
		assertThat(ada.reads()).contains("What you tell me stays with me.", "Agreed, and holds since",
				"later words hold now");

		assertThat(ben.opens("/couple").reads()).isEqualTo(couple);
		assertThat(ben.opens("/invitations").reads()).isEqualTo(invitations);
		assertThat(ben.opens("/reflections").reads()).isEqualTo(reflections);
		assertThat(ben.opens("/reflections/new").reads()).isEqualTo(writing);
		assertThat(ben.opens("/").reads()).isEqualTo(home);

		String entry = ada.opens("/reflections").page().getByText("I am not sure").first().getAttribute("href");
		ada.opens("/couple/own-therapist").follows("End this, at once").presses("End it now");
		assertThat(ada.path()).isEqualTo("/couple/own-therapist");
		assertThat(noor.status(entry)).isEqualTo(404);
		assertThat(noor.status("/review")).isEqualTo(404);
	}

}
