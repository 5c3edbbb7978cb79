package app.kintsugi.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import app.kintsugi.checkin.Answer;
import app.kintsugi.checkin.CheckingIn;
import app.kintsugi.checkin.Scales;
import app.kintsugi.checkin.Sharing;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Leaving;
import app.kintsugi.exercise.chain.BuildingChains;
import app.kintsugi.exercise.chain.Place;
import app.kintsugi.exercise.chain.Words;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.reflection.WriteReflections.Draft;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@KintsugiTest
class ExportTest {

	/** Emoji, right to left, marks above letters, markup, and an end without a line. */
	private static final String ODD = "\n  👩‍❤️‍👨 שלום עליכם ‏مرحبا‎ ñ é\n<script>alert(1)</script> &amp; \"’ <b>x</b>\n\t* {0} ${7*7} [[x]]\u2028end";

	/** What two people put their names to is in the export of each. */
	private static final Set<String> SIGNED_BY_BOTH = Set.of("agreement-wording");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private Leaving leaving;

	@Autowired
	private WriteReflections writing;

	@Autowired
	private CheckingIn checkingIn;

	@Autowired
	private BuildingChains chains;

	@Test
	void whatEachOfThemWroteIsInTheirOwnExportAndInNobodyElses() throws IOException {
		Constellation all = this.constellations.together();
		List<Map<String, String>> exports = Stream
			.concat(Stream.of(all.author(), all.partner(), all.therapist()), all.others().values().stream())
			.map(this::export)
			.toList();
		all.words()
			.forEach((thing, words) -> assertThat(exports.stream().filter((files) -> html(files).contains(words)))
				.as("the exports in whose document there is the " + thing)
				.hasSize(SIGNED_BY_BOTH.contains(thing) ? 2 : 1));
		all.words()
			.forEach((thing, words) -> assertThat(exports.stream().filter((files) -> json(files).contains(words)))
				.as("the exports in whose JSON there is the " + thing)
				.hasSize(SIGNED_BY_BOTH.contains(thing) ? 2 : 1));
		assertThat(html(exports.get(0))).contains(all.say("private"), all.say("check-in"), all.say("setback"));
		assertThat(html(exports.get(1))).contains(all.say("comment"), all.say("proposal"), all.say("link-then"));
		assertThat(html(exports.get(2))).contains(all.say("policy"));
	}

	@Test
	void whatOneAnsweredIsThereWithItsWordsAndItsScore() {
		Constellation all = this.constellations.together();
		Map<String, String> files = export(all.author());
		JsonNode answered = JsonMapper.shared().readTree(json(files)).at("/questionnaires");
		assertThat(answered).hasSize(3);
		assertThat(answered.at("/0/title").asString()).isEqualTo("Couples Satisfaction Index (CSI-4)");
		assertThat(answered.at("/0/wording").asString()).isEqualTo("2007");
		assertThat(answered.at("/0/score").asInt()).isEqualTo(10);
		assertThat(answered.at("/0/readers").asString()).isEqualTo("ONLY_ME");
		assertThat(answered.at("/2/readers").asString()).isEqualTo("OWN_THERAPIST");
		assertThat(answered.at("/0/answers/1/chosen").asString()).isEqualTo("Mostly TRUE");
		assertThat(html(files)).contains("10, where 0 is the lowest and 21 the highest", "Mostly TRUE");
		assertThat(JsonMapper.shared().readTree(json(export(all.therapist()))).at("/questionnaires")).isEmpty();
	}

	@Test
	void everyCharacterIsThereAndMarkupIsText() {
		Constellation all = this.constellations.at(7);
		Member ben = all.partner();
		ReflectionId id = new ReflectionId(UUID.randomUUID());
		String later = ODD + " later";
		ben.does(() -> {
			this.writing.write(new Draft(id, null, null, null, "<i>Title</i> 🌧", ODD, Audience.PARTNER_AND_THERAPIST),
					ben.id());
			this.writing.edit(id, 0, "<i>Title</i> 🌧", later, ben.id());
			this.checkingIn.checkIn(UUID.randomUUID(), Sharing.PRIVATE, new Answer(new Scales(0, 1, 9, 10, 5), ODD),
					ben.id());
			this.chains.add(new JourneyId(UUID.fromString(all.things().get("journey"))), UUID.randomUUID(), Place.DID,
					new Words(ODD, "", later), ben.id());
		});
		Map<String, String> files = export(ben);
		Document document = Jsoup.parse(html(files));
		assertThat(document.select(".text").stream().map(Element::wholeText).filter(ODD::equals)).hasSize(3);
		assertThat(document.select(".text").stream().map(Element::wholeText).filter(later::equals)).hasSize(2);
		assertThat(document.select("script, b, i, img, link, [src], [href]")).isEmpty();
		assertThat(document.select("h3").eachText()).contains("<i>Title</i> 🌧");
		JsonNode json = JsonMapper.shared().readTree(json(files));
		assertThat(json.at("/reflections/0/versions/0/text").asString()).isEqualTo(ODD);
		assertThat(json.at("/reflections/0/versions/1/text").asString()).isEqualTo(later);
		assertThat(json.at("/checkIns/0/note").asString()).isEqualTo(ODD);
		assertThat(json.at("/exercises/0/passages/0/text").asString()).isEqualTo(ODD);
	}

	@Test
	void theDocumentRefersToNothingOutsideItself() {
		Constellation all = this.constellations.together();
		String html = html(export(all.author()));
		assertThat(Pattern.compile("(?i)https?:|\\burl\\(|@import|\\bsrc=|\\bhref=").matcher(html).find()).isFalse();
		assertThat(html).doesNotContainIgnoringCase("kintsugi").contains("default-src 'none'");
	}

	@Test
	void itIsMadeOnlyWithThePassphraseAndKeptNowhere() {
		Member sol = this.household.person("Sol");
		MvcTestResult refused = ask(sol, "not it", Locale.ENGLISH);
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(refused).bodyText().contains("<form").doesNotContain("not it");
		MvcTestResult given = ask(sol, sol.passphrase(), Locale.ENGLISH);
		assertThat(given).hasStatusOk().hasHeader("Cache-Control", "no-store").hasContentType("application/zip");
		assertThat(given.getResponse().getHeader("Content-Disposition"))
			.matches("attachment; filename=\"my-words-\\d{4}-\\d\\d-\\d\\d\\.zip\"");
		assertThat(this.mvc.get().uri("/settings/export").with(this.household.signedIn(sol))).hasStatusOk()
			.hasContentType("text/html;charset=UTF-8");
	}

	@Test
	void itSpeaksThePersonsLanguage() {
		Member sol = this.household.person("Sol");
		Map<String, String> files = unpacked(ask(sol, sol.passphrase(), Locale.GERMAN));
		assertThat(files).containsOnlyKeys("meine-worte.html", "meine-worte.json");
		assertThat(files.get("meine-worte.html")).contains("lang=\"de\"", "Ich habe noch nichts geschrieben.");
	}

	@Test
	void itIsOfferedBeforeOneLeavesAndToTheOneLeftBehind() {
		Constellation all = this.constellations.together();
		assertThat(this.mvc.get().uri("/couple/leave").with(this.household.signedIn(all.author()))).bodyText()
			.contains("/settings/export");
		all.author().does(() -> this.leaving.leaveCouple(all.couple(), all.author().id()));
		assertThat(this.mvc.get().uri("/couple").with(this.household.signedIn(all.partner()))).bodyText()
			.contains("/settings/export");
		String left = html(export(all.partner()));
		assertThat(left).contains(all.say("by-partner"), all.say("link")).doesNotContain(all.say("for-partner"));
		String leaver = html(export(all.author()));
		assertThat(leaver)
			.contains(all.say("private"), all.say("for-partner"), all.say("check-in"), all.say("link-question"))
			.doesNotContain(all.say("by-partner"), all.say("link"));
	}

	private Map<String, String> export(Member member) {
		return unpacked(ask(member, member.passphrase(), Locale.ENGLISH));
	}

	private MvcTestResult ask(Member member, String passphrase, Locale locale) {
		return this.mvc.post()
			.uri("/settings/export")
			.param("passphrase", passphrase)
			.header("Accept-Language", locale.toLanguageTag())
			.with(this.household.signedIn(member))
			.exchange();
	}

	private static String html(Map<String, String> files) {
		return Objects.requireNonNull(files.get("my-words.html"));
	}

	private static String json(Map<String, String> files) {
		return Objects.requireNonNull(files.get("my-words.json"));
	}

	private static Map<String, String> unpacked(MvcTestResult answer) {
		assertThat(answer).hasStatusOk();
		Map<String, String> files = new HashMap<>();
		try (ZipInputStream zip = new ZipInputStream(
				new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return files;
	}

}
