package app.kintsugi.exercise.disclosure;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import app.kintsugi.couple.Leaving;
import app.kintsugi.journey.Exercise.Passage;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.TellingSetbacks;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The disclosure as the two and their therapist meet it on the pages: Ada was hurt, Ben
 * writes, Thea is their therapist.
 */
@KintsugiTest
class DisclosurePagesTest {

	private static final String OPENED = "Thea opened this on ";

	private static final String DELIVERED = "That is all of it. There is nothing else.";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private TellingSetbacks setbacks;

	@Autowired
	private Leaving leaving;

	@Autowired
	private DisclosureExercise exercise;

	private Constellation all;

	private RequestPostProcessor ada;

	private RequestPostProcessor ben;

	private RequestPostProcessor thea;

	private String room;

	@BeforeEach
	void atTheFirstStep() {
		this.all = this.constellations.at(1);
		this.ada = this.household.signedIn(this.all.author());
		this.ben = this.household.signedIn(this.all.partner());
		this.thea = this.household.signedIn(this.all.therapist());
		this.room = "/journeys/" + this.all.things().get("journey") + "/disclosure";
	}

	@Test
	void untilItIsDeliveredTheReaderSeesNothingOfWhatIsWritten() {
		String before = comparable(get(this.ada, this.room));
		String journey = comparable(get(this.ada, this.room.replace("/disclosure", "")));
		write();
		post(this.ben, this.room + "/therapist", Map.of());
		post(this.thea, this.room + "/review", Map.of("text", "Say when."));
		assertThat(comparable(get(this.ada, this.room))).isEqualTo(before);
		assertThat(comparable(get(this.ada, this.room.replace("/disclosure", "")))).isEqualTo(journey);
		for (String page : List.of("/draft", "/deliver", "/addition", "/review")) {
			assertThat(get(this.ada, this.room + page)).hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	@Test
	void theReaderFirstChoosesHowCloselyAndTheWriterSeesItAsARequest() {
		assertThat(body(get(this.ada, this.room))).contains("How much would you like to be told?")
			.doesNotContain("I am ready to read</button>");
		post(this.ada, this.room + "/ready", Map.of());
		assertThat(post(this.ada, this.room + "/detail", Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Please choose one of the three.");
		post(this.ada, this.room + "/detail", Map.of("detail", "FACTS"));
		assertThat(body(get(this.ada, this.room))).contains("I am ready to read</button>");
		assertThat(body(get(this.ben, this.room))).contains("Ada asks for the facts")
			.doesNotContain("You may deliver it");
		assertThat(body(get(this.ben, this.room + "/draft"))).contains("Ada asks for the facts");
		assertThat(post(this.ben, this.room + "/detail", Map.of("detail", "OUTLINE"))).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void isDeliveredOnlyAfterIAmReadyToReadAndWithTheDeclaration() {
		write();
		post(this.ben, this.room + "/deliver", Map.of("seen", seen(), "declaration", DELIVERED));
		assertThat(get(this.ben, this.room + "/deliver")).hasStatus(HttpStatus.SEE_OTHER);
		ready();
		assertThat(body(get(this.ben, this.room))).contains("You may deliver it");
		assertThat(body(get(this.ben, this.room.replace("/disclosure", ""))))
			.contains("You may deliver the disclosure.");
		assertThat(post(this.ben, this.room + "/deliver", Map.of("seen", seen(), "declaration", " ")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Please write something here.", "That this is all of it");
		post(this.ada, this.room + "/not-yet", Map.of());
		assertThat(post(this.ben, this.room + "/deliver", Map.of("seen", seen(), "declaration", DELIVERED)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("It cannot be delivered just now.", DELIVERED);
		assertThat(body(get(this.ada, this.room))).doesNotContain("has given you the disclosure");
		post(this.ada, this.room + "/ready", Map.of());
		deliver();
		assertThat(body(get(this.ada, this.room))).contains("Ben has given you the disclosure");
	}

	@Test
	void aPartThatSaysNothingKeepsItFromBeingDelivered() {
		Map<String, String> parts = parts();
		parts.put("others", " ");
		post(this.ben, this.room + "/draft", parts);
		ready();
		assertThat(body(get(this.ben, this.room + "/deliver"))).contains("A part is still empty.")
			.doesNotContain("name=\"declaration\"");
		assertThat(post(this.ben, this.room + "/deliver", Map.of("seen", seen(), "declaration", DELIVERED)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void whatIsDeliveredIsOpenedByItsReadersChoice() {
		delivered();
		assertThat(body(get(this.ada, this.room))).contains("There is something here for you to read")
			.doesNotContain("I lied about Thursdays", DELIVERED);
		assertThat(body(get(this.ada, "/"))).contains("Something is here for you to read, when you choose to.");
		choose(text(this.room), "WITH_OUR_THERAPIST");
		assertThat(body(get(this.ada, this.room))).contains("You chose to read it with your therapist.")
			.doesNotContain("I lied about Thursdays");
		assertThat(body(get(this.ada, "/"))).doesNotContain("Something is here for you to read, when you choose to.");
		choose(text(this.room), "NOW");
		assertThat(body(get(this.ada, this.room))).contains("I lied about Thursdays", "That is all of it.");
		choose(text(this.room), "LATER");
		assertThat(body(get(this.ada, this.room))).doesNotContain("I lied about Thursdays");
		assertThat(post(this.ada, this.room + "/texts/" + UUID.randomUUID() + "/choice", Map.of("choice", "NOW")))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void neverAReadReceiptBeforeTheHurtPartnerChoosesToGiveOne() {
		delivered();
		String before = comparable(get(this.ben, this.room));
		String journey = comparable(get(this.ben, this.room.replace("/disclosure", "")));
		post(this.ada, this.room + "/read", Map.of());
		choose(text(this.room), "NOW");
		get(this.ada, this.room);
		assertThat(comparable(get(this.ben, this.room))).isEqualTo(before);
		assertThat(comparable(get(this.ben, this.room.replace("/disclosure", "")))).isEqualTo(journey);
		post(this.ada, this.room + "/read", Map.of());
		assertThat(body(get(this.ben, this.room))).contains("Ada has told you: I have read it.");
		assertThat(body(get(this.ada, this.room))).contains("You have told Ben that you have read it.");
	}

	@Test
	void neverADueDate() {
		write();
		for (int said = 0; said < 2; said++) {
			for (RequestPostProcessor one : List.of(this.ada, this.ben)) {
				assertThat(body(get(one, this.room))).doesNotContain("<time", "type=\"date\"", "due");
			}
			assertThat(body(get(this.ben, this.room + "/draft"))).doesNotContain("<time", "type=\"date\"");
			ready();
		}
		assertThat(body(get(this.ben, this.room + "/deliver"))).doesNotContain("<time", "type=\"date\"");
	}

	@Test
	void neverHidingAnAddition() {
		delivered();
		assertThat(body(get(this.ben, this.room))).contains("Add something");
		post(this.ben, this.room + "/addition", Map.of("text", "There was one more evening."));
		assertThat(body(get(this.ada, this.room)))
			.containsPattern("An addition</h2>\\s*<p[^>]*><span>Added on</span> <time")
			.doesNotContain("one more evening");
		assertThat(body(get(this.ada, "/"))).contains("Something has been added for you to read");
		String addition = last(this.room);
		for (String choice : List.of("LATER", "WITH_OUR_THERAPIST", "NOW")) {
			choose(addition, choice);
			assertThat(body(get(this.ada, this.room))).contains("An addition</h2>", "Added on");
		}
		assertThat(body(get(this.ada, this.room))).contains("There was one more evening.")
			.doesNotContain("I lied about Thursdays");
		this.all.author()
			.does(() -> this.setbacks.tell(journey(), this.all.author().id(), UUID.randomUUID(), "One more thing"));
		post(this.ben, this.room + "/addition", Map.of("text", "And a letter."));
		assertThat(body(get(this.ben, this.room))).contains("There was one more evening.", "And a letter.");
		assertThat(body(get(this.ada, this.room)).split("Added on")).hasSize(3);
	}

	@Test
	void afterDeliveryNothingIsEditedOrWithdrawn() {
		delivered();
		assertThat(get(this.ben, this.room + "/draft")).hasStatus(HttpStatus.SEE_OTHER);
		Map<String, String> other = parts();
		other.put("did", "Nothing at all.");
		other.put("seen", "");
		assertThat(post(this.ben, this.room + "/draft", other)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Nothing at all.", "it has been delivered meanwhile");
		for (String withdrawing : List.of("/alone", "/therapist")) {
			post(this.ben, this.room + withdrawing, Map.of());
		}
		for (String back : List.of("/ready", "/not-yet")) {
			post(this.ada, this.room + back, Map.of());
		}
		choose(text(this.room), "NOW");
		assertThat(body(get(this.ada, this.room))).contains("I lied about Thursdays", "That is all of it.");
	}

	@Test
	void anySentenceCanBeAskedAboutAndItsAnswerIsOpenedWhenItsReaderChooses() {
		delivered();
		String text = text(this.room);
		String sentence = this.room + "/texts/" + text + "/sentences/2";
		assertThat(get(this.ada, sentence)).hasStatus(HttpStatus.NOT_FOUND);
		choose(text, "NOW");
		assertThat(body(get(this.ada, this.room))).contains(sentence);
		assertThat(body(get(this.ada, sentence))).contains("With Clara.").doesNotContain("I lied about Thursdays");
		assertThat(post(this.ada, sentence, Map.of("text", ""))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		post(this.ada, sentence, Map.of("text", "Since when?"));
		assertThat(get(this.ben, sentence)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(body(get(this.ben, "/"))).contains("There is a question for you").doesNotContain("Since when?");
		assertThat(body(get(this.ben, this.room))).contains("With Clara.", "Since when?");
		String answer = found(body(get(this.ben, this.room)), "questions/[0-9a-f-]{36}/answer");
		assertThat(get(this.ada, this.room + "/" + answer)).hasStatus(HttpStatus.NOT_FOUND);
		post(this.ben, this.room + "/" + answer, Map.of("text", "Since March."));
		assertThat(body(get(this.ben, "/"))).doesNotContain("There is a question for you");
		assertThat(body(get(this.ada, "/"))).contains("An answer is here for you");
		assertThat(body(get(this.ada, this.room))).contains("Since when?").doesNotContain("Since March.");
		choose(last(this.room), "NOW");
		assertThat(body(get(this.ada, this.room))).contains("Since March.");
	}

	@Test
	void whenTheTherapistOpenedItsWordsIsThereForTheWriterAndForNobodyElse() {
		write();
		post(this.ben, this.room + "/therapist", Map.of());
		String before = comparable(get(this.ada, this.room));
		get(this.thea, "/review/" + this.all.couple().id());
		assertThat(body(get(this.ben, this.room))).as("named on another page").doesNotContain(OPENED);
		get(this.thea, this.room + "/review");
		get(this.thea, this.room + "/review");
		assertThat(body(get(this.ben, this.room))).as("the same words twice").containsOnlyOnce(OPENED);
		Map<String, String> more = parts();
		more.put("seen", seen());
		more.put("did", "I lied about Thursdays, from March on.");
		post(this.ben, this.room + "/draft", more);
		assertThat(body(get(this.ben, this.room))).as("other words, not opened yet").containsOnlyOnce(OPENED);
		get(this.thea, this.room + "/review");
		assertThat(body(get(this.ben, this.room)).split(OPENED)).hasSize(3);
		assertThat(comparable(get(this.ada, this.room))).isEqualTo(before);
		get(this.ada, this.room + "/review");
		get(this.ben, this.room + "/review");
		assertThat(body(get(this.ben, this.room)).split(OPENED)).as("partners are noted nowhere").hasSize(3);
	}

	@Test
	void theTherapistReadsItFirstAndAnswersTheWriterAlone() {
		write();
		assertThat(get(this.thea, this.room + "/review")).hasStatus(HttpStatus.NOT_FOUND);
		post(this.ben, this.room + "/therapist", Map.of());
		String review = "/review/" + this.all.couple().id() + "/exercises";
		assertThat(body(get(this.thea, review))).contains("I lied about Thursdays", this.room + "/review");
		assertThat(body(get(this.thea, this.room + "/review"))).contains("I lied about Thursdays");
		post(this.thea, this.room + "/review", Map.of("text", "Say since when."));
		assertThat(body(get(this.ben, this.room))).contains("Say since when.", "You and your therapist");
		assertThat(body(get(this.ben, this.room + "/draft"))).contains("Say since when.", "You and your therapist");
		Map<String, String> more = parts();
		more.put("seen", seen());
		more.put("did", "I lied about Thursdays, from March on.");
		post(this.ben, this.room + "/draft", more);
		assertThat(body(get(this.thea, this.room + "/review"))).contains("from March on");
		post(this.ben, this.room + "/alone", Map.of());
		assertThat(get(this.thea, this.room + "/review")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(body(get(this.thea, review))).doesNotContain("from March on");
		post(this.ben, this.room + "/therapist", Map.of());
		ready();
		deliver();
		assertThat(get(this.thea, this.room + "/review")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(body(get(this.thea, review))).doesNotContain("from March on");
		choose(text(this.room), "NOW");
		assertThat(body(get(this.ada, this.room))).contains("from March on").doesNotContain("Say since when.");
	}

	@Test
	void twoPagesNeverOverwriteEachOtherUnseen() {
		write();
		Map<String, String> late = parts();
		late.put("seen", "");
		late.put("did", "Typed in another tab.");
		MvcTestResult answer = post(this.ben, this.room + "/draft", late);
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Typed in another tab.", "I lied about Thursdays", "Something else was saved");
		late.put("seen", seen(answer));
		assertThat(post(this.ben, this.room + "/draft", late)).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(body(get(this.ben, this.room))).contains("Typed in another tab.")
			.doesNotContain("I lied about Thursdays");
		ready();
		assertThat(post(this.ben, this.room + "/deliver",
				Map.of("seen", "2020-01-01T00:00:00Z", "declaration", DELIVERED)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("It has changed since you opened this page.", DELIVERED);
		assertThat(body(get(this.ada, this.room))).doesNotContain("has given you");
	}

	@Test
	void whoLeavesTakesAlongWhatTheyWrote() {
		delivered();
		post(this.ben, this.room + "/addition", Map.of("text", "There was one more evening."));
		Member writer = this.all.partner();
		writer.does(() -> this.leaving.leaveCouple(this.all.couple(), writer.id()));
		List<Passage> taken = writer.does(() -> this.exercise.writtenBy(writer.id()));
		assertThat(taken).extracting(Passage::headingKey).containsExactly("disclosure.name", "disclosure.addition");
		assertThat(taken.get(0).text()).contains("I lied about Thursdays", DELIVERED);
		assertThat(get(this.ben, this.room)).hasStatus(HttpStatus.NOT_FOUND);
	}

	private void write() {
		assertThat(post(this.ben, this.room + "/draft", parts())).hasStatus(HttpStatus.SEE_OTHER);
	}

	private void ready() {
		post(this.ada, this.room + "/detail", Map.of("detail", "OUTLINE"));
		post(this.ada, this.room + "/ready", Map.of());
	}

	private void deliver() {
		assertThat(post(this.ben, this.room + "/deliver", Map.of("seen", seen(), "declaration", DELIVERED)))
			.hasStatus(HttpStatus.SEE_OTHER);
	}

	private void delivered() {
		write();
		ready();
		deliver();
	}

	private void choose(String text, String choice) {
		assertThat(post(this.ada, this.room + "/texts/" + text + "/choice", Map.of("choice", choice)))
			.hasStatus(HttpStatus.SEE_OTHER);
	}

	/** The first text that is there to be read. */
	private String text(String page) {
		return found(body(get(this.ada, page)), "id=\"text-([0-9a-f-]{36})\"");
	}

	/** The last one. */
	private String last(String page) {
		return found(body(get(this.ada, page)), "(?s).*id=\"text-([0-9a-f-]{36})\"");
	}

	private String seen() {
		return seen(get(this.ben, this.room + "/draft"));
	}

	private static String seen(MvcTestResult page) {
		return Jsoup.parse(body(page)).select("input[name=seen]").attr("value");
	}

	private JourneyId journey() {
		return new JourneyId(UUID.fromString(this.all.things().get("journey")));
	}

	private static Map<String, String> parts() {
		Map<String, String> parts = new HashMap<>();
		parts.put("did", "I lied about Thursdays. With Clara.");
		parts.put("known", "You know of the message.");
		parts.put("unknown", "It began in March.");
		parts.put("others", "My brother.");
		parts.put("ahead", "Nothing that I know of.");
		parts.put("cost", "Your sleep.");
		return parts;
	}

	private static String found(String text, String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		assertThat(matcher.find()).as(pattern).isTrue();
		return matcher.group(matcher.groupCount());
	}

	private static String comparable(MvcTestResult answer) {
		return body(answer).replaceAll("name=\"(_csrf|draft|submission)\"[^>]*", "");
	}

	private static String body(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult get(RequestPostProcessor one, String path) {
		return this.mvc.get().uri(path).with(one).exchange();
	}

	private MvcTestResult post(RequestPostProcessor one, String path, Map<String, String> fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(path).with(one);
		fields.forEach(request::param);
		return request.exchange();
	}

}
