package app.kintsugi.browser;

import java.time.LocalDate;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.kintsugi.support.Constellations.Constellation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The request, from "what can I do?" to a promise that was kept, by both.
 */
class PromiseIT extends ExerciseIT {

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aWishIsUnderstoodPromisedRenewedAndKept(boolean script) {
		Constellation all = at(9);
		Someone ada = signedIn(all.author(), script);
		Someone ben = signedIn(all.partner(), script);

		ben.opens(journey(all) + "/steps/9").follows("Go there").presses("What can I do?");
		assertThat(ben.reads()).contains("You have asked what you can do");
		ada.opens(journey(all));
		assertThat(ada.reads()).contains("Your partner asks what would help");
		ada.opens(journey(all) + "/promise")
			.follows("Say what would help")
			.writes("What would help", "Put the phone in the kitchen at night.")
			.presses("Say it");
		String wish = ada.path();

		ben.opens(wish).writes("In my own words", "You would like me to use the phone less.").presses("Say it back");
		assertThat(ben.reads()).doesNotContain("Promise it");
		ada.opens(wish)
			.follows("Not quite")
			.writes("What is missing, or too much", "Not less. Only not in the bedroom.")
			.presses("Say “not quite”");
		ben.opens(wish);
		assertThat(ben.reads()).contains("Not less. Only not in the bedroom.").doesNotContain("Promise it");
		ben.writes("In my own words", "You would like my phone to sleep in the kitchen.").presses("Say it back");
		ada.opens(wish).presses("Yes, that");

		ben.opens(wish).writes("A day that I can keep", LocalDate.now().minusDays(1).toString()).presses("Promise it");
		assertThat(ben.reads()).contains("That day has gone by.");
		ben.writes("A day that I can keep", LocalDate.now().plusDays(2).toString()).presses("Promise it");
		assertThat(ben.reads()).contains("You promised it for");

		ada.opens(wish).presses("Let us renew it");
		ben.opens(wish).writes("A day that I can keep", LocalDate.now().plusDays(5).toString()).presses("Promise it");
		ada.opens(wish).follows("Say something about it").writes("What you would like to say about it", "Thank you.");
		ada.presses("Say it");
		ada.presses("It was kept");
		ben.opens(journey(all) + "/promise");
		assertThat(ben.reads()).contains("Put the phone in the kitchen at night.", "Kept on");
		assertThat(ben.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Kept")).count()).isOne();
	}

}
