package app.kintsugi.exercise.gentle;

import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import app.kintsugi.journey.Ending;
import app.kintsugi.journey.Exercise.Passage;
import app.kintsugi.journey.Closing;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import app.kintsugi.support.Tables;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.ui.PlainText;
import jakarta.validation.Valid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@KintsugiTest
class GentlePagesTest {

	private static final String SHARP = "You never listen, and you are so selfish & <cold>.";

	private static final Pattern LANDING = Pattern.compile("<section class=\"landing.*?</section>", Pattern.DOTALL);

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private Kindnesses kindnesses;

	@Autowired
	private GentleExercise exercise;

	@Autowired
	private GentleWriting writing;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Closing closing;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private MockMvcTester mvc;

	private Member hurt;

	private Member repairing;

	private JourneyId journey;

	private String path;

	@BeforeEach
	void atStepFour() {
		Constellation all = this.constellations.at(4);
		this.hurt = all.author();
		this.repairing = all.partner();
		this.journey = new JourneyId(UUID.fromString(all.things().get("journey")));
		this.path = "/journeys/" + this.journey.id() + "/gentle";
	}

	@Test
	void wordsAreShownWithWhyAndHowTheyCouldBegin() {
		String page = page(look(this.repairing, "/reflections", "text", SHARP));
		assertThat(landing(page)).contains("You never listen", "you are so selfish", "I feel unheard",
				"A word for who somebody is", "lang=\"en\"");
		assertThat(page).contains("You never listen, and you are so selfish &amp; &lt;cold&gt;.</textarea>")
			.doesNotContain("<cold>");
	}

	@Test
	void allThatWasTypedIsKept() {
		UUID submission = UUID.randomUUID();
		String page = page(this.mvc.post()
			.uri("/reflections")
			.param("submission", submission.toString())
			.param("title", "Thursday night")
			.param("text", SHARP)
			.param("audience", "PARTNER")
			.param("gently", "true")
			.with(this.household.signedIn(this.hurt))
			.exchange());
		assertThat(page).contains("Thursday night", submission.toString())
			.containsPattern("value=\"PARTNER\"[^>]*checked");
	}

	/** Never, as nine-steps.md says it. */
	@Test
	void itBlocks() {
		RequestPostProcessor browser = this.household.signedIn(this.hurt);
		UUID submission = UUID.randomUUID();
		String page = page(look(this.hurt, "/reflections", "text", SHARP));
		assertThat(page).contains("<button class=\"primary\">Save</button>").doesNotContain("class=\"faults\"");
		assertThat(this.mvc.post()
			.uri("/reflections")
			.param("submission", submission.toString())
			.param("text", SHARP)
			.param("audience", "PARTNER")
			.with(browser)
			.exchange()).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(get("/reflections/" + submission, this.repairing)).contains("you are so selfish");
	}

	/** Never, as nine-steps.md says it. */
	@Test
	void itScores() {
		String one = landing(page(look(this.hurt, "/reflections", "text", SHARP)));
		String many = landing(page(look(this.hurt, "/reflections", "text", (SHARP + "\n\n").repeat(40))));
		assertThat(many).contains("There is more further on");
		for (String shown : List.of(one, many)) {
			assertThat(shown.replaceAll("<[^>]*>", "")).doesNotContainPattern("\\d|%|/10|score|points");
		}
	}

	/** Never, as nine-steps.md says it. */
	@ParameterizedTest
	@ValueSource(strings = { "/reflections", "/reflections/{own}/edit", "/reflections/{own}/comments",
			"/journeys/{journey}/setback", "/journeys/{journey}/gentle", "/journeys/{journey}/gentle/try",
			"/journeys/{journey}/gentle/{kindness}" })
	void itTellsAnybodyOrStoresAnything(String address) {
		UUID own = UUID.randomUUID();
		this.mvc.post()
			.uri("/reflections")
			.param("submission", own.toString())
			.param("text", "Rain.")
			.param("audience", "PARTNER")
			.with(this.household.signedIn(this.hurt))
			.exchange();
		UUID kindness = keep(this.hurt, "Tea");
		this.hurt.does(() -> this.kindnesses.share(this.journey, kindness, this.hurt.id()));
		String filled = address.replace("{own}", own.toString())
			.replace("{journey}", this.journey.id().toString())
			.replace("{kindness}", kindness.toString());
		RequestPostProcessor browser = this.household.signedIn(this.hurt);
		String before = get("/journeys/" + this.journey.id(), this.repairing)
				+ get("/reflections/" + own, this.repairing);
		Tables tables = new Tables(this.jdbc);
		MvcTestResult answer = this.mvc.post()
			.uri(filled)
			.param("submission", UUID.randomUUID().toString())
			.param("text", SHARP)
			.param("note", SHARP)
			.param("version", "1")
			.param("seen", "0")
			.param("gently", "true")
			.with(browser)
			.exchange();
		assertThat(landing(page(answer))).contains("You never listen");
		assertThat(tables.changed()).isEmpty();
		assertThat(get("/journeys/" + this.journey.id(), this.repairing) + get("/reflections/" + own, this.repairing))
			.isEqualTo(before);
	}

	/** Or looking at it would take it. */
	@Test
	void everyFormWithTextIsCheckedBeforeItIsTaken() {
		List<Parameter> forms = this.requestMappingHandlerMapping.getHandlerMethods()
			.values()
			.stream()
			.filter((handler) -> handler.hasMethodAnnotation(PostMapping.class))
			.flatMap((handler) -> Stream.of(handler.getMethod().getParameters()))
			.filter((parameter) -> parameter.isAnnotationPresent(ModelAttribute.class)
					&& parameter.getAnnotation(ModelAttribute.class).value().equals("form"))
			.filter((form) -> Stream.of(form.getType().getDeclaredFields())
				.anyMatch((field) -> field.isAnnotationPresent(PlainText.class)))
			.toList();
		assertThat(forms).hasSizeGreaterThan(20);
		assertThat(forms).filteredOn((form) -> !form.isAnnotationPresent(Valid.class))
			.extracting((form) -> form.getDeclaringExecutable().toString())
			.isEmpty();
	}

	@Test
	void whatIsNotRightYetIsSaidAsWell() {
		MvcTestResult answer = look(this.hurt, "/reflections", "title", "x".repeat(300));
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(answer).bodyText().contains("class=\"faults\"");
	}

	@Test
	void kindWordsAreLeftAlone() {
		assertThat(landing(page(look(this.hurt, "/reflections", "text", "I always love your coffee."))))
			.contains("Nothing stood out")
			.doesNotContain("<blockquote");
	}

	@Test
	void aHundredThousandCharactersAreReadToo() {
		String text = "You never listen. ".repeat(5_555);
		assertThat(landing(page(look(this.hurt, "/reflections", "text", text)))).contains("There is more further on");
	}

	@Test
	void germanWordsGetGermanBeginnings() {
		assertThat(landing(page(look(this.hurt, "/reflections", "text", "Du hörst mir nie zu."))))
			.contains("lang=\"de\"", "Ich fühle mich nicht gehört");
	}

	@Test
	void theHurtPartnerCanSwitchItOffForTheirOwnWriting() {
		assertThat(get("/reflections/new", this.hurt)).contains("name=\"gently\"");
		post(this.hurt, "/off");
		assertThat(get("/reflections/new", this.hurt)).doesNotContain("name=\"gently\"");
		assertThat(get(this.path, this.hurt)).contains("It is switched off for your own writing");
		assertThat(LANDING.matcher(page(look(this.hurt, "/reflections", "text", SHARP))).find()).isFalse();
		assertThat(get("/reflections/new", this.repairing)).contains("name=\"gently\"");
		post(this.hurt, "/on");
		assertThat(get("/reflections/new", this.hurt)).contains("name=\"gently\"");
	}

	@Test
	void theRepairingPartnerCannotSwitchItOff() {
		assertThat(get(this.path, this.repairing)).doesNotContain("Switch it off for me");
		assertThat(this.mvc.post().uri(this.path + "/off").with(this.household.signedIn(this.repairing)).exchange())
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.writing.isOfferedTo(this.repairing.id().id())).isTrue();
	}

	@Test
	void nobodySeesWhetherTheOtherHasSwitchedItOff() {
		String before = get(this.path, this.repairing);
		post(this.hurt, "/off");
		assertThat(get(this.path, this.repairing)).isEqualTo(before);
	}

	@Test
	void anEmptyRoomSaysWhatItIsFor() {
		assertThat(get(this.path, this.hurt)).contains("small kindnesses are easily lost from sight",
				"Nothing is here yet");
		assertThat(get(this.path, this.repairing)).contains("Nothing is here yet").doesNotContain("noticed in you");
	}

	@Test
	void aKindnessIsPrivateAtFirst() {
		String before = get(this.path, this.repairing);
		keep(this.hurt, "You waited with supper <3");
		assertThat(get(this.path, this.hurt)).contains("You waited with supper &lt;3", "Only you");
		// whatever somebody keeps for themselves, the other's page is the same to the
		// byte
		assertThat(get(this.path, this.repairing)).isEqualTo(before);
	}

	@Test
	void pressedTwiceItIsKeptOnce() {
		UUID id = UUID.randomUUID();
		RequestPostProcessor browser = this.household.signedIn(this.hurt);
		for (int i = 0; i < 2; i++) {
			assertThat(this.mvc.post()
				.uri(this.path)
				.param("submission", id.toString())
				.param("text", "Soup\r\nand bread")
				.with(browser)
				.exchange()).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(this.path);
		}
		assertThat(this.hurt.does(() -> this.kindnesses.mine(this.journey, this.hurt.id()))).singleElement()
			.satisfies((noticed) -> assertThat(noticed.text()).isEqualTo("Soup\nand bread"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  " })
	void anEmptyKindnessIsNotKept(String text) {
		MvcTestResult answer = this.mvc.post()
			.uri(this.path)
			.param("text", text)
			.with(this.household.signedIn(this.hurt))
			.exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void textThatIsTooLongIsKeptOnThePage() {
		MvcTestResult answer = this.mvc.post()
			.uri(this.path)
			.param("text", "tea ".repeat(600))
			.with(this.household.signedIn(this.hurt))
			.exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(answer).bodyText().contains("tea ".repeat(600));
	}

	@Test
	void eachCanBeSharedAndTakenBackAndDeleted() {
		UUID tea = keep(this.repairing, "Tea in bed");
		keep(this.repairing, "My own thing");
		post(this.repairing, "/" + tea + "/share");
		assertThat(get(this.path, this.hurt)).contains("Tea in bed").doesNotContain("My own thing");
		post(this.repairing, "/" + tea + "/take-back");
		assertThat(get(this.path, this.hurt)).doesNotContain("Tea in bed");
		post(this.repairing, "/" + tea + "/delete");
		assertThat(get(this.path, this.repairing)).doesNotContain("Tea in bed").contains("My own thing");
	}

	@Test
	void aSharedKindnessCanBeReworded() {
		UUID tea = keep(this.hurt, "Tea");
		post(this.hurt, "/" + tea + "/share");
		MvcTestResult answer = reword(tea, seen(tea), "Tea, and the good cup");
		assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(get(this.path, this.repairing)).contains("Tea, and the good cup");
	}

	@Test
	void twoPagesNeverOverwriteEachOtherUnseen() {
		UUID tea = keep(this.hurt, "Tea");
		long seen = seen(tea);
		reword(tea, seen, "from the first page");
		MvcTestResult answer = reword(tea, seen - 1, "from the second page");
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(answer).bodyText().contains("from the first page", "from the second page</textarea>");
		assertThat(reword(tea, seen(tea), "from the second page")).hasStatus(HttpStatus.SEE_OTHER);
	}

	@Test
	void nobodyTouchesWhatTheOtherKeeps() {
		UUID tea = keep(this.hurt, "Tea");
		post(this.hurt, "/" + tea + "/share");
		for (Runnable attempt : List.<Runnable>of(() -> this.kindnesses.delete(this.journey, tea, this.repairing.id()),
				() -> this.kindnesses.takeBack(this.journey, tea, this.repairing.id()),
				() -> this.kindnesses.require(this.journey, tea, this.repairing.id()))) {
			assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.repairing.does(attempt));
		}
		assertThat(get(this.path, this.repairing)).contains("Tea");
	}

	@Test
	void theJourneySaysOneCalmLineThatTellsNobodyAnything() {
		assertThat(standing(this.hurt)).isEqualTo("gentle.standing.none");
		UUID tea = keep(this.repairing, "Tea");
		assertThat(standing(this.hurt)).isEqualTo("gentle.standing.none");
		assertThat(standing(this.repairing)).isEqualTo("gentle.standing.mine");
		post(this.repairing, "/" + tea + "/share");
		assertThat(standing(this.hurt)).isEqualTo("gentle.standing.shared");
	}

	@Test
	void everybodyTakesAlongWhatTheyKept() {
		keep(this.hurt, "Tea");
		assertThat(this.hurt.does(() -> this.exercise.writtenBy(this.hurt.id()))).extracting(Passage::text)
			.containsExactly("Tea");
		assertThat(this.repairing.does(() -> this.exercise.writtenBy(this.repairing.id()))).isEmpty();
	}

	@Test
	void whenTheJourneyHasEndedEverythingStaysReadableAndNothingChanges() {
		keep(this.hurt, "Tea");
		this.hurt.does(() -> this.closing.propose(this.journey, this.hurt.id(), Ending.TOGETHER));
		this.repairing.does(() -> this.closing.agree(this.journey, this.repairing.id(), Ending.TOGETHER));
		assertThat(get(this.path, this.hurt)).contains("Tea").doesNotContain("Keep it</button>", "Delete it");
		MvcTestResult answer = this.mvc.post()
			.uri(this.path)
			.param("text", "Soup")
			.with(this.household.signedIn(this.hurt))
			.exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(answer).bodyText().contains("Soup</textarea>");
	}

	@Test
	void theDatabaseHoldsNoWordOfIt() {
		UUID tea = keep(this.hurt, "Tea-in-the-clear");
		byte[] document = this.jdbc.queryForObject("select document from sheet where id = ?", byte[].class, tea);
		assertThat(new String(document, StandardCharsets.UTF_8)).doesNotContain("Tea-in-the-clear");
	}

	private String standing(Member who) {
		return who.does(() -> this.exercise.standing(this.journeys.require(this.journey, who.id()), who.id()))
			.messageKey();
	}

	private UUID keep(Member who, String text) {
		UUID id = UUID.randomUUID();
		who.does(() -> this.kindnesses.keep(this.journey, id, text, who.id()));
		return id;
	}

	private long seen(UUID kindness) {
		return this.hurt.does(() -> this.kindnesses.require(this.journey, kindness, this.hurt.id()))
			.at()
			.toEpochMilli();
	}

	private MvcTestResult reword(UUID kindness, long seen, String text) {
		return this.mvc.post()
			.uri(this.path + "/" + kindness)
			.param("seen", Long.toString(seen))
			.param("text", text)
			.with(this.household.signedIn(this.hurt))
			.exchange();
	}

	private void post(Member who, String below) {
		assertThat(this.mvc.post().uri(this.path + below).with(this.household.signedIn(who)).exchange())
			.hasStatus(HttpStatus.SEE_OTHER);
	}

	private MvcTestResult look(Member who, String address, String field, String text) {
		return this.mvc.post()
			.uri(address)
			.param(field, text)
			.param("gently", "true")
			.with(this.household.signedIn(who))
			.exchange();
	}

	private String get(String address, Member who) {
		return withoutTokens(page(this.mvc.get().uri(address).with(this.household.signedIn(who)).exchange()));
	}

	private static String page(MvcTestResult answer) {
		assertThat(answer).hasStatusOk();
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	// Made anew for every page
	private static String withoutTokens(String page) {
		return page.replaceAll("(name=\"(_csrf|submission|draft|draftPage)\"[^>]*value=\")[^\"]*", "$1")
			.replaceAll("value=\"[^\"]*\"([^>]*name=\"(_csrf|submission|draft|draftPage)\")", "$1");
	}

	private static String landing(String page) {
		Matcher found = LANDING.matcher(page);
		assertThat(found.find()).as("shown how it may land").isTrue();
		return found.group();
	}

}
