package app.kintsugi.exercise.together;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.MultipartConfigElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.pace.PaceList;
import app.kintsugi.exercise.pace.Readiness;
import app.kintsugi.exercise.together.Memories.Keepsake;
import app.kintsugi.exercise.together.Picking.Answer;
import app.kintsugi.exercise.together.Picking.Offer;
import app.kintsugi.exercise.together.Planning.NotYetException;
import app.kintsugi.journey.Exercise.Passage;
import app.kintsugi.journey.Exercises;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import app.kintsugi.support.Pictures;
import app.kintsugi.support.TestClock;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.Matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@KintsugiTest
class TogetherPagesTest {

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private Ideas ideas;

	@Autowired
	private Picking picking;

	@Autowired
	private Planning planning;

	@Autowired
	private Memories memories;

	@Autowired
	private PaceList pace;

	@Autowired
	private Exercises exercises;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Sheets sheets;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private MultipartConfigElement multipart;

	@Autowired
	private MockMvcTester mvc;

	private Member ada;

	private Member ben;

	private Member thea;

	private JourneyId journey;

	private String path;

	@BeforeEach
	void atStepEight() {
		Constellation all = this.constellations.at(8);
		this.ada = all.author();
		this.ben = all.partner();
		this.thea = all.therapist();
		this.journey = new JourneyId(UUID.fromString(all.things().get("journey")));
		this.path = "/journeys/" + this.journey.id() + "/together";
	}

	@AfterEach
	void now() {
		this.clock.comeBack();
	}

	@Test
	void onlyWhatBothPickedIsShown() {
		assertThat(post(this.ada, "/ideas", "picked", "stars", "picked", "bread")).hasStatus(HttpStatus.SEE_OTHER)
			.hasRedirectedUrl(this.path);
		assertThat(page(this.ada)).doesNotContain("Look at the stars").doesNotContain("Bake bread");
		post(this.ben, "/ideas", "picked", "stars", "picked", "kite");
		for (int visit = 0; visit < 2; visit++) {
			for (Member one : List.of(this.ada, this.ben)) {
				assertThat(page(one)).contains("Look at the stars")
					.doesNotContain("Bake bread")
					.doesNotContain("Fly a kite");
			}
		}
	}

	/** The page, and everything that the other's keys open. */
	@Test
	void showingWhatOnlyOnePicked() {
		pick(this.ada, "stars", "bread", "kite");
		String before = comparable(page(this.ben));
		pick(this.ada);
		assertThat(comparable(page(this.ben))).as("with nothing picked").isEqualTo(before);
		pick(this.ada, "stars", "massage");
		assertThat(comparable(page(this.ben))).as("with other picks").isEqualTo(before);

		pick(this.ben, "pancakes");
		page(this.ada);
		page(this.ben);
		for (Member one : List.of(this.ada, this.ben)) {
			assertThat(page(one)).doesNotContain("pancakes").doesNotContain("stars");
			assertThat(one.does(() -> this.exercises.standing(journey(one), 8, one.id())).orElseThrow().messageKey())
				.isEqualTo("together.standing.picked");
		}
	}

	/**
	 * A partner who runs the server has the rows of the database and their own keys. With
	 * all that these open they find the one thing that both picked among points that they
	 * cannot tell from points of nothing (see MatchingTest).
	 */
	@Test
	void whoHoldsTheKeysOfBothFindsNothingOfWhatOnlyTheOtherPicked() {
		pick(this.ada, "stars", "bread");
		pick(this.ben, "stars", "kite");
		this.ada.does(() -> this.picking.meet(this.journey, this.ada.id()));
		this.ben.does(() -> this.picking.meet(this.journey, this.ben.id()));

		assertThat(open(this.ben, Picking.PICKS, this.ada, Object.class)).isEmpty();
		byte[] adas = open(this.ben, Picking.OFFER, this.ada, Offer.class).get(0).points();
		byte[] answer = open(this.ben, Picking.ANSWER, this.ada, Answer.class).get(0).points();
		Picks bens = open(this.ben, Picking.PICKS, this.ben, Picks.class).get(0);
		Set<String> twice = points(Matching.raise(adas, bens.secret()));
		assertThat(points(adas)).hasSize(Matching.SLOTS);
		assertThat(points(answer)).hasSize(Matching.SLOTS);
		Set<String> common = new TreeSet<>(twice);
		common.retainAll(points(answer));
		assertThat(common).as("what both picked, and no more").hasSize(1);
	}

	@Test
	void aRowIsAsBigForManyPicksAsForNone() {
		List<Integer> sizes = Stream
			.of(new String[] {}, new String[] { "stars" },
					this.ada.does(() -> this.ideas.all(this.journey, this.ada.id()))
						.stream()
						.map(Idea::id)
						.toArray(String[]::new))
			.map((picks) -> {
				pick(this.ada, picks);
				return this.jdbc.queryForObject(
						"select sum(octet_length(document)) from sheet where author = ? and kind like 'together-%'",
						Integer.class, this.ada.id().id());
			})
			.toList();
		assertThat(new HashSet<>(sizes)).hasSize(1);
	}

	@Test
	void whatIsUnpickedDisappearsQuietlyAndWhatIsPickedLaterAppears() {
		pick(this.ada, "stars", "bread");
		pick(this.ben, "stars", "bread");
		assertThat(common(this.ada)).containsExactlyInAnyOrder("stars", "bread");
		assertThat(common(this.ben)).containsExactlyInAnyOrder("stars", "bread");
		pick(this.ben, "bread", "kite");
		assertThat(common(this.ada)).containsExactly("bread");
		assertThat(common(this.ben)).containsExactly("bread");
		pick(this.ada, "kite", "bread");
		assertThat(common(this.ben)).containsExactlyInAnyOrder("bread", "kite");
		assertThat(common(this.ada)).containsExactlyInAnyOrder("bread", "kite");
		pick(this.ada);
		assertThat(common(this.ben)).isEmpty();
	}

	@Test
	void bothFindTheSameInWhicheverOrderTheyPickAndVisit() {
		Random random = new Random(8);
		List<String> some = List.of("stars", "bread", "kite", "pancakes", "cards");
		for (int round = 0; round < 12; round++) {
			Set<String> adas = some.stream().filter((idea) -> random.nextBoolean()).collect(Collectors.toSet());
			Set<String> bens = some.stream().filter((idea) -> random.nextBoolean()).collect(Collectors.toSet());
			List<Runnable> acts = Arrays.asList(() -> pick(this.ada, adas.toArray(String[]::new)),
					() -> pick(this.ben, bens.toArray(String[]::new)), () -> common(this.ada), () -> common(this.ben));
			Collections.shuffle(acts, random);
			acts.forEach(Runnable::run);
			common(this.ada);
			common(this.ben);
			Set<String> both = new TreeSet<>(adas);
			both.retainAll(bens);
			assertThat(common(this.ada)).as("round " + round).isEqualTo(both);
			assertThat(common(this.ben)).as("round " + round).isEqualTo(both);
		}
	}

	@Test
	void anOwnIdeaIsOnTheListOfBothAndSaysNothingOfWhoWouldEnjoyIt() {
		UUID idea = UUID.randomUUID();
		for (int i = 0; i < 2; i++) {
			assertThat(post(this.ada, "/ideas/new", "submission", idea.toString(), "name", "The old pier", "line",
					"At low tide.", "touches", "EVENINGS_OUT"))
				.hasStatus(HttpStatus.SEE_OTHER);
		}
		assertThat(page(this.ben, "/ideas")).containsOnlyOnce("The old pier</label>")
			.contains("At low tide.")
			.doesNotContain("Take “The old pier”");
		pick(this.ada, idea.toString());
		pick(this.ben, idea.toString());
		assertThat(page(this.ada)).contains("The old pier").contains("Evenings out");
		assertThat(post(this.ben, "/ideas/" + idea + "/remove")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.ada, "/ideas/" + idea + "/remove")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(page(this.ben)).doesNotContain("The old pier");
	}

	@Test
	void aDayIsProposedAndAgreedTo() {
		both("stars");
		UUID plan = UUID.randomUUID();
		LocalDate day = this.planning.today(this.ada.id()).plusDays(2);
		for (int i = 0; i < 2; i++) {
			assertThat(post(this.ada, "/ideas/stars/plan", "submission", plan.toString(), "day", day.toString(),
					"words", "With the blue blanket."))
				.hasStatus(HttpStatus.SEE_OTHER);
		}
		assertThat(page(this.ben)).contains("Yes, let’s").containsOnlyOnce("With the blue blanket.");
		assertThat(page(this.ada)).doesNotContain("Yes, let’s").contains("Take it back");
		assertThat(this.ben.does(() -> this.exercises.announcements(journey(this.ben), this.ben.id()))).hasSize(1);
		assertThat(this.ada.does(() -> this.exercises.announcements(journey(this.ada), this.ada.id()))).isEmpty();
		post(this.ada, "/plans/" + plan + "/agree");
		assertThat(page(this.ada)).doesNotContain("What you have planned");
		assertThat(post(this.ben, "/plans/" + plan + "/agree")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(page(this.ada)).contains("What you have planned").doesNotContain("Keep a memory of it");
		assertThat(get(this.ada, "/plans/" + plan + "/memory")).hasStatus(HttpStatus.NOT_FOUND);

		this.clock.goForward(Duration.ofDays(2));
		assertThat(page(this.ada)).contains("Keep a memory of it");
		assertThat(page(this.ben)).contains("Keep a memory of it");
	}

	@Test
	void aPlanThatIsDeclinedIsGoneForBothWithoutAWord() {
		both("stars");
		UUID plan = propose(this.ada, "stars");
		assertThat(post(this.ben, "/plans/" + plan + "/let-go")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.ada.does(() -> this.planning.of(this.journey, this.ada.id()))).isEmpty();
		assertThat(this.ben.does(() -> this.planning.of(this.journey, this.ben.id()))).isEmpty();
	}

	@Test
	void proposingWhatThePaceListHoldsAtNotYet() {
		both("massage");
		assertThat(page(this.ben)).contains("Rub each other’s feet")
			.contains("“Not yet” on the pace list:")
			.doesNotContain("/ideas/massage/plan");
		MvcTestResult answer = post(this.ben, "/ideas/massage/plan", "submission", UUID.randomUUID().toString(), "day",
				this.planning.today(this.ada.id()).toString(), "words", "my kept words");
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(text(answer)).contains("my kept words").contains("so it can’t be proposed now");

		this.ada.does(() -> this.pace.set(this.journey, "TOUCH", Readiness.MAYBE, this.ada.id()));
		UUID plan = propose(this.ben, "massage");
		this.ada.does(() -> this.pace.set(this.journey, "TOUCH", Readiness.NOT_YET, this.ada.id()));
		assertThat(page(this.ada)).doesNotContain("Yes, let’s");
		assertThatExceptionOfType(NotYetException.class)
			.isThrownBy(() -> this.ada.does(() -> this.planning.agree(this.journey, plan, this.ada.id())));
	}

	@Test
	void whatOnlyOnePickedCannotBePlanned() {
		pick(this.ada, "stars");
		pick(this.ben, "bread");
		common(this.ada);
		assertThat(get(this.ada, "/ideas/stars/plan")).hasStatus(HttpStatus.NOT_FOUND);
		MvcTestResult answer = post(this.ada, "/ideas/stars/plan", "submission", UUID.randomUUID().toString(), "day",
				"2099-01-01", "words", "my kept words");
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(text(answer)).contains("my kept words");
	}

	@Test
	void aDayThatHasGoneByIsNotTakenAndNoWordIsLost() {
		both("stars");
		MvcTestResult answer = post(this.ada, "/ideas/stars/plan", "submission", UUID.randomUUID().toString(), "day",
				"2001-01-01", "words", "my kept words");
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(text(answer)).contains("my kept words").contains("Choose a day from today on, please.");
	}

	@Test
	void aMemoryOfWordsAndAPhotoIsForItsWriterAloneUntilTheyShowIt() {
		UUID plan = beenTo("stars");
		UUID memory = UUID.randomUUID();
		for (int i = 0; i < 2; i++) {
			assertThat(memory(this.ada, plan, memory, "So bright.", Pictures.jpegWithExif(40, 20, 6, "secret place")))
				.hasStatus(HttpStatus.SEE_OTHER)
				.hasRedirectedUrl(this.path + "/wall");
		}
		assertThat(page(this.ada, "/wall")).containsOnlyOnce("So bright.</p>").containsOnlyOnce("<img loading");
		assertThat(page(this.ben, "/wall")).doesNotContain("So bright.").doesNotContain("<img loading");
		UUID photo = this.ada.does(() -> this.memories.mine(this.journey, memory, this.ada.id())).photo();
		assertThat(get(this.ben, "/photos/" + photo)).hasStatus(HttpStatus.NOT_FOUND);

		post(this.ada, "/memories/" + memory + "/show", "both", "true");
		assertThat(page(this.ben, "/wall")).contains("So bright.").contains("<img loading");
		MvcTestResult file = get(this.ben, "/photos/" + photo);
		assertThat(file).hasStatusOk().hasContentType("image/jpeg");
		assertThat(file).headers().hasValue("X-Content-Type-Options", "nosniff");
		assertThat(file.getResponse().getHeader("Cache-Control")).contains("no-store");
		assertThat(new String(file.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
			.doesNotContain("secret place");

		post(this.ada, "/memories/" + memory + "/show", "both", "false");
		assertThat(get(this.ben, "/photos/" + photo)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.ben, "/memories/" + memory + "/remove")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.ada, "/memories/" + memory + "/remove")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(get(this.ada, "/photos/" + photo)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.jdbc.queryForObject("select count(*) from sheet where author = ? and kind = 'together-photo'",
				Integer.class, this.ada.id().id()))
			.isZero();
	}

	@Test
	void whatIsNoPhotoIsRefusedWithASentenceAndTheTextIsKept() {
		UUID plan = beenTo("stars");
		byte[] tooBig = Arrays.copyOf(Pictures.plain("jpeg", 30, 30), 10 * 1024 * 1024 + 1);
		record Refused(byte[] file, String sentence) {
		}
		for (Refused refused : List.of(new Refused("a letter".getBytes(StandardCharsets.UTF_8), "could not be read"),
				new Refused(tooBig, "bigger than 10 MB"),
				new Refused(Pictures.pngOfManyPixels(30_000, 30_000), "more pixels"))) {
			MvcTestResult answer = memory(this.ada, plan, UUID.randomUUID(), "my kept words", refused.file());
			assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			assertThat(text(answer)).contains("my kept words").contains(refused.sentence());
		}
		assertThat(this.ada.does(() -> this.memories.wall(this.journey, this.ada.id()))).isEmpty();
	}

	/** Tomcat writes a part to the disk when it is bigger than this. */
	@Test
	void aPhotoIsNeverAFileOnItsWay() {
		assertThat((long) this.multipart.getFileSizeThreshold()).isGreaterThanOrEqualTo(this.multipart.getMaxFileSize())
			.isGreaterThanOrEqualTo(this.multipart.getMaxRequestSize());
	}

	@Test
	void aMemoryCanBeChangedAndItsPhotoExchanged() {
		UUID plan = beenTo("stars");
		UUID memory = UUID.randomUUID();
		memory(this.ada, plan, memory, "So bright.", Pictures.plain("jpeg", 40, 20));
		UUID first = this.ada.does(() -> this.memories.mine(this.journey, memory, this.ada.id())).photo();
		assertThat(page(this.ada, "/memories/" + memory + "/edit")).contains("So bright.").contains("" + first);
		assertThat(
				multipart(this.ada, "/memories/" + memory + "/edit", "So dark.", memory, Pictures.plain("png", 20, 40)))
			.hasStatus(HttpStatus.SEE_OTHER);
		Memory changed = this.ada.does(() -> this.memories.mine(this.journey, memory, this.ada.id()));
		assertThat(changed.text()).isEqualTo("So dark.");
		assertThat(changed.photo()).isNotEqualTo(first);
		assertThat(changed.height()).isEqualTo(40);
		assertThat(get(this.ada, "/photos/" + first)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.ben, "/memories/" + memory + "/edit")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aMemoryOfNothingIsAskedForAgain() {
		UUID plan = beenTo("stars");
		MvcTestResult answer = post(this.ada, "/plans/" + plan + "/memory", "submission", UUID.randomUUID().toString(),
				"text", " ");
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(text(answer)).contains("Write a few words, or choose a photo.");
	}

	@Test
	void theTherapistSeesNothingOfIt() {
		UUID plan = beenTo("stars");
		memory(this.ada, plan, UUID.randomUUID(), "So bright.", Pictures.plain("jpeg", 40, 20));
		assertThat(get(this.thea, "")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.thea, "/wall")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.thea.does(() -> this.exercises
			.sharedWithTherapist(this.journeys.accompany(this.journey, this.thea.id()), this.thea.id()))).isEmpty();
	}

	@Test
	void whatOneWroteIsInTheirExportAndNotInTheOthers() {
		UUID plan = beenTo("stars");
		memory(this.ada, plan, UUID.randomUUID(), "So bright.", Pictures.plain("jpeg", 40, 20));
		post(this.ada, "/ideas/new", "submission", UUID.randomUUID().toString(), "name", "The old pier", "line", "");
		assertThat(written(this.ada)).anyMatch((text) -> text.contains("So bright."))
			.anyMatch((text) -> text.contains("The old pier"))
			.anyMatch((text) -> text.contains("words to stars"));
		assertThat(written(this.ben)).isEmpty();
	}

	@Test
	void nobodyKeepsAMemoryInAnothersName() throws Exception {
		UUID plan = beenTo("stars");
		UUID memory = UUID.randomUUID();
		this.ada.does(() -> this.memories.wall(this.journey, this.ada.id()));
		memory(this.ada, plan, memory, "So bright.", Pictures.plain("jpeg", 40, 20));
		this.ada.does(() -> this.memories.show(this.journey, memory, Audience.PARTNER, this.ada.id()));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.ben.does(() -> {
			try {
				this.memories.rewrite(this.journey, memory, new Keepsake("not hers", null, ""), this.ben.id());
			}
			catch (UnfitPictureException ex) {
				throw new AssertionError(ex);
			}
		}));
		assertThat(memory(this.ben, plan, memory, "not hers", null)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void nothingIsWrittenByLookingAgain() {
		both("stars");
		common(this.ada);
		common(this.ben);
		String before = sheetVersions();
		page(this.ada);
		page(this.ben);
		page(this.ada);
		assertThat(sheetVersions()).isEqualTo(before);
	}

	private String sheetVersions() {
		return this.jdbc.queryForList("select id, version from sheet where about = ? order by id", this.journey.id())
			.toString();
	}

	private void both(String idea) {
		pick(this.ada, idea);
		pick(this.ben, idea);
		common(this.ada);
		common(this.ben);
	}

	private UUID propose(Member by, String idea) {
		UUID plan = UUID.randomUUID();
		by.does(() -> this.planning.propose(this.journey, plan, idea, this.planning.today(by.id()), "words to " + idea,
				Locale.ENGLISH, by.id()));
		return plan;
	}

	/** A plan of Ada's that Ben has agreed to, and whose day is here. */
	private UUID beenTo(String idea) {
		both(idea);
		UUID plan = propose(this.ada, idea);
		this.ben.does(() -> this.planning.agree(this.journey, plan, this.ben.id()));
		return plan;
	}

	private void pick(Member by, String... ideas) {
		by.does(() -> this.picking.pick(this.journey, Set.of(ideas), by.id()));
	}

	/** What somebody is shown when they come by. */
	private Set<String> common(Member one) {
		return one.does(() -> {
			this.picking.meet(this.journey, one.id());
			return this.picking.common(this.journey, one.id());
		}).stream().map(Idea::id).collect(Collectors.toCollection(TreeSet::new));
	}

	private Journey journey(Member one) {
		return one.does(() -> this.journeys.require(this.journey, one.id()));
	}

	private <T> List<T> open(Member reader, String kind, Member author, Class<T> type) {
		return reader.does(() -> this.sheets.by(author.id(), this.journey.id(), kind, type))
			.stream()
			.map(Opened::document)
			.toList();
	}

	private static Set<String> points(byte[] list) {
		Set<String> points = new HashSet<>();
		for (int i = 0; i < list.length; i += 32) {
			points.add(Arrays.toString(Arrays.copyOfRange(list, i, i + 32)));
		}
		return points;
	}

	private List<String> written(Member one) {
		return one.does(() -> this.exercises.of(8).orElseThrow().writtenBy(one.id()))
			.stream()
			.map(Passage::text)
			.toList();
	}

	private MvcTestResult memory(Member by, UUID plan, UUID memory, String text, byte @Nullable [] photo) {
		return multipart(by, "/plans/" + plan + "/memory", text, memory, photo);
	}

	private MvcTestResult multipart(Member by, String where, String text, UUID memory, byte @Nullable [] photo) {
		return this.mvc.post()
			.uri(this.path + where)
			.multipart()
			.file("photo", (photo != null) ? photo : new byte[0])
			.param("submission", memory.toString())
			.param("text", text)
			.param("alt", "")
			.param("audience", "ONLY_ME")
			.with(browser(by))
			.exchange();
	}

	private MvcTestResult post(Member by, String where, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(this.path + where);
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.with(browser(by)).exchange();
	}

	private MvcTestResult get(Member by, String where) {
		return this.mvc.get().uri(this.path + where).with(browser(by)).exchange();
	}

	private String page(Member by) {
		return page(by, "");
	}

	private String page(Member by, String where) {
		MvcTestResult answer = get(by, where);
		assertThat(answer).hasStatusOk();
		return text(answer);
	}

	private RequestPostProcessor browser(Member member) {
		return this.browsers.computeIfAbsent(member, this.household::signedIn);
	}

	private final Map<Member, RequestPostProcessor> browsers = new HashMap<>();

	private static String comparable(String page) {
		return page.replaceAll("name=\"_csrf\"[^>]*", "");
	}

	private static String text(MvcTestResult answer) {
		try {
			return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
