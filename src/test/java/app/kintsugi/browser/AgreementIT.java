package app.kintsugi.browser;

import org.junit.jupiter.api.Test;

import app.kintsugi.support.Constellations.Constellation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Old and new, from two who write alone to an agreement that both have signed.
 */
class AgreementIT extends ExerciseIT {

	@Test
	void theTwoSealOpenWriteAndSign() {
		Constellation all = at(5);
		Someone ada = signedIn(all.author(), true);
		Someone ben = signedIn(all.partner(), false);
		String room = journey(all) + "/agreement";

		ada.opens(room).follows("Begin");
		ada.writes("What I grieve", "Not having to ask.").presses("Keep it for me");
		assertThat(ada.opens(room).reads()).contains("Go on writing");
		ada.follows("Go on writing").writes("What I want to build", "Telling before being asked.").presses("Seal it");
		assertThat(ada.reads()).contains("Yours is sealed", "Not having to ask.");
		ada.presses("Take it back, to write on").writes("What I want to keep", "Sunday mornings.").presses("Seal it");

		ben.opens(room).follows("Begin").writes("What I grieve", "Being believed.").presses("Seal it");
		assertThat(ben.reads()).contains("Yours is sealed").doesNotContain("Not having to ask.");
		assertThat(ada.opens(room).reads()).contains("Not having to ask.", "Sunday mornings.", "Being believed.");
		assertThat(ben.opens(room).reads()).contains("Not having to ask.", "Telling before being asked.");

		ada.follows("Write our agreement").writes("What we agree", "We tell each other first.").presses("Save");
		ben.opens(room).follows("Change the words");
		ada.follows("Change the words").writes("What we agree", "We tell each other first. By Ada.").presses("Save");
		ben.writes("What we agree", "We tell each other first. By Ben.").presses("Save");
		assertThat(ben.reads()).contains("Nothing is lost");
		assertThat(ben.page().locator("textarea[readonly]").inputValue())
			.isEqualTo("We tell each other first. By Ada.");
		assertThat(ben.page().getByLabel("What we agree").inputValue()).isEqualTo("We tell each other first. By Ben.");
		ben.writes("What we agree", "We tell each other first, the same day.").presses("Save");

		ben.presses("I sign this");
		assertThat(ada.opens("/").reads()).contains("Your agreement is there to be read and signed");
		ada.opens(room).presses("I sign this");
		assertThat(ada.reads()).contains("Signed by you on", "Signed by Ben on", "They stand");

		ben.opens(room).presses("Open it again");
		ben.writes("What we agree", "We tell each other first, within the hour.").presses("Save");
		assertThat(ada.opens(room).reads()).contains("within the hour").doesNotContain("Signed by");
		ada.follows("Earlier agreements");
		assertThat(ada.reads()).contains("the same day", "Signed by Ben on", "Signed by you on");
	}

}
