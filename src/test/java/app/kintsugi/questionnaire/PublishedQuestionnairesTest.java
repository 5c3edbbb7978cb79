package app.kintsugi.questionnaire;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import app.kintsugi.questionnaire.Questionnaire.CutOff;
import app.kintsugi.questionnaire.Questionnaire.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The questionnaires we ship, scored by hand from the rules of their publications: Funk
 * and Rogge (2007) with the authors' forms, and the WHO-5 of 1998 with Topp et al.
 * (2015).
 */
class PublishedQuestionnairesTest {

	private static final Catalogue CATALOGUE = new Catalogue(new QuestionnaireSettings("", List.of()));

	private static Questionnaire shipped(String id) {
		return CATALOGUE.offered(id, Locale.ENGLISH).orElseThrow();
	}

	/** The answers at these places, counted from the first as printed. */
	private static Map<Integer, String> at(Questionnaire questionnaire, int... places) {
		Map<Integer, String> given = new HashMap<>();
		for (int i = 0; i < places.length; i++) {
			Item item = questionnaire.items().get(i);
			given.put(i + 1, String.valueOf(item.options().get(places[i]).points()));
		}
		return given;
	}

	private static Map<Integer, String> points(Integer... points) {
		Map<Integer, String> given = new HashMap<>();
		for (int i = 0; i < points.length; i++) {
			given.put(i + 1, String.valueOf(points[i]));
		}
		return given;
	}

	private static boolean pointsOut(String id, int score) {
		CutOff cutOff = shipped(id).cutOff();
		return cutOff != null && cutOff.pointsOut(score);
	}

	@Test
	void threeAreShippedTheShortestFirst() {
		assertThat(CATALOGUE.offered(Locale.ENGLISH)).extracting(Questionnaire::id)
			.containsExactly("csi-4", "who-5", "csi-16");
		assertThat(CATALOGUE.offered(Locale.GERMAN)).extracting(Questionnaire::language)
			.containsExactly("en", "de", "en");
	}

	@Test
	void theFirstOfTheFourGoesFromZeroToSixAndTheOthersToFive() {
		Questionnaire csi4 = shipped("csi-4");
		assertThat(csi4.items()).extracting(Item::highest).containsExactly(6, 5, 5, 5);
		assertThat(csi4.items()).extracting(Item::lowest).containsOnly(0);
		assertThat(csi4.answered(at(csi4, 0, 0, 0, 0)).score()).isZero();
		assertThat(csi4.answered(at(csi4, 6, 5, 5, 5)).score()).isEqualTo(21);
		// happy, mostly true, somewhat, mostly
		assertThat(csi4.answered(at(csi4, 3, 3, 2, 3)).score()).isEqualTo(11);
	}

	@Test
	void theSixteenAddUpToEightyOneWhicheverWayTheirWordsArePrinted() {
		Questionnaire csi16 = shipped("csi-16");
		assertThat(csi16.items()).hasSize(16);
		// the happiest on every line: last, first, last eight times, then as the words
		// stand
		assertThat(csi16.answered(at(csi16, 6, 0, 5, 5, 5, 5, 5, 5, 5, 5, 0, 5, 0, 0, 5, 0)).score()).isEqualTo(81);
		assertThat(csi16.answered(at(csi16, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 5, 5, 0, 5)).score()).isZero();
		assertThat(csi16.items().get(1).options().get(0)).isEqualTo(new Questionnaire.Option("All the time", 5));
		assertThat(csi16.items().subList(10, 16)).extracting(Item::text)
			.containsExactly("INTERESTING – BORING", "BAD – GOOD", "FULL – EMPTY", "STURDY – FRAGILE",
					"DISCOURAGING – HOPEFUL", "ENJOYABLE – MISERABLE");
		// what is printed at the better word counts five
		assertThat(csi16.items().subList(10, 16)).extracting((item) -> item.options().get(0).points())
			.containsExactly(5, 0, 5, 5, 0, 5);
	}

	@Test
	void theFourAreAmongTheSixteenWordByWord() {
		List<Item> sixteen = shipped("csi-16").items();
		assertThat(shipped("csi-4").items()).containsExactly(sixteen.get(0), sixteen.get(4), sixteen.get(6),
				sixteen.get(9));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de" })
	void theFiveAreMultipliedByFour(String language) {
		Questionnaire who5 = CATALOGUE.offered("who-5", Locale.forLanguageTag(language)).orElseThrow();
		assertThat(who5.language()).isEqualTo(language);
		assertThat(who5.answered(points(0, 0, 0, 0, 0)).score()).isZero();
		assertThat(who5.answered(points(5, 5, 5, 5, 5)).score()).isEqualTo(100);
		assertThat(who5.answered(points(3, 2, 4, 1, 2)).score()).isEqualTo(48);
		assertThat(who5.items()).allSatisfy((item) -> assertThat(item.options()).extracting((one) -> one.points())
			.containsExactly(5, 4, 3, 2, 1, 0));
	}

	@ParameterizedTest
	@CsvSource({ "csi-4, 13, true", "csi-4, 14, false", "csi-16, 51, true", "csi-16, 52, false", "who-5, 48, true",
			"who-5, 50, true", "who-5, 51, false", "who-5, 52, false" })
	void theLineIsWhereThePublicationDrawsIt(String id, int score, boolean pointedOut) {
		assertThat(pointsOut(id, score)).isEqualTo(pointedOut);
	}

	@Test
	void whatIsMissingIsNamedAndMakesNoScore() {
		Questionnaire who5 = shipped("who-5");
		Map<Integer, String> given = new HashMap<>(points(5, 5, 5, 5, 5));
		given.remove(2);
		given.put(4, "");
		given.put(5, "6");
		given.put(9, "3");
		assertThat(who5.missing(given)).containsExactly(2, 4, 5);
		assertThatIllegalArgumentException().isThrownBy(() -> who5.answered(given));
		assertThat(who5.missing(points(0, 0, 0, 0, 0))).isEmpty();
		assertThat(who5.missing(Map.of())).containsExactly(1, 2, 3, 4, 5);
	}

	@Test
	void onlyWhatIsPublishedCallsADifferenceAChange() {
		Questionnaire.ReliableChange change = shipped("who-5").reliableChange();
		assertThat(change).isNotNull().extracting(Questionnaire.ReliableChange::points).isEqualTo(10);
		assertThat(shipped("csi-4").reliableChange()).isNull();
		assertThat(shipped("csi-16").reliableChange()).isNull();
	}

	@Test
	void whatIsAnsweredKeepsTheWordsItWasAnsweredTo() {
		Answered answered = shipped("csi-4").answered(points(6, 0, 3, 5));
		assertThat(answered.wording()).isEqualTo("2007");
		assertThat(answered.items()).containsExactly(new AnsweredItem(
				"Please indicate the degree of happiness, all things considered, of your relationship.", "Perfect"),
				new AnsweredItem("I have a warm and comfortable relationship with my partner", "Not at all TRUE"),
				new AnsweredItem("How rewarding is your relationship with your partner?", "Mostly"),
				new AnsweredItem("In general, how satisfied are you with your relationship?", "Completely"));
	}

	@Test
	void theWordsOfTheFiveAreThoseOf1998() {
		Questionnaire who5 = shipped("who-5");
		assertThat(who5.items()).extracting(Item::text)
			.containsExactly("I have felt cheerful and in good spirits", "I have felt calm and relaxed",
					"I have felt active and vigorous", "I woke up feeling fresh and rested",
					"My daily life has been filled with things that interest me");
		assertThat(who5.items().get(0).options()).extracting(Questionnaire.Option::words)
			.containsExactly("All of the time", "Most of the time", "More than half of the time",
					"Less than half of the time", "Some of the time", "At no time");
	}

}
