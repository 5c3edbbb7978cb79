package app.kintsugi.questionnaire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;

import app.kintsugi.questionnaire.QuestionnaireFile.UnfitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class QuestionnaireFileTest {

	private static final String FILE = """
			id: two
			wording: "1"
			language: en
			title: Two questions
			about:
			  en: Both of them.
			scales:
			  often:
			    - Never: 0
			    - Sometimes: 1
			    - Always: 3
			items:
			  - text: How often is it good?
			    scale: often
			  - text: How often is it bad?
			    scale: often
			    reversed: true
			scoring:
			  rule: sum
			  factor: 2
			  lowest: 0
			  highest: 12
			cut-off:
			  side: at-or-above
			  score: 9
			  says:
			    en: Nine or more is much.
			  source: Somebody (2001)
			reliable-change:
			  points: 4
			  source: Somebody (2001)
			offered:
			  weeks: [1, 3]
			  journeys: false
			citation: Somebody (2001). Two questions.
			source: https://example.org/two
			licence: Free for all.
			licence-source: https://example.org/licence
			""";

	@Test
	void aReversedItemCountsFromItsOtherEnd() {
		Questionnaire two = QuestionnaireFile.read("two.yaml", FILE);
		assertThat(two.answered(Map.of(1, "3", 2, "0")).score()).isEqualTo(12);
		assertThat(two.answered(Map.of(1, "0", 2, "3")).score()).isZero();
		assertThat(two.answered(Map.of(1, "1", 2, "1")).score()).isEqualTo(6);
		assertThat(two.answered(Map.of(1, "1", 2, "1")).items().get(1).chosen()).isEqualTo("Sometimes");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					id: two                     | id: Two                   | 1  | small letters
					id: two                     | id: results               | 1  | not results
					title: Two questions        | titel: Two questions      | 4  | no place for “titel”
					title: Two questions        | title: ""                 | 4  | 1 to 100 characters
					language: en                | language: xx              | 3  | ISO code
					  en: Both of them.         | '  de: Beide.'            | 6  | no words in English
					    - Sometimes: 1          | '    - Sometimes: 0'      | 10 | has 0 points already
					    - Always: 3             | '    - Always: often'     | 11 | a whole number
					    - Always: 3             | '    - Always'            | 11 | an answer and its points
					  - text: How often is it good? | '  - before: Now'      | 13 | either a text or two ends
					    reversed: true          | '    reversed: yes'       | 17 | true or false
					    reversed: true          | '    reversed: !!javax.script.ScriptEngineManager [true]' | 17 | tag is not allowed
					  rule: sum                 | '  rule: mean'            | 19 | the only rule is sum
					  highest: 12               | '  highest: 13'           | 22 | make 12
					  side: at-or-above         | '  side: over'            | 24 | side is below
					  score: 9                  | '  score: nine'           | 25 | a score such as 13.5
					  points: 4                 | '  points: 0'             | 30 | a whole number
					  weeks: [1, 3]             | '  weeks: [3, 1]'         | 33 | the larger one
					source: https://example.org/two | source: http://example.org | 36 | begins with https://
					licence: Free for all.      | # licence                 | 1  | there is no licence
					scales:                     | scales: [                 | 9  | not YAML
					""")
	void whatIsWrongIsSaidWithFileAndLine(String right, String wrong, int line, String reason) {
		String broken = FILE.replaceFirst("(?m)^\\s*\\Q" + right.strip() + "\\E$",
				Matcher.quoteReplacement(wrong));
		assertThat(broken).isNotEqualTo(FILE);
		assertThatExceptionOfType(UnfitException.class).isThrownBy(() -> QuestionnaireFile.read("two.yaml", broken))
			.withMessageStartingWith("two.yaml, line " + line + ": ")
			.withMessageContaining(reason);
	}

	@Test
	void anEmptyFileIsSaid() {
		assertThatExceptionOfType(UnfitException.class).isThrownBy(() -> QuestionnaireFile.read("two.yaml", ""))
			.withMessage("two.yaml, line 1: it is empty");
	}

	@Test
	void anOperatorAddsOneAndSwitchesOneOff(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("two.yaml"), FILE);
		Files.writeString(folder.resolve("notes.txt"), "nothing of ours");
		Catalogue catalogue = new Catalogue(new QuestionnaireSettings(folder.toString(), List.of("csi-4", "csi-16")));
		assertThat(catalogue.offered(Locale.GERMAN)).extracting(Questionnaire::id).containsExactly("two", "who-5");
		assertThat(catalogue.offered("csi-4", Locale.ENGLISH)).isEmpty();
		assertThat(catalogue.find("csi-4", Locale.ENGLISH)).isPresent();
	}

	@Test
	void aBrokenFileOfTheOperatorsStopsTheStart(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("two.yaml");
		Files.writeString(file, FILE.replace("highest: 12", "highest: 21"));
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> new Catalogue(new QuestionnaireSettings(folder.toString(), List.of())))
			.withMessageContaining("kintsugi.questionnaires.folder")
			.satisfies((ex) -> assertThat(ex.getReason())
				.isEqualTo(file + ", line 22: the items above make 12, and here is 21"));
	}

	@Test
	void aSecondOfTheSameLanguageStopsTheStart(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("two.yaml"), FILE.replace("id: two", "id: who-5"));
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> new Catalogue(new QuestionnaireSettings(folder.toString(), List.of())))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("there is a who-5 in “en” already"));
	}

	@Test
	void anotherLanguageWithAnotherScoringStopsTheStart(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("two.yaml"),
				FILE.replace("id: two", "id: who-5").replace("language: en", "language: fr"));
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> new Catalogue(new QuestionnaireSettings(folder.toString(), List.of())))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("scores would not compare"));
	}

	@Test
	void switchingOffWhatIsNotThereIsSaid() {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> new Catalogue(new QuestionnaireSettings("", List.of("csi-5"))))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("csi-16, csi-4, who-5"));
	}

	@Test
	void aFolderThatIsNotThereIsSaid(@TempDir Path folder) {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class).isThrownBy(
				() -> new Catalogue(new QuestionnaireSettings(folder.resolve("nowhere").toString(), List.of())));
	}

}
