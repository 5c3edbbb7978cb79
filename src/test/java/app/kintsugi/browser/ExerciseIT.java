package app.kintsugi.browser;

import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Member;
import app.kintsugi.support.ServedTest;

/**
 * An exercise, played in browsers by the two who walk, and their therapist. All of them
 * share one server.
 */
@ServedTest
abstract class ExerciseIT {

	@Autowired
	private Constellations constellations;

	@LocalServerPort
	private int port;

	@AfterEach
	void everybodyGoes() {
		Chromium.forgetEverybody();
	}

	/**
	 * Two whose journey has come to this step, with their therapist; the author of a
	 * constellation is the hurt partner, the partner the repairing one.
	 */
	Constellation at(int step) {
		return this.constellations.at(step);
	}

	/** Two whose therapist has stated a policy and is not let in yet. */
	Constellation beginning() {
		return this.constellations.beginning();
	}

	/** Somebody signed in, in a browser of their own. */
	Someone signedIn(Member member, boolean script) {
		return new Someone(member.signInName(), Chromium.browser(), "http://localhost:" + this.port, script).signsIn();
	}

	/** Somebody signed in on a phone, who has nothing but a keyboard. */
	Keyboard byKeyboard(Member member) {
		Keyboard somebody = new Keyboard(Chromium.browser(), "http://localhost:" + this.port, 390, 844);
		somebody.toField("name")
			.types(member.signInName())
			.toField("passphrase")
			.types(member.passphrase())
			.goesOnBy("Enter")
			.isAt("h1");
		return somebody;
	}

	/** The address of the journey's page. */
	static String journey(Constellation all) {
		return "/journeys/" + all.things().get("journey");
	}

}
