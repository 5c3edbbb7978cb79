package app.kintsugi.exercise.gentle;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PatternsFileTest {

	@Test
	void aSmallFileFinds() {
		assertThat(read("you <very>* loud").passages("You are loud. You so very loud one."))
			.extracting((passage) -> passage.start())
			.containsExactly(14);
	}

	@ParameterizedTest
	@CsvSource({ "you ..2 loud, you are so loud, true", "you ..2 loud, you are so very loud, false",
			"you ..2 loud, 'you, loud', false", "'you , loud', 'you, loud', true", "you ^ loud, you loud, false",
			"you $, you loud, false", "you $, 'you, loud', true", "you $$, 'you, loud', false", "you $$, you, true",
			"you !not loud, you loud, true", "you !loud, you loud, false", "you !!quiet are, you are quiet, false",
			"you are? loud, you loud, true", "you lou*, you louder, true", "you|we are_so loud, we are so loud, true",
			"you are loud, YOU’RE LOUD, true" })
	void aPatternMeansWhatTheFileSays(String pattern, String text, boolean found) {
		assertThat(read(pattern).passages(text).isEmpty()).isNotEqualTo(found);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#', value = { "you <loud> # there is no list called <loud>",
			"..2 you # a pattern must begin with whole words: ..2 you", "you ..99 # a gap has at most ten words",
			"you >> loud # nothing can follow >>", "you loud?|quiet # this is no word and no list: “loud?”",
			"yo* # a pattern must begin with whole words",
			"you ..2 a ..2 b ..2 c ..2 d ..2 e ..2 f ..2 g # more than 6 parts of it can stretch" })
	void aPatternThatCannotBeReadIsNamedWithItsFileAndLine(String pattern, String reason) {
		assertThatExceptionOfType(PatternsFile.UnfitException.class).isThrownBy(() -> read(pattern))
			.withMessageStartingWith("test.yaml, line 9: ")
			.withMessageContaining(reason.strip());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#',
			value = { "language: xx # test.yaml, line 1: language must be an ISO code",
					"language: en # test.yaml, line 1: kinds is missing",
					"nonsense: en # test.yaml, line 1: there is no place for “nonsense”",
					"language: [ # test.yaml, line 1: this is not YAML", "'' # test.yaml",
					"language: # words are needed here" })
	void aFileThatCannotBeReadIsNamed(String content, String reason) {
		assertThatExceptionOfType(PatternsFile.UnfitException.class)
			.isThrownBy(() -> PatternsFile.read("test.yaml", content))
			.withMessageContaining(reason.strip());
	}

	@Test
	void aKindThatIsMissingIsNamed() {
		assertThatExceptionOfType(PatternsFile.UnfitException.class)
			.isThrownBy(() -> PatternsFile.read("test.yaml", file("you").replaceFirst("(?s)  contempt:.*", "")))
			.withMessage("test.yaml, line 7: contempt is missing");
	}

	@Test
	void aKeyThatStandsTwiceIsNamed() {
		assertThatExceptionOfType(PatternsFile.UnfitException.class)
			.isThrownBy(() -> PatternsFile.read("test.yaml", "language: en\nlanguage: de\n"))
			.withMessage("test.yaml, line 2: “language” is here twice");
	}

	private static Language read(String pattern) {
		return PatternsFile.read("test.yaml", file(pattern));
	}

	private static String file(String pattern) {
		return "language: en\ncontractions:\n  \"'re\": are\nlists:\n  very: [so, very]\nkinds:\n" + Stream
			.of(Kind.values())
			.map((kind) -> "  %s: {feel: I feel, about: when, need: I need, rules: [\n    {\n    find: [\"%s\"]}]}\n"
				.formatted(kind.key(), (kind == Kind.ABSOLUTE) ? pattern : "zz"))
			.collect(Collectors.joining());
	}

}
