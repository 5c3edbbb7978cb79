package app.kintsugi.review.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import app.kintsugi.account.TimeZones;
import app.kintsugi.checkin.Answer;
import app.kintsugi.checkin.CheckingIn;
import app.kintsugi.checkin.Scales;
import app.kintsugi.checkin.Sharing;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Leaving;
import app.kintsugi.couple.TherapistAdmission;
import app.kintsugi.exercise.HeavyTexts.Choice;
import app.kintsugi.exercise.chain.AskingAtLinks;
import app.kintsugi.exercise.chain.BuildingChains;
import app.kintsugi.exercise.chain.Place;
import app.kintsugi.exercise.chain.ReadingChains;
import app.kintsugi.exercise.chain.Words;
import app.kintsugi.exercise.promise.MakingPromises;
import app.kintsugi.exercise.promise.Promises;
import app.kintsugi.homework.Prompting;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.questionnaire.Answering;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.reflection.WriteReflections.Draft;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@KintsugiTest
class SessionPagesTest {

	private static final String ODD = """
			„Größe“ – it’s *mine*, “really”… Ελλάδα, Łódź, год ♥ ✓ → €5

			- one & two
			- <b>three</b>""";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private WriteReflections writing;

	@Autowired
	private CheckingIn checkingIn;

	@Autowired
	private Answering answering;

	@Autowired
	private TimeZones zones;

	@Autowired
	private Prompting prompting;

	@Autowired
	private MakingPromises making;

	@Autowired
	private Promises promises;

	@Autowired
	private BuildingChains building;

	@Autowired
	private ReadingChains chains;

	@Autowired
	private AskingAtLinks asking;

	@Autowired
	private Leaving leaving;

	@Autowired
	private TherapistAdmission admissions;

	private Constellation all;

	private Member ada;

	private Member ben;

	private Member thea;

	@BeforeEach
	void thereAreThree() {
		this.all = this.constellations.at(9);
		this.ada = this.all.author();
		this.ben = this.all.partner();
		this.thea = this.all.therapist();
	}

	@Test
	void allThreeReadTheSameToTheByteOnThePageAndOnThePaper() {
		everythingThereIs();
		String page = main(this.ada, "");
		assertThat(page).contains("Great news", "A promise", "What would you miss?", "To speak about");
		assertThat(main(this.ben, "")).isEqualTo(page);
		assertThat(main(this.thea, "")).isEqualTo(page);
		String paper = paper(this.ada);
		assertThat(paper).contains("Great news");
		assertThat(paper(this.ben)).isEqualTo(paper);
		assertThat(paper(this.thea)).isEqualTo(paper);
	}

	@Test
	void thePaperSaysWhatThePageSaysInTheSameOrder() {
		everythingThereIs();
		share(this.ben, ODD, Audience.PARTNER_AND_THERAPIST);
		share(this.ben, "word ".repeat(400), Audience.PARTNER_AND_THERAPIST);
		Document page = Jsoup.parse(main(this.thea, ""));
		page.select(".session-link").remove();
		Element content = page.expectFirst(".session-page");
		assertThat(bare(paper(this.thea))).isEqualTo(bare("Ada and Ben" + content.text()));
		assertThat(content.text()).contains("„Größe“ – it’s mine, “really”… Ελλάδα, Łódź, год ♥ ✓ → €5",
				"<b>three</b>");
	}

	@Test
	void whatNoLetterIsThereForIsABoxOnThePaperAndNothingElseIsLost() {
		share(this.ben, "Before 🌧 after", Audience.PARTNER_AND_THERAPIST);
		assertThat(paper(this.thea)).contains("Before □ after");
	}

	@Test
	void whatIsNarrowedOrDeletedIsGoneFromPageAndPaperInTheSameMoment() {
		ReflectionId narrowed = share(this.ada, "Narrowed", Audience.PARTNER_AND_THERAPIST);
		ReflectionId deleted = share(this.ada, "Deleted", Audience.PARTNER_AND_THERAPIST);
		this.ada.does(() -> this.writing.bring(narrowed, true, this.ada.id()));
		assertThat(main(this.thea, "")).contains("To speak about", "Narrowed", "Deleted");
		assertThat(paper(this.thea)).contains("Narrowed", "Deleted");
		this.ada.does(() -> this.writing.changeAudience(narrowed, version(narrowed), Audience.PARTNER, this.ada.id()));
		this.ada.does(() -> this.writing.delete(deleted, this.ada.id()));
		for (Member one : List.of(this.ada, this.ben, this.thea)) {
			assertThat(main(one, "")).doesNotContain("Narrowed", "Deleted", "To speak about");
			assertThat(paper(one)).doesNotContain("Narrowed", "Deleted");
		}
		this.ada.does(() -> this.writing.changeAudience(narrowed, version(narrowed), Audience.PARTNER_AND_THERAPIST,
				this.ada.id()));
		assertThat(main(this.thea, "")).contains("Narrowed").doesNotContain("To speak about");
	}

	@Test
	void whatIsSharedBetweenTwoIsOnTheirPageAlone() {
		String page = main(this.ben, "");
		String apart = main(this.ben, "/apart");
		ReflectionId entry = share(this.ada, "For Thea alone", Audience.THERAPIST);
		this.ada.does(() -> this.writing.bring(entry, true, this.ada.id()));
		assertThat(main(this.ada, "/apart")).contains("For Thea alone", "To speak about").doesNotContain("Ben");
		assertThat(main(this.thea, "/apart")).contains("For Thea alone", "Ben and Thea");
		assertThat(main(this.ben, "")).isEqualTo(page);
		assertThat(main(this.ben, "/apart")).isEqualTo(apart);
		assertThat(main(this.thea, "")).isEqualTo(page);
	}

	@Test
	void whatWasBroughtStaysUntilItsAuthorLeavesItOut() {
		ReflectionId entry = share(this.ada, "Not today", Audience.PARTNER_AND_THERAPIST);
		assertThat(get(this.ben, "/reflections/" + entry.id())).bodyText().doesNotContain("For our next session");
		assertThat(post(this.ben, "/reflections/" + entry.id() + "/bring")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.ada, "/reflections/" + entry.id() + "/bring")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(get(this.ben, "/reflections/" + entry.id())).bodyText().contains("Ada wants to speak of this");
		assertThat(main(this.thea, "?from=2030-01-01&to=2030-01-02")).contains("To speak about", "Not today");
		assertThat(main(this.thea, "?from=2020-01-01&to=2020-01-02")).doesNotContain("Not today");
		assertThat(post(this.ada, "/reflections/" + entry.id() + "/leave-out")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(main(this.thea, "?from=2030-01-01&to=2030-01-02")).doesNotContain("Not today");
		ReflectionId own = share(this.ada, "Mine", Audience.PARTNER);
		assertThat(post(this.ada, "/reflections/" + own.id() + "/bring")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void thatTheTherapistReadAWholeTextHereIsNotedForItsAuthorAndThatAPartnerDidIsNot() {
		ReflectionId entry = share(this.ada, "Read me", Audience.PARTNER_AND_THERAPIST);
		main(this.ben, "");
		assertThat(get(this.ada, "/reflections/" + entry.id())).bodyText().doesNotContain("opened this");
		main(this.thea, "");
		main(this.thea, "");
		assertThat(get(this.ada, "/reflections/" + entry.id())).bodyText().containsOnlyOnce("Thea opened this");
	}

	@Test
	void aPromiseIsThereOnceItsMakerShowsItAndAsLongAsTheyDo() {
		JourneyId journey = new JourneyId(UUID.fromString(this.all.things().get("journey")));
		UUID wish = promised(journey);
		assertThat(main(this.thea, "")).doesNotContain("At home by seven");
		assertThat(post(this.ada, "/journeys/" + journey.id() + "/promise/" + wish + "/show"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(this.ben, "/journeys/" + journey.id() + "/promise/" + wish + "/show"))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(main(this.thea, "")).contains("At home by seven").doesNotContain("Come home earlier");
		assertThat(post(this.ben, "/journeys/" + journey.id() + "/promise/" + wish + "/keep"))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(main(this.thea, "")).doesNotContain("At home by seven");
	}

	@Test
	void aChainIsNamedAndNotReadHereAndItsOpenQuestionsAre() {
		JourneyId journey = new JourneyId(UUID.fromString(this.all.things().get("journey")));
		UUID link = UUID.randomUUID();
		UUID question = UUID.randomUUID();
		this.ben.does(() -> {
			this.building.add(journey, link, Place.DID, new Words("I lied", "", ""), this.ben.id());
			this.building.share(journey, Audience.PARTNER_AND_THERAPIST, this.ben.id());
		});
		this.ada.does(() -> {
			this.chains.choose(journey, Choice.NOW, this.ada.id());
			this.asking.ask(journey, question, link, "Why then?", this.ada.id());
		});
		String page = main(this.thea, "");
		assertThat(page).contains("Open questions", "Why then?", "Everybody chooses for themselves")
			.doesNotContain("I lied");
		assertThat(main(this.ada, "")).isEqualTo(page);
		assertThat(main(this.ben, "")).isEqualTo(page);
		this.ben.does(() -> this.asking.answer(journey, UUID.randomUUID(), question, "I was afraid", this.ben.id()));
		assertThat(main(this.thea, "")).doesNotContain("Why then?", "I was afraid");
	}

	@Test
	void aTherapistWhoIsPutOutFindsNeitherPageNorPaperAndTheNextOneNothingOfBefore() {
		everythingThereIs();
		UUID admission = UUID.fromString(this.all.things().get("admission"));
		this.ben.does(() -> this.leaving.endAdmission(admission, this.ben.id()));
		for (String part : List.of("", "/apart", "/paper")) {
			for (Member one : List.of(this.thea, this.ada, this.ben)) {
				assertThat(get(one, room() + part)).hasStatus(HttpStatus.NOT_FOUND);
			}
		}
		Member theo = this.household.person("Theo");
		UUID offer = UUID.randomUUID();
		String code = this.ada.does(() -> this.admissions.invite(this.ada.id()));
		theo.does(() -> this.admissions.offer(offer, code, "No secrets.", theo.id()));
		this.ada.does(() -> this.admissions.agree(offer, 1, this.ada.id()));
		this.ben.does(() -> this.admissions.agree(offer, 1, this.ben.id()));
		String page = main(theo, "");
		assertThat(page).contains("Nothing is here for these days.").doesNotContain("Great news", "At home by seven");
		assertThat(main(this.ada, "")).isEqualTo(page);
		assertThat(get(this.thea, room())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void thePaperIsNotKeptAnywhere() {
		share(this.ada, "Kept nowhere", Audience.PARTNER_AND_THERAPIST);
		Set<String> before = files();
		MvcTestResult paper = get(this.ada, room() + "/paper");
		assertThat(files()).isEqualTo(before);
		assertThat(paper).hasStatusOk().hasContentType("application/pdf").hasHeader("Cache-Control", "no-store");
		assertThat(paper.getResponse().getHeader("Content-Disposition"))
			.matches("attachment; filename=\"notes-\\d{4}-\\d\\d-\\d\\d\\.pdf\"");
	}

	@Test
	void thePaperCanBeReadAloudAndBringsItsLettersAlong() throws IOException {
		share(this.ada, ODD, Audience.PARTNER_AND_THERAPIST);
		MvcTestResult german = this.mvc.get()
			.uri(room() + "/paper")
			.header("Accept-Language", "de")
			.with(this.household.signedIn(this.ada))
			.exchange();
		try (PDDocument paper = Loader.loadPDF(german.getResponse().getContentAsByteArray())) {
			assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("de");
			assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("notizen");
			for (PDPage page : paper.getPages()) {
				for (var name : page.getResources().getFontNames()) {
					assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
				}
			}
			assertThat(new PDFTextStripper().getText(paper)).contains("Wer es lesen kann: Ada, Ben und Thea");
		}
	}

	@Test
	void checkInsAndScoresAreThereForAllThreeAsFarAsTheyAreForAllThree() {
		this.ada.does(() -> this.checkingIn.checkIn(UUID.randomUUID(), Sharing.PARTNER_AND_THERAPIST,
				new Answer(new Scales(6, 5, 4, 7, 3), "Not for this page"), this.ada.id()));
		this.ben.does(() -> this.checkingIn.checkIn(UUID.randomUUID(), Sharing.PARTNER,
				new Answer(new Scales(1, 1, 1, 1, 1), ""), this.ben.id()));
		answer(this.ben, Audience.PARTNER_AND_THERAPIST);
		answer(this.ada, Audience.THERAPIST);
		String page = main(this.thea, "");
		assertThat(page)
			.contains("trust 6, safety 5, closeness 4, how much it hurts 7, hope 3", "WHO-5 Well-Being Index, Ben, ")
			.doesNotContain("Not for this page", "trust 1", "WHO-5 Well-Being Index, Ada");
		assertThat(main(this.ada, "")).isEqualTo(page);
		assertThat(main(this.ben, "")).isEqualTo(page);
		assertThat(paper(this.ben)).contains("how much it hurts 7").contains("WHO-5");
		this.ada.does(() -> this.checkingIn.share(this.zones.today(this.ada.id()), Sharing.PRIVATE, this.ada.id()));
		assertThat(main(this.thea, "")).doesNotContain("trust 6");
	}

	private void answer(Member member, Audience audience) {
		Map<Integer, String> given = Map.of(1, "3", 2, "3", 3, "3", 4, "3", 5, "3");
		member.does(
				() -> this.answering.answer(UUID.randomUUID(), "who-5", Locale.ENGLISH, given, audience, member.id()));
	}

	private void everythingThereIs() {
		ReflectionId brought = share(this.ada, "Great news", Audience.PARTNER_AND_THERAPIST);
		this.ada.does(() -> this.writing.bring(brought, true, this.ada.id()));
		share(this.ben, "And mine", Audience.PARTNER_AND_THERAPIST);
		share(this.ben, "Between us two", Audience.PARTNER);
		JourneyId journey = new JourneyId(UUID.fromString(this.all.things().get("journey")));
		UUID wish = promised(journey);
		this.ben.does(() -> this.making.show(journey, wish, true, this.ben.id()));
		this.thea.does(() -> this.prompting.ask(UUID.randomUUID(), this.all.couple().id(), null, null,
				"What would you miss?", this.thea.id()));
		this.thea.does(() -> this.prompting.ask(UUID.randomUUID(), this.all.couple().id(), this.ada.id(), null,
				"Only for Ada", this.thea.id()));
	}

	private UUID promised(JourneyId journey) {
		UUID wish = this.ada
			.does(() -> this.making.say(journey, UUID.randomUUID(), "Come home earlier", this.ada.id()));
		this.ben.does(() -> this.making.sayBack(journey, wish, UUID.randomUUID(), "At home by seven", this.ben.id()));
		this.ada.does(() -> this.making.yesThat(journey, wish,
				this.promises.saidBack(journey, wish, this.ada.id()).orElseThrow(), this.ada.id()));
		this.ben.does(() -> this.making.promise(journey, wish, this.making.today(this.ben.id()), this.ben.id()));
		return wish;
	}

	private ReflectionId share(Member author, String text, Audience audience) {
		ReflectionId id = new ReflectionId(UUID.randomUUID());
		author.does(() -> this.writing.write(new Draft(id, null, null, null, "", text, audience), author.id()));
		return id;
	}

	private int version(ReflectionId id) {
		String form = text(get(this.ada, "/reflections/" + id.id() + "/audience"));
		return Integer.parseInt(Jsoup.parse(form).select("input[name=version]").val());
	}

	private String room() {
		return "/review/" + this.all.couple().id() + "/session";
	}

	/** What is on the page itself, to the byte. */
	private String main(Member member, String part) {
		MvcTestResult answer = get(member, room() + part);
		assertThat(answer).hasStatusOk();
		return text(answer).replaceFirst("(?s).*(<main.*</main>).*", "$1");
	}

	private String paper(Member member) {
		MvcTestResult answer = get(member, room() + "/paper");
		assertThat(answer).hasStatusOk();
		try (PDDocument paper = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
			PDFTextStripper reader = new PDFTextStripper();
			reader.setSortByPosition(true);
			return reader.getText(paper);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Without white space, which lines on paper break elsewhere, and without bullets. */
	private static String bare(String text) {
		return text.replaceAll("[\\s•]+", "");
	}

	private static Set<String> files() {
		Set<String> files = new TreeSet<>();
		for (String folder : List.of(System.getProperty("java.io.tmpdir"), System.getProperty("user.home"),
				System.getProperty("user.dir"))) {
			try (Stream<Path> all = Files.list(Path.of(folder))) {
				all.map(Path::toString)
					.filter((name) -> name.toLowerCase(Locale.ROOT).matches(".*(pdf|font|\\.ttf).*"))
					.forEach(files::add);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return files;
	}

	private MvcTestResult get(Member member, String path) {
		return this.mvc.get().uri(path).with(this.household.signedIn(member)).exchange();
	}

	private MvcTestResult post(Member member, String path) {
		return this.mvc.post().uri(path).with(this.household.signedIn(member)).exchange();
	}

	private static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
