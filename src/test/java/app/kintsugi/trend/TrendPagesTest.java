package app.kintsugi.trend;

import org.hibernate.stat.Statistics;
import org.hibernate.SessionFactory;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;
import java.util.ArrayList;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import app.kintsugi.checkin.Answer;
import app.kintsugi.checkin.CheckingIn;
import app.kintsugi.checkin.Scales;
import app.kintsugi.checkin.Sharing;
import app.kintsugi.couple.Audience;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.TellingSetbacks;
import app.kintsugi.journey.Walking;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.reflection.WriteReflections.Draft;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import app.kintsugi.support.TestClock;
import app.kintsugi.ui.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@KintsugiTest
class TrendPagesTest {

	/** A Monday. */
	private static final LocalDate MONDAY = LocalDate.parse("2031-06-02");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private CheckingIn checkingIn;

	@Autowired
	private WriteReflections writing;

	@Autowired
	private Walking walking;

	@Autowired
	private TellingSetbacks setbacks;

	@Autowired
	private Trends trends;

	@Autowired
	private EntityManagerFactory entities;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void begin() {
		goTo(0);
	}

	@AfterEach
	void comeBack() {
		this.clock.comeBack();
	}

	@Test
	void bothLinesAreInThePicturesAndTheTables() {
		Constellation all = this.constellations.at(1);
		checkIn(all.author(), Sharing.PRIVATE, 3);
		checkIn(all.partner(), Sharing.PARTNER, 8);
		goTo(7);
		checkIn(all.author(), Sharing.PRIVATE, 6);
		String page = page(all.author(), "/trends");
		assertThat(page).contains("id=\"trend-trust-1\"", "id=\"trend-trust-2\"", "<span>You</span>",
				"<span>Ben</span>");
		assertThat(page).contains("You: from 2 Jun 2031 to 9 Jun 2031, between 3 and 6. "
				+ "The median of four weeks is 3 at first and 4.5 at last.", "Ben: 8 on 2 Jun 2031.");
		assertThat(page).contains("<tr><th scope=\"row\">2 Jun 2031<td>3<td>3<td>8<td>8",
				"<tr><th scope=\"row\">9 Jun 2031<td>6<td>4.5<td>–<td>–");
		assertThat(page(all.partner(), "/trends")).contains("You: 8 on 2 Jun 2031.").doesNotContain("Ada:");
	}

	@Test
	void whatThePartnerHasNotOpenedChangesNoByte() {
		Constellation answered = this.constellations.at(1);
		Constellation silent = this.constellations.at(1);
		for (Constellation all : List.of(answered, silent)) {
			checkIn(all.author(), Sharing.PRIVATE, 3);
		}
		checkIn(answered.partner(), Sharing.REVEAL, 8);
		List<String> paths = List.of("/", "/trends", "/trends?span=all", "/trends?span=week", "/reflections",
				"/reflections/year", "/reflections/on-this-day", "/questionnaires",
				"/review/{couple}/session", "/review/{couple}/session/apart");
		List<String> therapists = List.of("/review", "/review/{couple}", "/review/{couple}/trends",
				"/review/{couple}/session", "/review/{couple}/session/apart");
		mustBeTheSame(paths, Constellation::author, answered, silent);
		mustBeTheSame(therapists, Constellation::therapist, answered, silent);
		for (Constellation all : List.of(answered, silent)) {
			checkIn(all.author(), Sharing.REVEAL, 4);
		}
		// the first one is not here again, so neither is open
		mustBeTheSame(paths, Constellation::author, answered, silent);
		mustBeTheSame(therapists, Constellation::therapist, answered, silent);
		goTo(8);
		mustBeTheSame(paths, Constellation::author, answered, silent);
		assertThat(page(answered.partner(), "/trends")).isNotEqualTo(page(silent.partner(), "/trends"));
	}

	@Test
	void theTherapistSeesWhatIsSharedWithThemAndNobodyElseAsks() {
		Constellation all = this.constellations.at(1);
		checkIn(all.author(), Sharing.THERAPIST, 3);
		checkIn(all.partner(), Sharing.PARTNER, 8);
		Picture shared = all.therapist()
			.does(() -> this.trends.sharedWithTherapist(all.couple().id(), all.therapist().id(), Span.QUARTER, MONDAY));
		assertThat(shared.scales().get(0).drawn()).extracting(Line::name).containsExactly("Ada");
		assertThat(shared.first()).isEqualTo("Ada");
		assertThat(shared.second()).isNull();
		for (Member other : List.of(all.author(), all.partner(), this.household.person("Cleo"))) {
			assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> other
				.does(() -> this.trends.sharedWithTherapist(all.couple().id(), other.id(), Span.QUARTER, MONDAY)));
		}
	}

	@Test
	void stepsAndSetbacksAreMarkedWithoutTheirWords() {
		Constellation all = this.constellations.at(2);
		JourneyId journey = new JourneyId(UUID.fromString(all.things().get("journey")));
		all.author().does(() -> this.setbacks.tell(journey, all.author().id(), UUID.randomUUID(), "What came out."));
		checkIn(all.author(), Sharing.PRIVATE, 3);
		assertThat(page(all.partner(), "/trends")).doesNotContain("What came out.");
		assertThat(page(all.author(), "/trends")).contains("Something happened, or came out", "Step 2 opened:")
			.doesNotContain("What came out.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?span=decade", "?until=yesterday", "?until=2031-02-30", "?until=-999999999-01-01",
			"?until=%2B999999999-12-31&span=week", "?until=1066-10-14&span=year", "?span=all&until=2031-06-01" })
	void whatIsNoTimeIsNoFault(String query) {
		Member ada = this.household.person("Ada");
		assertThat(page(ada, "/trends" + query)).contains("Nothing lies in this time");
	}

	@Test
	void oneGoesBackAndForwardInTime() {
		Member ada = this.household.person("Ada");
		checkIn(ada, Sharing.PRIVATE, 3);
		goTo(120);
		assertThat(page(ada, "/trends?span=quarter")).contains("Nothing lies in this time", "rel=\"prev\"")
			.doesNotContain("rel=\"next\"");
		assertThat(page(ada, "/trends?span=quarter&until=2031-06-30")).contains("You: 3 on 2 Jun 2031.",
				"rel=\"next\"");
		assertThat(page(ada, "/trends?span=all")).contains("You: 3 on 2 Jun 2031.").doesNotContain("rel=\"prev\"");
	}

	@Test
	void theWeeksOfAYearAreThereInWords() {
		Member ada = this.household.person("Ada");
		checkIn(ada, Sharing.PRIVATE, 3);
		goTo(1);
		write(ada, "Words of my own.");
		String page = page(ada, "/reflections/year");
		assertThat(page).contains(">2 Jun 2031<", ">some<").doesNotContain("Words of my own.");
		assertThat(figure(page)).contains("class=\"week some\"");
		assertThat(figure(page(ada, "/reflections/year?year=2030"))).contains("class=\"week nothing\"")
			.doesNotContain("class=\"week some\"");
		assertThat(figure(page(ada, "/reflections/year?year=nothing"))).isEqualTo(figure(page));
		assertThat(figure(page(ada, "/reflections/year?year=9999"))).isEqualTo(figure(page));
	}

	@Test
	void whatWasWrittenOnThisDayStaysClosed() {
		Member ada = this.household.person("Ada");
		String id = write(ada, "Words of my own.");
		assertThat(page(ada, "/reflections/on-this-day")).doesNotContain(id);
		goTo(366);
		assertThat(page(ada, "/reflections/on-this-day")).contains("A year ago", "/reflections/" + id)
			.doesNotContain("Words of my own.");
		goTo(367);
		assertThat(page(ada, "/reflections/on-this-day")).doesNotContain(id);
	}

	@Test
	void otherYearsRestWhileTheJourneyDoes() {
		Constellation all = this.constellations.at(1);
		String id = write(all.author(), "Words of my own.");
		goTo(366);
		JourneyId journey = new JourneyId(UUID.fromString(all.things().get("journey")));
		all.author().does(() -> this.walking.pause(journey, all.author().id()));
		assertThat(page(all.author(), "/reflections/on-this-day")).contains("Your journey rests").doesNotContain(id);
		assertThat(page(all.author(), "/reflections/on-this-day?anyway=true")).contains(id);
	}

	/** To the byte, in statements, and in the rows that come to be opened. */
	private void mustBeTheSame(List<String> paths, Function<Constellation, Member> who, Constellation one,
			Constellation other) {
		Statistics statistics = this.entities.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		for (String path : paths) {
			List<Object> seen = new ArrayList<>();
			for (Constellation all : List.of(one, other)) {
				RequestPostProcessor browser = this.household.signedIn(who.apply(all));
				statistics.clear();
				String page = page(browser, path.replace("{couple}", all.couple().id().toString()));
				for (String thing : List.of("couple", "journey", "admission")) {
					page = page.replace(String.valueOf(all.things().get(thing)), thing);
				}
				seen.add(List.of(page, statistics.getPrepareStatementCount(), statistics.getEntityLoadCount()));
			}
			assertThat(seen.get(0)).as(path).isEqualTo(seen.get(1));
		}
	}

	private static String figure(String page) {
		return page.substring(page.indexOf("<figure"), page.indexOf("</figure>"));
	}

	private void checkIn(Member member, Sharing sharing, int mark) {
		member.does(() -> this.checkingIn.checkIn(UUID.randomUUID(), sharing,
				new Answer(new Scales(mark, mark, mark, mark, mark), "A sentence."), member.id()));
	}

	private String write(Member member, String words) {
		ReflectionId id = new ReflectionId(UUID.randomUUID());
		member
			.does(() -> this.writing.write(new Draft(id, null, null, null, "", words, Audience.ONLY_ME), member.id()));
		return id.id().toString();
	}

	/** A page without what is another one each time: what its forms carry. */
	private String page(Member member, String path) {
		return page(this.household.signedIn(member), path);
	}

	private String page(RequestPostProcessor browser, String path) {
		MvcTestResult answer = this.mvc.get().uri(URI.create(path)).with(browser).exchange();
		assertThat(answer).hasStatusOk();
		try {
			return Pattern.compile("((?:name=\"_csrf\"[^>]*?\\s+value|data-box)=\")[^\"]+")
				.matcher(answer.getResponse().getContentAsString())
				.replaceAll("$1");
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** To noon of a day, counted from {@link #MONDAY}. */
	private void goTo(int day) {
		Instant noon = MONDAY.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
		this.clock.comeBack();
		this.clock.goForward(Duration.between(this.clock.instant(), noon));
	}

}
