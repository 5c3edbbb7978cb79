package app.kintsugi.exercise.chain;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.HeavyTexts.Choice;
import app.kintsugi.exercise.chain.ChainView.LinkView;
import app.kintsugi.journey.Exercise.Passage;
import app.kintsugi.journey.Exercises;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The chain on its pages: ben builds it, ada reads it, thea is their therapist.
 */
@KintsugiTest
class ChainPagesTest {

	private static final String NO_EXCUSE = "An explanation is never an excuse";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private BuildingChains building;

	@Autowired
	private ReadingChains reading;

	@Autowired
	private AskingAtLinks asking;

	@Autowired
	private Exercises exercises;

	@Autowired
	private Journeys journeys;

	private Member ada;

	private Member ben;

	private Member thea;

	private JourneyId id;

	private String path;

	private RequestPostProcessor adas;

	private RequestPostProcessor bens;

	@BeforeEach
	void atStepSeven() {
		Constellation all = this.constellations.at(7);
		this.ada = all.author();
		this.ben = all.partner();
		this.thea = all.therapist();
		this.id = new JourneyId(UUID.fromString(all.things().get("journey")));
		this.path = "/journeys/" + this.id.id() + "/chain";
		this.adas = this.household.signedIn(this.ada);
		this.bens = this.household.signedIn(this.ben);
	}

	@Test
	void anExplanationIsNeverPresentedAsAnExcuse() {
		UUID link = add(Place.DID, "I lied");
		assertThat(page(this.bens, this.path)).contains(NO_EXCUSE);
		assertThat(page(this.bens, this.path + "/links/new")).contains(NO_EXCUSE);
		assertThat(page(this.bens, this.path + "/links/" + link)).contains(NO_EXCUSE);
		assertThat(page(this.bens, this.path + "/share")).contains(NO_EXCUSE);
		assertThat(page(this.adas, this.path)).contains(NO_EXCUSE);
		share(Audience.PARTNER_AND_THERAPIST);
		this.ada.does(() -> this.reading.choose(this.id, Choice.NOW, this.ada.id()));
		assertThat(page(this.adas, this.path)).contains(NO_EXCUSE, "I lied");
		UUID question = ask(link, "Why then?");
		assertThat(page(this.bens, this.path + "/questions/" + question + "/answer")).contains(NO_EXCUSE);
		assertThat(page(this.household.signedIn(this.thea), this.path + "/accompanied")).contains(NO_EXCUSE);
	}

	@Test
	void whatIsInAChainBeforeItIsSharedIsSeenByNobodyElse() {
		String step = "/journeys/" + this.id.id() + "/steps/7";
		String before = withoutTokens(page(this.adas, this.path));
		String stepBefore = withoutTokens(page(this.adas, step));
		String homeBefore = withoutTokens(page(this.adas, "/"));
		UUID link = add(Place.DID, "I lied");
		share(Audience.ONLY_ME);
		assertThat(withoutTokens(page(this.adas, this.path))).isEqualTo(before);
		assertThat(withoutTokens(page(this.adas, step))).isEqualTo(stepBefore);
		assertThat(withoutTokens(page(this.adas, "/"))).isEqualTo(homeBefore);
		share(Audience.THERAPIST);
		assertThat(withoutTokens(page(this.adas, this.path))).isEqualTo(before);
		assertThat(withoutTokens(page(this.adas, "/"))).isEqualTo(homeBefore);
		assertThat(this.mvc.get().uri(this.path + "/links/" + link + "/ask").with(this.adas)).hasStatus(404);
		share(Audience.ONLY_ME);
		assertThat(passagesOfTheTherapist()).isEmpty();
		assertThat(this.mvc.get().uri(this.path + "/accompanied").with(this.household.signedIn(this.thea)))
			.hasStatus(404);
	}

	@Test
	void theReaderOpensItByTheirOwnChoice() {
		add(Place.DID, "I lied");
		share(Audience.PARTNER);
		assertThat(page(this.adas, "/")).contains("something for you to read in step 7");
		assertThat(page(this.adas, this.path)).contains("I want to read it now").doesNotContain("I lied");
		post(this.adas, this.path + "/read", "choice", "LATER");
		assertThat(page(this.adas, this.path)).contains("You chose to read it later").doesNotContain("I lied");
		assertThat(page(this.adas, "/")).doesNotContain("something for you to read in step 7");
		post(this.adas, this.path + "/read", "choice", "NOW");
		assertThat(page(this.adas, this.path)).contains("I lied").doesNotContain("I want to read it now");
	}

	@Test
	void whatIsNewInASharedChainWaitsToBeOpenedToo() {
		UUID link = add(Place.DID, "I lied");
		share(Audience.PARTNER);
		post(this.adas, this.path + "/read", "choice", "NOW");
		add(Place.DID, "and I lied again");
		assertThat(page(this.adas, "/")).contains("Something was added or changed in step 7");
		assertThat(page(this.adas, this.path)).contains("I lied", "Added later, on", "I want to read it now")
			.doesNotContain("and I lied again");
		post(this.adas, this.path + "/read", "choice", "NOW");
		assertThat(page(this.adas, this.path)).contains("and I lied again").doesNotContain("I want to read it now");
		this.ben.does(() -> this.building.takeOut(this.id, link, this.ben.id()));
		assertThat(page(this.adas, this.path)).contains("A link was taken out here on")
			.doesNotContain("I want to read it now");
	}

	@Test
	void theMovedLinkKeepsTheFocus() {
		UUID first = add(Place.DID, "one");
		UUID second = add(Place.DID, "two");
		MvcTestResult moved = post(this.bens, this.path + "/links/" + second + "/move", "way", "up");
		assertThat(moved).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(order()).containsExactly(second, first);
		String page = page(this.bens, this.path + "?moved=" + second + "&way=up");
		String link = page.substring(page.indexOf("id=\"link-" + second), page.indexOf("id=\"link-" + first));
		assertThat(link).contains("autofocus");
		assertThat(page.replace(link, "")).doesNotContain("autofocus");
	}

	@Test
	void aFormWithoutItsWordsComesBack() {
		MvcTestResult answer = this.mvc.post()
			.uri(this.path + "/links")
			.param("submission", UUID.randomUUID().toString())
			.param("ifThis", "if I notice it")
			.with(this.bens)
			.exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(body(answer)).contains("if I notice it", "Please choose where in the chain it belongs.");
		MvcTestResult day = this.mvc.post()
			.uri(this.path + "/appointments")
			.param("on", "tomorrow")
			.param("text", "with Dr. No")
			.with(this.bens)
			.exchange();
		assertThat(day).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(body(day)).contains("with Dr. No", "tomorrow");
	}

	@Test
	void ofTwoPagesNeitherWritesOverTheOther() {
		UUID link = add(Place.DID, "first");
		change(link, "1", "from one page");
		MvcTestResult other = change(link, "1", "from the other");
		assertThat(other).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(body(other)).contains("from one page", "from the other", "name=\"seen\" value=\"2\"");
		assertThat(change(link, "2", "from the other")).hasStatus(HttpStatus.SEE_OTHER);
	}

	@Test
	void anAnswerIsOpenedByItsReaderAndAsksMayBeRepeated() {
		UUID link = add(Place.DID, "I lied");
		share(Audience.PARTNER);
		post(this.adas, this.path + "/read", "choice", "NOW");
		UUID question = ask(link, "Why then?");
		ask(link, "Why then?");
		assertThat(page(this.bens, "/")).contains("You were asked something in step 7");
		assertThat(page(this.bens, this.path)).containsSubsequence("Why then?", "Why then?");
		UUID answer = UUID.randomUUID();
		post(this.bens, this.path + "/questions/" + question + "/answer", "submission", answer.toString(), "text",
				"I was afraid");
		assertThat(page(this.adas, "/")).contains("There is an answer for you in step 7");
		assertThat(page(this.adas, this.path)).doesNotContain("I was afraid");
		post(this.adas, this.path + "/answers/" + answer, "choice", "NOW");
		assertThat(page(this.adas, this.path)).contains("I was afraid");
	}

	@Test
	void theTherapistReadsWhatIsForThemAndNothingElse() {
		UUID link = add(Place.DID, "I lied");
		share(Audience.PARTNER);
		UUID question = ask(link, "Only for you");
		assertThat(passagesOfTheTherapist()).isEmpty();
		share(Audience.PARTNER_AND_THERAPIST);
		ask(link, "For all of us");
		post(this.bens, this.path + "/questions/" + question + "/answer", "text", "between us");
		assertThat(passagesOfTheTherapist()).containsExactlyInAnyOrder("I lied", "For all of us");
		assertThat(page(this.household.signedIn(this.thea), this.path + "/accompanied"))
			.contains("I lied", "For all of us")
			.doesNotContain("Only for you", "between us");
	}

	@Test
	void whenTheTherapistOpenedItIsThereForItsAuthorAndForNobodyElse() {
		String opened = "Thea opened this on ";
		UUID link = add(Place.DID, "I lied");
		share(Audience.PARTNER_AND_THERAPIST);
		RequestPostProcessor theas = this.household.signedIn(this.thea);
		String before = withoutTokens(page(this.adas, this.path));
		assertThat(page(this.bens, this.path)).doesNotContain(opened);
		page(theas, this.path + "/accompanied");
		page(theas, this.path + "/accompanied");
		assertThat(page(this.bens, this.path)).as("the same words twice").containsOnlyOnce(opened);
		assertThat(withoutTokens(page(this.adas, this.path))).isEqualTo(before);
		change(link, "1", "I lied for a year");
		page(theas, this.path + "/accompanied");
		assertThat(page(this.bens, this.path).split(opened)).as("and other words").hasSize(3);
		post(this.adas, this.path + "/read", "choice", "NOW");
		page(this.adas, this.path);
		assertThat(page(this.bens, this.path).split(opened)).as("partners are noted nowhere").hasSize(3);
	}

	@Test
	void whatIsKeptBackAgainIsReadNoMoreAndTheQuestionsStay() {
		UUID link = add(Place.DID, "I lied");
		share(Audience.PARTNER);
		post(this.adas, this.path + "/read", "choice", "NOW");
		ask(link, "Why then?");
		share(Audience.ONLY_ME);
		assertThat(page(this.adas, this.path)).contains("Why then?").doesNotContain("I lied");
		assertThat(ask(link, "what I typed", HttpStatus.UNPROCESSABLE_CONTENT)).contains("what I typed");
	}

	private UUID add(Place place, String text) {
		UUID link = UUID.randomUUID();
		this.ben.does(() -> this.building.add(this.id, link, place, new Words(text, "", ""), this.ben.id()));
		return link;
	}

	private void share(Audience audience) {
		this.ben.does(() -> this.building.share(this.id, audience, this.ben.id()));
	}

	private UUID ask(UUID link, String text) {
		UUID question = UUID.randomUUID();
		this.ada.does(() -> this.asking.ask(this.id, question, link, text, this.ada.id()));
		return question;
	}

	private String ask(UUID link, String text, HttpStatus expected) {
		MvcTestResult answer = post(this.adas, this.path + "/links/" + link + "/ask", "text", text);
		assertThat(answer).hasStatus(expected);
		return body(answer);
	}

	private MvcTestResult change(UUID link, String seen, String text) {
		return post(this.bens, this.path + "/links/" + link, "seen", seen, "place", "DID", "text", text);
	}

	private List<UUID> order() {
		ChainView chain = this.ben.does(() -> this.building.view(this.id, this.ben.id())).orElseThrow();
		return chain.places().get(Place.DID.ordinal()).links().stream().map(LinkView::id).toList();
	}

	private List<String> passagesOfTheTherapist() {
		return this.thea.does(() -> {
			Journey journey = this.journeys.accompany(this.id, this.thea.id());
			return this.exercises.sharedWithTherapist(journey, this.thea.id()).stream().map(Passage::text).toList();
		});
	}

	private MvcTestResult post(RequestPostProcessor who, String path, String... fields) {
		var request = this.mvc.post().uri(path);
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.with(who).exchange();
	}

	private String page(RequestPostProcessor who, String path) {
		MvcTestResult answer = this.mvc.get().uri(path).with(who).exchange();
		assertThat(answer).as(path).hasStatusOk();
		return body(answer);
	}

	private static String withoutTokens(String page) {
		return page.replaceAll("name=\"_csrf\"[^>]*", "").replaceAll("data-box=\"[^\"]*\"", "");
	}

	private static String body(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
