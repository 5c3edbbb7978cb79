package app.kintsugi.exercise.promise;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import app.kintsugi.journey.Exercise.Passage;
import app.kintsugi.journey.JourneyId;
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
class PromisePagesTest {

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private MakingPromises making;

	@Autowired
	private Promises promises;

	@Autowired
	private PromiseExercise exercise;

	@Autowired
	private TestClock clock;

	@Autowired
	private MockMvcTester mvc;

	private Member hurt;

	private Member repairing;

	private JourneyId journey;

	private String path;

	@BeforeEach
	void atStepNine() {
		Constellation all = this.constellations.at(9);
		this.hurt = all.author();
		this.repairing = all.partner();
		this.journey = new JourneyId(UUID.fromString(all.things().get("journey")));
		this.path = "/journeys/" + this.journey.id() + "/promise";
	}

	@AfterEach
	void now() {
		this.clock.comeBack();
	}

	@Test
	void aWishIsSaidBackUntilItIsRightAndThenPromisedAndKept() {
		UUID wish = sayOnThePage("Tell me when your plans change");
		assertThat(get(at(wish), this.repairing)).contains("Tell me when your plans change", "In my own words");
		assertThat(post(at(wish) + "/say-back", this.repairing, "text", "I text you each evening"))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(get(at(wish), this.hurt)).contains("I text you each evening", "Yes, that");
		post(at(wish) + "/not-quite", this.hurt, "seen", seen(wish), "text", "Only when they change");
		assertThat(get(at(wish), this.repairing)).contains("Only when they change");
		post(at(wish) + "/say-back", this.repairing, "text", "I text you when they change");
		post(at(wish) + "/yes-that", this.hurt, "seen", seen(wish));
		post(at(wish) + "/day", this.repairing, "day", today().plusDays(3).toString());
		assertThat(get(at(wish), this.hurt)).contains("It is promised for");
		post(at(wish) + "/kept", this.hurt, "day", today().toString());
		assertThat(wish(wish).stage()).isEqualTo(Stage.KEPT);
		assertThat(get(this.path, this.repairing)).contains("Kept on");
	}

	@Test
	void whatCanIDoIsAskedOnceAtATimeAndAnsweredByAWish() {
		post(this.path + "/ask", this.repairing);
		post(this.path + "/ask", this.repairing);
		assertThat(get(this.path, this.repairing)).contains("You have asked what you can do")
			.doesNotContain("/promise/ask\"");
		assertThat(home(this.hurt)).contains("Your partner asks what would help");
		sayOnThePage("Come home at six");
		assertThat(wishes()).hasSize(1);
		assertThat(home(this.hurt)).doesNotContain("Your partner asks what would help");
		assertThat(get(this.path, this.repairing)).contains("/promise/ask\"").contains("Come home at six");
	}

	@Test
	void whatCanIDoIsNotChased() {
		say("an earlier wish");
		String before = home(this.hurt);
		post(this.path + "/ask", this.repairing);
		this.clock.goForward(Duration.ofDays(8));
		assertThat(home(this.hurt)).isEqualTo(before);
		assertThat(get(this.path, this.hurt)).contains("asks: what can I do?");
	}

	/** Never: a day that went by changes not a byte of any page. */
	@Test
	void nothingIsCalledLate() {
		UUID wish = promised("Tell me when your plans change", today().plusDays(1));
		List<String> before = pages(wish);
		this.clock.goForward(Duration.ofDays(40));
		assertThat(pages(wish)).isEqualTo(before);
		assertThat(before.subList(0, 4)).allSatisfy((page) -> assertThat(page.toLowerCase(Locale.ROOT))
			.doesNotContain("late", "missed", "overdue", "broken"));
	}

	/** Never: however many there are, no page says how many, nor how often. */
	@Test
	void nothingIsCounted() {
		for (int i = 0; i < 3; i++) {
			UUID wish = promised("a wish", today());
			this.hurt.does(() -> this.making.kept(this.journey, wish, today(), this.hurt.id()));
		}
		UUID again = say("once more");
		for (int i = 0; i < 4; i++) {
			sayBack(again, "as I see it");
			UUID seen = UUID.fromString(seen(again));
			this.hurt
				.does(() -> this.making.notQuite(this.journey, again, UUID.randomUUID(), seen, "", this.hurt.id()));
		}
		Pattern number = Pattern.compile("\\d");
		for (Member who : List.of(this.hurt, this.repairing)) {
			for (String page : List.of(this.path, at(again))) {
				String words = main(get(page, who)).replaceAll("Kept on \\d+ \\w+ \\d+", "").replaceAll("<[^>]*>", "");
				assertThat(number.matcher(words).results().map((found) -> found.group())).isEmpty();
				assertThat(words).doesNotContain("four", "three", "times");
			}
		}
	}

	@Test
	void nothingIsPromisedBeforeYesThatOverThePagesEither() {
		UUID wish = say("Come home at six");
		post(at(wish) + "/day", this.repairing, "day", today().toString());
		sayBack(wish, "You would like me at home");
		post(at(wish) + "/day", this.repairing, "day", today().toString());
		assertThat(wish(wish).stage()).isEqualTo(Stage.SAID_BACK);
		// nor can the one who promises say yes for the other
		post(at(wish) + "/yes-that", this.repairing, "seen", seen(wish));
		assertThat(wish(wish).stage()).isEqualTo(Stage.SAID_BACK);
	}

	@Test
	void yesThatIsSaidOfWhatWasRead() {
		UUID wish = say("Come home at six");
		sayBack(wish, "one");
		String first = seen(wish);
		post(at(wish) + "/not-quite", this.hurt, "seen", first);
		sayBack(wish, "two");
		post(at(wish) + "/yes-that", this.hurt, "seen", first);
		assertThat(wish(wish).stage()).isEqualTo(Stage.SAID_BACK);
	}

	@Test
	void aPromiseIsRenewedByBothOrLetGoByTheHurtPartner() {
		UUID wish = promised("Come home at six", today());
		post(at(wish) + "/renew", this.hurt);
		assertThat(wish(wish).promisedFor()).isNull();
		assertThat(home(this.repairing)).contains("you can choose a day for it");
		post(at(wish) + "/day", this.repairing, "day", today().plusDays(9).toString());
		assertThat(wish(wish).promisedFor()).isEqualTo(today().plusDays(9));
		post(at(wish) + "/let-go", this.repairing);
		assertThat(wish(wish).stage()).isEqualTo(Stage.PROMISED);
		post(at(wish) + "/let-go", this.hurt);
		assertThat(get(at(wish), this.repairing)).contains("counts against nobody");
	}

	@Test
	void whatWasTypedIsKeptWhenItDoesNotFit() {
		UUID wish = promised("Come home at six", today());
		assertThat(post(at(wish) + "/say-back", this.repairing, "text", "too slow, my words"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("too slow, my words");
		assertThat(post(at(wish) + "/not-quite", this.hurt, "seen", seen(wish), "text", "not what I meant"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("not what I meant");
		for (String day : new String[] { "", "soon", today().plusDays(1).toString() }) {
			assertThat(post(at(wish) + "/kept", this.hurt, "day", day)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
				.bodyText()
				.contains("value=\"" + day + "\"");
		}
	}

	@Test
	void twicePressedIsOnceSaid() {
		UUID submission = UUID.randomUUID();
		for (int i = 0; i < 2; i++) {
			post(this.path + "/new", this.hurt, "submission", submission.toString(), "text", "Come home at six");
		}
		assertThat(wishes()).hasSize(1);
		post(this.path + "/new", this.hurt, "submission", submission.toString(), "text", "At seven, rather");
		assertThat(wishes()).extracting(Wish::text).containsExactly("Come home at six", "At seven, rather");
		UUID wish = wishes().get(0).id();
		for (int i = 0; i < 2; i++) {
			assertThat(post(at(wish) + "/say-back", this.repairing, "submission", submission(7).toString(), "text",
					"six it is"))
				.hasStatus(HttpStatus.SEE_OTHER);
			assertThat(post(at(wish) + "/words", this.repairing, "submission", submission(8).toString(), "text",
					"thank you"))
				.hasStatus(HttpStatus.SEE_OTHER);
		}
		assertThat(this.hurt.does(() -> this.promises.said(this.journey, wish, this.hurt.id()))).hasSize(2);
	}

	@Test
	void eachTakesAlongWhatTheyWrote() {
		UUID wish = say("Come home at six");
		sayBack(wish, "six it is");
		this.hurt.does(() -> this.making.talk(this.journey, wish, UUID.randomUUID(), "gladly", this.hurt.id()));
		assertThat(this.hurt.does(() -> this.exercise.writtenBy(this.hurt.id()))).extracting(Passage::text)
			.containsExactly("Come home at six", "gladly");
		assertThat(this.repairing.does(() -> this.exercise.writtenBy(this.repairing.id()))).extracting(Passage::text)
			.containsExactly("six it is");
	}

	@Test
	void aWishOfAnotherJourneyIsNotThere() {
		Constellation others = this.constellations.at(9);
		JourneyId other = new JourneyId(UUID.fromString(others.things().get("journey")));
		UUID wish = say("Come home at six");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> others.author().does(() -> this.promises.require(other, wish, others.author().id())));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> others.author().does(() -> this.making.letGo(other, wish, others.author().id())));
	}

	private static UUID submission(int number) {
		return new UUID(System.identityHashCode(PromisePagesTest.class), number);
	}

	private UUID sayOnThePage(String text) {
		MvcTestResult answer = post(this.path + "/new", this.hurt, "text", text);
		assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
		String there = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
		assertThat(there).startsWith(this.path);
		return UUID.fromString(there.substring(there.lastIndexOf('/') + 1));
	}

	private UUID say(String text) {
		return this.hurt.does(() -> this.making.say(this.journey, UUID.randomUUID(), text, this.hurt.id()));
	}

	private void sayBack(UUID wish, String text) {
		this.repairing
			.does(() -> this.making.sayBack(this.journey, wish, UUID.randomUUID(), text, this.repairing.id()));
	}

	private UUID promised(String text, LocalDate day) {
		UUID wish = say(text);
		sayBack(wish, "said back");
		UUID seen = UUID.fromString(seen(wish));
		this.hurt.does(() -> this.making.yesThat(this.journey, wish, seen, this.hurt.id()));
		this.repairing.does(() -> this.making.promise(this.journey, wish, day, this.repairing.id()));
		return wish;
	}

	private String seen(UUID wish) {
		return this.hurt.does(() -> this.promises.saidBack(this.journey, wish, this.hurt.id()))
			.orElseThrow(() -> new NotNowException("nothing was said back"))
			.toString();
	}

	private Wish wish(UUID wish) {
		return this.hurt.does(() -> this.promises.require(this.journey, wish, this.hurt.id()));
	}

	private List<Wish> wishes() {
		return this.repairing.does(() -> this.promises.of(this.journey, this.repairing.id()));
	}

	private List<String> pages(UUID wish) {
		return List.of(main(get(this.path, this.hurt)), main(get(this.path, this.repairing)),
				main(get(at(wish), this.hurt)).replaceAll("name=\"day\" value=\"[^\"]*\"", ""),
				main(get(at(wish), this.repairing)), home(this.hurt), home(this.repairing));
	}

	private LocalDate today() {
		return this.making.today(this.hurt.id());
	}

	private String at(UUID wish) {
		return this.path + "/" + wish;
	}

	private String home(Member who) {
		return main(get("/journeys/" + this.journey.id(), who));
	}

	private static String main(String page) {
		return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
	}

	private String get(String path, Member who) {
		MvcTestResult page = this.mvc.get().uri(path).with(this.household.signedIn(who)).exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
			.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
	}

	private MvcTestResult post(String path, Member who, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(path).with(this.household.signedIn(who));
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
