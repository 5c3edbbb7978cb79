package app.kintsugi.exercise.gentle;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GentleReaderTest {

	private static final GentleReader READER = new GentleReader();

	@Test
	void aPassageSaysWhereItStands() {
		String text = "It rained. You never listen when I talk. It still rains.";
		List<Passage> passages = READER.read(text);
		assertThat(passages).hasSize(1);
		assertThat(passages.get(0).of(text)).isEqualTo("You never listen when I talk");
		assertThat(passages.get(0).kind()).isEqualTo(Kind.ABSOLUTE);
		assertThat(passages.get(0).why()).isEqualTo("gentle.why.absolute");
	}

	@Test
	void offsetsCountAsTheBrowserCounts() {
		String text = "💔💔 Ünd so. You never listen.";
		Passage passage = READER.read(text).get(0);
		assertThat(passage.start()).isEqualTo(text.indexOf("You"));
		assertThat(passage.of(text)).isEqualTo("You never listen");
	}

	@Test
	void aBeginningSpeaksOfWhatTheSentenceIsAbout() {
		Beginning beginning = READER.read("You never listen to me.").get(0).beginning();
		assertThat(beginning.feel()).isEqualTo("I feel unheard");
		assertThat(READER.read("You never come along.").get(0).beginning()).isNotEqualTo(beginning);
	}

	@Test
	void aBeginningIsInTheLanguageOfThePassage() {
		List<Passage> passages = READER.read("You never listen. Du hörst mir nie zu.");
		assertThat(passages).extracting(Passage::language).containsExactly(Locale.ENGLISH, Locale.GERMAN);
		assertThat(passages.get(1).beginning().feel()).isEqualTo("Ich fühle mich nicht gehört");
	}

	@ParameterizedTest
	@ValueSource(strings = { "you never listen", "YOU NEVER LISTEN!!!", "You NEVER listen 😡", "you neeeever listen",
			"*You* never listen", "- You never listen\n- It rains", "You’ve never listened", "You've never listened",
			"You never listen, do you?", "So: you never listen", "Du hörst nie zu", "DU HÖRST NIE ZU",
			"Du hoerst nie zu", "Du ho\u0308rst nie zu" })
	void itReadsTextAsPeopleTypeIt(String text) {
		assertThat(READER.read(text)).extracting(Passage::kind).containsExactly(Kind.ABSOLUTE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "I wrote \"you never listen\" and crossed it out", "You said “you never listen” to me",
			"Er sagte: „Du hörst nie zu.“ Und ging.", "Er rief »Du hörst nie zu« und ging",
			"He shouted 'you never listen' at me", "> You never listen\n\nThat sentence of yours stays with me.",
			"You said you never listen to the radio", "We sang You Never Listen Anyway in the car" })
	void whatSomebodyElseSaidIsLeftAlone(String text) {
		assertThat(READER.read(text)).isEmpty();
	}

	@Test
	void aQuotationMarkThatIsNeverClosedHidesNothing() {
		assertThat(READER.read("The 12\" screen and \"you. \n\n You never listen.")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n", "“", "'", "…", "?!", "💔", "\uD83D", "👩‍❤️‍👨", "you", "du", "you are",
			">", "\u0000", "a\u0308", "''''''", "\u200F\u202E you" })
	void oddTextsFindNothing(String text) {
		assertThat(READER.read(text)).isEmpty();
	}

	@Test
	void aLongTextIsReadToItsEnd() {
		String text = "We walked along the river and said little. ".repeat(2_400) + "You never listen.";
		assertThat(READER.read(text)).singleElement()
			.satisfies((passage) -> assertThat(passage.of(text)).isEqualTo("You never listen"));
	}

	@ParameterizedTest
	@CsvSource({ "You're so selfish., LABEL", "You just wanted to hurt me., MIND_READING",
			"You should have told me., SHOULD", "Well - you started it., COUNTER_BLAME", "Whatever., STONEWALLING",
			"You disgust me., CONTEMPT", "Du bist so egoistisch., LABEL",
			"Das hast du mit Absicht gemacht., MIND_READING", "Du hättest es mir sagen sollen., SHOULD",
			"Selbst schuld., COUNTER_BLAME", "Lass mich in Ruhe., STONEWALLING", "Du ekelst mich an., CONTEMPT" })
	void eachKindHasItsPassages(String text, Kind kind) {
		assertThat(READER.read(text)).extracting(Passage::kind).containsExactly(kind);
	}

}
