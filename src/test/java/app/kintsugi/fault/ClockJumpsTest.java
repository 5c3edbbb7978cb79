package app.kintsugi.fault;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The machine's clock is an hour back, a day ahead, a year ahead, and right again: with
 * people signed in from before, with new sign-ins, and with what was written all along.
 */
@KintsugiTest
class ClockJumpsTest {

	private static final List<Duration> JUMPS = List.of(Duration.ZERO, Duration.ofHours(-1), Duration.ofDays(1),
			Duration.ofDays(366), Duration.ofHours(-1), Duration.ZERO);

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private TestClock clock;

	@Autowired
	private MockMvcTester mvc;

	private final Map<UUID, String> written = new LinkedHashMap<>();

	@AfterEach
	void now() {
		this.clock.comeBack();
	}

	@Test
	void nothingIsLostNothingBreaksAndNobodyIsLockedOut() throws UnsupportedEncodingException {
		Constellation couple = this.constellations.at(6);
		String journey = "/journeys/" + couple.things().get("journey");
		RequestPostProcessor fromBefore = this.household.signedIn(couple.author());
		for (Duration jump : JUMPS) {
			this.clock.goForward(jump);
			assertThat(this.mvc.get().uri("/reflections").with(fromBefore).exchange().getResponse().getStatus())
				.as("signed in before, at %s: there, or asked to sign in", jump)
				.isIn(200, 303);
			RequestPostProcessor now = this.household.signedIn(couple.author());
			write(now, "At " + jump + " and " + this.written.size());
			for (String page : List.of("/", "/reflections", "/drafts", "/check-ins", "/trends", "/settings", journey,
					journey + "/pace", journey + "/agreement", journey + "/presence", journey + "/steps/6")) {
				assertThat(this.mvc.get().uri(page).with(now)).as("%s at %s", page, jump).hasStatus2xxSuccessful();
			}
			assertThat(this.mvc.get().uri(journey).with(this.household.signedIn(couple.partner())))
				.hasStatus2xxSuccessful();
			this.written.forEach((id, text) -> assertThat(this.mvc.get().uri("/reflections/" + id).with(now)).bodyText()
				.contains(text));
		}
		RequestPostProcessor atLast = this.household.signedIn(couple.author());
		UUID first = this.written.keySet().iterator().next();
		for (String text : List.of("changed", "changed again")) {
			assertThat(this.mvc.post()
				.uri("/reflections/" + first + "/edit")
				.param("version", version(first, atLast))
				.param("text", text)
				.with(atLast)).hasStatus(303);
		}
		assertThat(this.mvc.get().uri("/reflections/" + first).with(atLast)).bodyText().contains("changed again");
	}

	private String version(UUID reflection, RequestPostProcessor reader) throws UnsupportedEncodingException {
		String page = this.mvc.get()
			.uri("/reflections/" + reflection + "/edit")
			.with(reader)
			.exchange()
			.getResponse()
			.getContentAsString();
		return page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
	}

	private void write(RequestPostProcessor writer, String text) {
		UUID id = UUID.randomUUID();
		assertThat(this.mvc.post()
			.uri("/reflections")
			.param("submission", id.toString())
			.param("text", text)
			.param("audience", "ONLY_ME")
			.with(writer)).hasStatus(303);
		this.written.put(id, text);
	}

}
