package app.kintsugi.browser;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Pictures;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Time together, from the first pick to a memory on the wall, by both.
 */
class TogetherIT extends ExerciseIT {

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theyFindWhatBothEnjoyAndKeepAMemoryOfIt(boolean script) {
		Constellation all = at(8);
		Someone ada = signedIn(all.author(), script);
		Someone ben = signedIn(all.partner(), script);

		ada.opens(journey(all) + "/steps/8").follows("Go there").follows("Choose what you would enjoy");
		ada.follows("Put it on the list").writes("What is it?", "The pier at night").presses("Put it on the list");
		tick(ada, "The pier at night", "Look at the stars", "Bake bread");
		ada.presses("Save");
		assertThat(ada.reads()).contains("What you have both chosen will stand here").doesNotContain("Bake bread");

		ben.opens(journey(all) + "/together/ideas");
		tick(ben, "The pier at night", "Fly a kite");
		ben.presses("Save");
		ada.opens(journey(all) + "/together");
		assertThat(ada.reads()).contains("The pier at night").doesNotContain("Bake bread", "Fly a kite");
		ben.opens(journey(all) + "/together");
		assertThat(ben.reads()).contains("The pier at night").doesNotContain("Bake bread", "Look at the stars");

		ben.follows("Find a day for it: The pier at night");
		ben.page().getByLabel("Which day?").fill(LocalDate.now(ZoneId.systemDefault()).toString());
		ben.writes("A line to go with it", "I bring the lantern.").presses("Propose it");
		ada.opens(journey(all));
		assertThat(ada.reads()).contains("A day for the two of you has been proposed.");
		ada.opens(journey(all) + "/together");
		assertThat(ada.reads()).contains("I bring the lantern.");
		ada.presses("Yes, let’s").follows("Keep a memory of it: The pier at night");

		if (script) {
			photo(ada, "big.jpg", new byte[10 * 1024 * 1024 + 1]);
			assertThat(ada.reads()).contains("This photo is bigger than 10 MB");
		}
		photo(ada, "letter.jpg", "no photo at all".getBytes(StandardCharsets.UTF_8));
		ada.writes("What do you want to keep of it?", "The water was black and quiet.").presses("Keep it");
		assertThat(ada.reads()).contains("This could not be read as a photo.");
		assertThat(ada.page().getByLabel("What do you want to keep of it?").inputValue())
			.isEqualTo("The water was black and quiet.");
		photo(ada, "pier.jpg", Pictures.jpegWithExif(1_200, 800, 6, "where it was"));
		ada.writes("What can be seen on it?", "A lantern on a pier").presses("Keep it");
		assertThat(shownWidth(ada)).isEqualTo(800);

		ben.opens(journey(all) + "/together/wall");
		assertThat(ben.reads()).doesNotContain("The water was black and quiet.");
		ada.presses("Show it to Ben too");
		ben.opens(journey(all) + "/together/wall");
		assertThat(ben.reads()).contains("The water was black and quiet.");
		assertThat(shownWidth(ben)).isEqualTo(800);
	}

	private static void tick(Someone who, String... ideas) {
		for (String idea : ideas) {
			who.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(idea).setExact(true)).check();
		}
	}

	private static void photo(Someone who, String name, byte[] file) {
		who.page().locator("input[type=file]").setInputFiles(new FilePayload(name, "image/jpeg", file));
	}

	/** How wide the browser finds the photo to be. */
	private static int shownWidth(Someone who) {
		Locator photo = who.page()
			.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("A lantern on a pier").setExact(true));
		photo.scrollIntoViewIfNeeded();
		who.page()
			.waitForCondition(
					() -> Boolean.TRUE.equals(photo.evaluate("photo => photo.complete && photo.naturalWidth > 0")));
		return (int) photo.evaluate("photo => photo.naturalWidth");
	}

}
