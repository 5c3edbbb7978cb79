package app.kintsugi.exercise.pace;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import app.kintsugi.journey.Exercise.Passage;
import app.kintsugi.journey.Exercises;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import app.kintsugi.support.TestClock;
import app.kintsugi.ui.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@KintsugiTest
class PacePagesTest {

	private static final Duration ALMOST_A_WEEK = Duration.ofDays(7).minusMinutes(5);

	private static final Duration A_WEEK = Duration.ofDays(7).plusMinutes(5);

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private PaceList list;

	@Autowired
	private PaceQuestions questions;

	@Autowired
	private PaceExercise exercise;

	@Autowired
	private Exercises exercises;

	@Autowired
	private Journeys journeys;

	@Autowired
	private TestClock clock;

	@Autowired
	private MockMvcTester mvc;

	private Member hurt;

	private Member repairing;

	private JourneyId journey;

	private String path;

	@BeforeEach
	void atStepThree() {
		Constellation all = this.constellations.at(3);
		this.hurt = all.author();
		this.repairing = all.partner();
		this.journey = new JourneyId(UUID.fromString(all.things().get("journey")));
		this.path = "/journeys/" + this.journey.id() + "/pace";
	}

	@AfterEach
	void now() {
		this.clock.comeBack();
	}

	@Test
	void theHurtPartnerSetsEveryPartAndTheOtherSeesIt() {
		RequestPostProcessor browser = this.household.signedIn(this.hurt);
		for (Part part : Part.values()) {
			MvcTestResult answer = this.mvc.post()
				.uri(this.path + "/items/" + part)
				.param("readiness", "READY")
				.with(browser)
				.exchange();
			assertThat(answer).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(this.path + "#item-" + part);
			assertThat(seenByTheOther(part)).isEqualTo(Readiness.READY);
		}
		assertThat(page(this.repairing)).contains("data-state=\"READY\"").doesNotContain("data-state=\"NOT_YET\"");
	}

	@Test
	void anOwnItemStandsOnTheListOfBoth() {
		RequestPostProcessor browser = this.household.signedIn(this.hurt);
		UUID id = UUID.randomUUID();
		for (int i = 0; i < 2; i++) {
			assertThat(this.mvc.post()
				.uri(this.path + "/items")
				.param("submission", id.toString())
				.param("name", "Walks by the <sea>")
				.with(browser)
				.exchange()).hasStatus(HttpStatus.SEE_OTHER);
		}
		assertThat(page(this.repairing)).containsOnlyOnce("Walks by the &lt;sea&gt;");
		assertThat(this.mvc.post().uri(this.path + "/items").param("name", " ").with(browser).exchange())
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		this.mvc.post().uri(this.path + "/items/" + id + "/off").with(browser).exchange();
		assertThat(page(this.repairing)).doesNotContain("Walks by the");
	}

	@Test
	void onlyTheHurtPartnerChangesAnything() {
		UUID own = UUID.randomUUID();
		for (Runnable attempt : new Runnable[] {
				() -> this.list.set(this.journey, "TOUCH", Readiness.READY, this.repairing.id()),
				() -> this.list.add(this.journey, own, "mine", this.repairing.id()),
				() -> this.list.takeOff(this.journey, own, this.repairing.id()) }) {
			assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.repairing.does(attempt));
		}
		assertThat(seenByTheOther(Part.TOUCH)).isEqualTo(Readiness.NOT_YET);
	}

	/** Never, as nine-steps.md says it. */
	@Test
	void aHistoryOfChangesOfMindShownToTheOther() {
		set(Part.TOUCH, Readiness.MAYBE);
		ask("TOUCH", "a hand to hold?");
		answer("TOUCH", "my words of Tuesday");
		this.repairing.does(() -> this.questions.asked(this.journey, this.repairing.id()));
		String neverTouched = plain(Part.MEALS);
		set(Part.TOUCH, Readiness.READY);
		set(Part.TOUCH, Readiness.MAYBE);
		set(Part.TOUCH, Readiness.NOT_YET);
		// what was changed and changed back is, to the byte, as what was never changed
		assertThat(plain(Part.TOUCH)).isEqualTo(neverTouched);
		assertThat(page(this.repairing)).doesNotContain("my words of Tuesday", "a hand to hold?");
	}

	/** Never, as nine-steps.md says it. */
	@Test
	void askingAboutANotYet() {
		set(Part.MONEY, Readiness.READY);
		for (String item : new String[] { "TOUCH", "MONEY" }) {
			assertThatExceptionOfType(NotNowException.class).isThrownBy(() -> ask(item, "please?"));
			MvcTestResult answer = this.mvc.post()
				.uri(this.path + "/items/" + item + "/ask")
				.param("words", "please, please")
				.with(this.household.signedIn(this.repairing))
				.exchange();
			assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("please, please");
		}
		assertThat(page(this.repairing)).doesNotContain("/ask\"");
		assertThat(open()).isZero();
	}

	@Test
	void aQuestionOfAMaybeThatBecomesANotYetIsGoneFromBothPages() {
		set(Part.FRIENDS, Readiness.MAYBE);
		ask("FRIENDS", "Saturday at Nora’s?");
		assertThat(page(this.hurt)).contains("Saturday at Nora’s?");
		set(Part.FRIENDS, Readiness.NOT_YET);
		assertThat(page(this.hurt)).doesNotContain("Saturday at Nora’s?");
		set(Part.FRIENDS, Readiness.MAYBE);
		assertThat(page(this.hurt)).doesNotContain("Saturday at Nora’s?");
	}

	@Test
	void aMaybeIsAskedAboutOnceAWeekAndEachForItself() {
		set(Part.MEALS, Readiness.MAYBE);
		set(Part.PHONES, Readiness.MAYBE);
		ask("MEALS", "");
		ask("PHONES", "");
		this.clock.goForward(ALMOST_A_WEEK);
		assertThatExceptionOfType(NotNowException.class).isThrownBy(() -> ask("MEALS", ""));
		set(Part.MEALS, Readiness.READY);
		set(Part.MEALS, Readiness.MAYBE);
		assertThatExceptionOfType(NotNowException.class).isThrownBy(() -> ask("MEALS", ""));
		this.clock.goForward(A_WEEK);
		ask("MEALS", "");
		assertThat(open()).isEqualTo(2);
	}

	@Test
	void aQuestionFromAClockThatWasAYearAheadKeepsNobodyWaitingForAYear() {
		set(Part.MEALS, Readiness.MAYBE);
		this.clock.goForward(Duration.ofDays(366));
		ask("MEALS", "");
		this.clock.comeBack();
		ask("MEALS", "");
		assertThatExceptionOfType(NotNowException.class).as("once a week, now as ever")
			.isThrownBy(() -> ask("MEALS", ""));
		assertThat(page(this.hurt)).contains("asks gently about this");
		assertThat(page(this.repairing)).isNotEmpty();
	}

	@Test
	void theSameQuestionTwicePressedIsOneQuestion() {
		set(Part.MEALS, Readiness.MAYBE);
		UUID submission = UUID.randomUUID();
		for (int i = 0; i < 2; i++) {
			this.repairing
				.does(() -> this.questions.ask(this.journey, submission, "MEALS", "Sunday?", this.repairing.id()));
		}
		assertThat(open()).isOne();
	}

	@Test
	void anUnansweredQuestionIsNeverChased() {
		set(Part.MEALS, Readiness.MAYBE);
		String without = home(this.hurt);
		ask("MEALS", "");
		assertThat(home(this.hurt)).isNotEqualTo(without).contains("There is a gentle question for you");
		this.clock.goForward(A_WEEK);
		assertThat(home(this.hurt)).isEqualTo(without);
		assertThat(page(this.hurt)).contains("asks gently about this");
		assertThat(page(this.repairing)).doesNotContain("unanswered", "waiting");
	}

	@Test
	void nobodyIsToldThatAQuestionWasReadOrLeftAtThat() {
		set(Part.MEALS, Readiness.MAYBE);
		ask("MEALS", "Sunday?");
		String before = page(this.repairing);
		UUID question = this.hurt.does(() -> this.questions.open(this.journey, this.hurt.id())).get(0).id();
		page(this.hurt);
		assertThat(page(this.repairing)).isEqualTo(before);
		this.hurt.does(() -> this.questions.leave(this.journey, question, this.hurt.id()));
		assertThat(page(this.repairing)).isEqualTo(before);
		assertThat(page(this.hurt)).doesNotContain("Sunday?");
	}

	@Test
	void anAnswerIsAFewWordsOrAnotherStateOrBoth() {
		set(Part.MEALS, Readiness.MAYBE);
		ask("MEALS", "");
		UUID question = this.hurt.does(() -> this.questions.open(this.journey, this.hurt.id())).get(0).id();
		RequestPostProcessor browser = this.household.signedIn(this.hurt);
		assertThat(this.mvc.get().uri(this.path + "/asks/" + question).with(browser).exchange()).hasStatusOk();
		assertThat(this.mvc.post()
			.uri(this.path + "/asks/" + question)
			.param("readiness", "READY")
			.param("words", "Yes, breakfast")
			.with(browser)
			.exchange()).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(seenByTheOther(Part.MEALS)).isEqualTo(Readiness.READY);
		assertThat(page(this.repairing)).contains("Yes, breakfast");
		assertThat(open()).isZero();
		// taken back with the next change, and kept for the one who wrote it
		set(Part.MEALS, Readiness.NOT_YET);
		assertThat(page(this.repairing)).doesNotContain("Yes, breakfast");
		assertThat(this.hurt.does(() -> this.exercise.writtenBy(this.hurt.id()))).extracting(Passage::text)
			.contains("Yes, breakfast");
	}

	@Test
	void eachTakesAlongWhatTheyWrote() {
		set(Part.MEALS, Readiness.MAYBE);
		this.hurt.does(() -> this.list.add(this.journey, UUID.randomUUID(), "The lake", this.hurt.id()));
		ask("MEALS", "Sunday?");
		assertThat(this.hurt.does(() -> this.exercise.writtenBy(this.hurt.id()))).singleElement()
			.extracting(Passage::text)
			.asString()
			.contains("Meals together: Maybe, ask me", "The lake: Not yet");
		assertThat(this.repairing.does(() -> this.exercise.writtenBy(this.repairing.id()))).singleElement()
			.extracting(Passage::text)
			.isEqualTo("Sunday?");
	}

	@Test
	void nothingIsThereBeforeStepThreeIsOpen() {
		Constellation early = this.constellations.at(2);
		JourneyId id = new JourneyId(UUID.fromString(early.things().get("journey")));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> early.author().does(() -> this.list.stateOf(id, Part.MEALS, early.author().id())));
	}

	@Test
	void theJourneySaysNoMoreThanThePageDoes() {
		set(Part.MEALS, Readiness.READY);
		set(Part.MEALS, Readiness.NOT_YET);
		var seen = this.repairing.does(() -> this.exercises
			.standing(this.journeys.require(this.journey, this.repairing.id()), 3, this.repairing.id())
			.orElseThrow());
		assertThat(seen.begun()).isFalse();
	}

	private void set(Part part, Readiness readiness) {
		this.hurt.does(() -> this.list.set(this.journey, part.name(), readiness, this.hurt.id()));
	}

	private void ask(String item, String words) {
		this.repairing
			.does(() -> this.questions.ask(this.journey, UUID.randomUUID(), item, words, this.repairing.id()));
	}

	private void answer(String item, String words) {
		UUID question = this.hurt.does(() -> this.questions.open(this.journey, this.hurt.id()))
			.stream()
			.filter((open) -> open.item().key().equals(item))
			.findFirst()
			.orElseThrow()
			.id();
		this.hurt.does(() -> this.questions.answer(this.journey, UUID.randomUUID(), question, Readiness.MAYBE, words,
				this.hurt.id()));
	}

	private int open() {
		return this.hurt.does(() -> this.questions.open(this.journey, this.hurt.id())).size();
	}

	private Readiness seenByTheOther(Part part) {
		return this.repairing.does(() -> this.list.stateOf(this.journey, part, this.repairing.id()));
	}

	/** What the repairing partner's page has of one part, without its name. */
	private String plain(Part part) {
		String page = page(this.repairing);
		int start = page.indexOf("id=\"item-" + part);
		return page.substring(start, page.indexOf("</li>", start))
			.replace(part.name(), "")
			.replaceAll("<h2.*</h2>", "");
	}

	private String page(Member who) {
		return get(this.path, who);
	}

	private String home(Member who) {
		return get("/journeys/" + this.journey.id(), who);
	}

	private String get(String path, Member who) {
		MvcTestResult page = this.mvc.get().uri(path).with(this.household.signedIn(who)).exchange();
		assertThat(page).hasStatusOk();
		String body = new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
		return body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replaceAll("data-box=\"[^\"]*\"", "");
	}

}
