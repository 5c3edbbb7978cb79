package app.kintsugi.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.promise.MakingPromises;
import app.kintsugi.exercise.together.Planning;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.reflection.WriteReflections.Draft;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import app.kintsugi.support.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Times and days are told where the person is who looks: Ada is a day ahead of Ben, and
 * their therapist is where the server is.
 */
@KintsugiTest
class TimesOfThePersonTest {

	private static final Instant NOON = Instant.parse("2031-06-02T12:00:00Z");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private TimeZones zones;

	@Autowired
	private WriteReflections writing;

	@Autowired
	private MakingPromises promises;

	@Autowired
	private Planning planning;

	@Autowired
	private TestClock clock;

	private Constellation all;

	@BeforeEach
	void adaIsInTheEastAndBenInTheWest() {
		this.all = this.constellations.at(2);
		this.zones.choose(this.all.author().id(), "Pacific/Kiritimati");
		this.zones.choose(this.all.partner().id(), "Pacific/Pago_Pago");
		this.zones.choose(this.all.therapist().id(), "UTC");
		this.clock.goForward(Duration.between(this.clock.instant(), NOON));
	}

	@AfterEach
	void now() {
		this.clock.comeBack();
	}

	@Test
	void aTimeOnAPageIsThatOfWhoeverLooks() {
		ReflectionId id = write();
		String path = "/reflections/" + id.id();
		assertThat(page(this.all.author(), path)).contains("3 June 2031, 02:0");
		assertThat(page(this.all.partner(), path)).contains("2 June 2031, 01:0");
		assertThat(page(this.all.therapist(), path)).contains("2 June 2031, 12:0");
	}

	@Test
	void thePageOfASessionIsTheSameWhereverSomebodyIs() {
		write();
		String path = "/review/" + this.all.couple().id() + "/session";
		List<String> pages = Stream.of(this.all.therapist(), this.all.author(), this.all.partner())
			.map((one) -> page(one, path))
			.map((page) -> page.substring(page.indexOf("class=\"session-page"), page.indexOf("session/paper")))
			.distinct()
			.toList();
		assertThat(pages).singleElement().asString().contains("2 June 2031, 12:0");
	}

	@Test
	void todayIsTodayWhereSomebodyIs() {
		for (Member one : List.of(this.all.author(), this.all.partner())) {
			String today = one.equals(this.all.author()) ? "2031-06-03" : "2031-06-02";
			assertThat(this.promises.today(one.id())).hasToString(today);
			assertThat(this.planning.today(one.id())).hasToString(today);
		}
	}

	@Test
	void quietHoursAreThoseOfTheHurtPartnersNight() {
		String forum = "/journeys/" + this.all.things().get("journey") + "/forum";
		post(this.all.author(), forum + "/question",
				Map.of("submission", UUID.randomUUID().toString(), "text", "Where were you?"));
		String announced = "Something in the open forum";
		assertThat(page(this.all.partner(), "/")).contains(announced);
		post(this.all.author(), forum + "/quiet-hours", Map.of("from", "23:00", "until", "06:00"));
		assertThat(page(this.all.partner(), "/")).as("it is two in the night for who asks").doesNotContain(announced);
		post(this.all.author(), forum + "/quiet-hours", Map.of("from", "10:00", "until", "14:00"));
		assertThat(page(this.all.partner(), "/")).contains(announced);
	}

	@Test
	void noPageTellsTheServersTime() throws IOException {
		try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
			assertThat(templates.filter(Files::isRegularFile)).allSatisfy((template) -> assertThat(template).content()
				.as("say #times in place of #temporals")
				.doesNotContain("#temporals"));
		}
	}

	private ReflectionId write() {
		ReflectionId id = new ReflectionId(UUID.randomUUID());
		Member author = this.all.author();
		author.does(() -> this.writing.write(new Draft(id, null, null, null, "", "A text", Audience.PARTNER_AND_THERAPIST),
				author.id()));
		return id;
	}

	private void post(Member member, String path, Map<String, String> fields) {
		var request = this.mvc.post().uri(path).with(this.household.signedIn(member));
		fields.forEach(request::param);
		assertThat(request.exchange()).hasStatus(HttpStatus.SEE_OTHER);
	}

	private String page(Member member, String path) {
		MvcTestResult answer = this.mvc.get().uri(path).with(this.household.signedIn(member)).exchange();
		assertThat(answer).hasStatusOk();
		try {
			return answer.getResponse()
				.getContentAsString()
				.replaceAll("((?:name=\"_csrf\"[^>]*?\\s+value|data-box)=\")[^\"]+", "$1");
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
