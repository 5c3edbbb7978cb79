package app.kintsugi.browser;

import java.time.Duration;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.TestClock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Present time, with a server whose clock is put forward: once with script, once without.
 */
class PresenceIT extends ExerciseIT {

	@Autowired
	private TestClock clock;

	@AfterEach
	void backToNow() {
		this.clock.comeBack();
	}

	@Test
	void theTwoAgreeAreQuietAndSayHowItWas() {
		Constellation all = at(6);
		Someone ada = signedIn(all.author(), true);
		Someone ben = signedIn(all.partner(), false);
		String room = journey(all) + "/presence";

		ben.opens(room).chooses("10 minutes").presses("Propose it to Ada");
		ada.opens("/").follows("A present time is proposed to you.").presses("Yes, let us");
		this.clock.goForward(Duration.ZERO);
		ada.presses("We begin now");
		Page page = ada.page();
		assertThat(page.getByRole(AriaRole.NAVIGATION).count()).as("nothing else is on it").isZero();
		assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Full screen")).isVisible())
			.isTrue();
		assertThat(page.locator("[data-after]").isVisible()).as("it is not over").isFalse();
		page.clock().install();
		this.clock.goForward(Duration.ofMinutes(8));
		page.reload();
		Locator sound = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("A soft sound at the end"));
		assertThat(sound.getAttribute("aria-pressed")).as("quiet by default").isEqualTo("false");
		sound.click();
		assertThat(sound.getAttribute("aria-pressed")).isEqualTo("true");
		assertThat(page.locator("[data-after]").isVisible()).as("it is not over").isFalse();
		page.clock().fastForward(Duration.ofMinutes(2).toMillis());
		assertThat(page.getByRole(AriaRole.STATUS)).containsText("The time is over");
		assertThat(sound.isVisible()).isFalse();
		this.clock.goForward(Duration.ofMinutes(10));
		ada.follows("Go on");
		say(ada, "How present did Ben feel to you?", 7, 4, "I was here, mostly.");
		assertThat(ada.reads()).contains("What you said is sealed");

		ben.opens(room).follows("Say how it was for you");
		say(ben, "How present did Ada feel to you?", 9, 8, "I felt you.");
		assertThat(ben.reads()).doesNotContain("I was here, mostly.");
		assertThat(ada.opens(room).reads()).contains("I felt you.", "Ben was present: 9 of 10");
		assertThat(ben.opens(room).reads()).contains("I was here, mostly.", "You felt present to Ada: 4 of 10");
	}

	@Test
	void withoutScriptThePageGoesOnByItself() {
		Constellation all = at(6);
		Someone ada = signedIn(all.author(), false);
		Someone ben = signedIn(all.partner(), false);
		String room = journey(all) + "/presence";
		ben.opens(room).presses("Propose it to Ada");
		ada.opens(room).presses("Yes, let us");
		this.clock.goForward(Duration.ZERO);
		ada.presses("We begin now");
		this.clock.goForward(Duration.ofMinutes(10).minusSeconds(2));
		ada.page().reload();
		this.clock.goForward(Duration.ofMinutes(10).plusSeconds(2));
		ada.page().waitForURL("**/after");
		assertThat(ada.reads()).contains("How it was", "Whatever is true is right");
	}

	private static void say(Someone someone, String other, int mine, int theirs, String note) {
		someone.marks("How present were you?", mine)
			.marks(other, theirs)
			.writes("A sentence, if you like", note)
			.presses("Seal it");
	}

}
