package app.kintsugi.safety;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HelpLinesFileTest {

	private static final String GOOD = """
			emergency:
			  - country: NO
			    number: 112
			    source: https://example.org/
			    checked: 2026-11-22
			lines:
			  - country: ES
			    name: Casa
			    for: women
			    phone: 016
			    languages: [es, no]
			    source: https://www.example.org/016
			    checked: 2026-11-22
			""";

	@Test
	void everythingIsReadAsTextAndNotAsNumbersAndTruths() {
		HelpLinesFile file = HelpLinesFile.read(GOOD);
		assertThat(file.emergency()).singleElement().satisfies((number) -> {
			assertThat(number.country()).isEqualTo("NO");
			assertThat(number.dial()).isEqualTo("tel:112");
		});
		assertThat(file.lines()).singleElement().satisfies((line) -> {
			assertThat(line.phone()).isEqualTo("016");
			assertThat(line.languages()).containsExactly("es", "no");
			assertThat(line.checked()).isEqualTo(LocalDate.of(2026, 11, 22));
			assertThat(line.sourceHost()).isEqualTo("example.org");
			assertThat(line.hours()).isNull();
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			country: ES  | country: XX     | lines, entry 1 (Casa): country must be an ISO code such as DE, and is XX
			name: Casa   | name:           | lines, entry 1 (): name is missing
			phone: 016   | phone: call us  | lines, entry 1 (Casa): phone must be a number to dial, and is call us
			phone: 016   | hours: always   | lines, entry 1 (Casa): there is no phone, text or web
			phone: 016   | fone: 016       | lines, entry 1 (Casa): there is no place for “fone”
			phone: 016   | phone: [1, 2]   | lines, entry 1 (Casa): phone must be one piece of text
			[es, no]     | [es, xx]        | lines, entry 1 (Casa): languages are ISO codes such as de, and one is xx
			https://www. | http://www.     | lines, entry 1 (Casa): source must be an address that begins with https://
			number: 112  | number: x       | emergency, entry 1 (NO): number must be a number to dial, and is x
			emergency:   | emergencies:    | there is no place for “emergencies”
			lines:       | - lines:        | is not YAML
			""")
	void whatIsWrongIsSaidWithThePlaceWhereItIs(String good, String bad, String said) {
		assertThatExceptionOfType(HelpLinesFile.UnfitException.class)
			.isThrownBy(() -> HelpLinesFile.read(GOOD.replace(good, bad)))
			.withMessageContaining(said);
	}

	@Test
	void aDateIsADate() {
		assertThatExceptionOfType(HelpLinesFile.UnfitException.class)
			.isThrownBy(() -> HelpLinesFile.read(GOOD.replace("2026-11-22", "22.11.2026")))
			.withMessage("emergency, entry 1 (NO): checked must be a date such as 2026-11-22, and is 22.11.2026");
	}

	@Test
	void oursIsGoodAndNamesASourceForEveryNumber() {
		HelpLines ours = helpLines("");
		assertThat(ours.countries()).contains("US", "GB", "DE", "AT", "CH", "IE", "CA", "AU", "NZ", "FR", "NL", "ES",
				"IT");
		assertThat(ours.countries()).allSatisfy((country) -> {
			assertThat(ours.in(country)).isNotEmpty()
				.allSatisfy((line) -> assertThat(line.hasKnownAudience()).isTrue());
			assertThat(ours.emergencyNumber(country)).isPresent();
		});
		assertThat(ours.own()).isEmpty();
	}

	@Test
	void theOperatorsFileComesOnTop(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("own.yaml"), GOOD);
		HelpLines lines = helpLines(file.toString());
		assertThat(lines.own()).extracting(HelpLine::name).containsExactly("Casa");
		assertThat(lines.emergencyNumber("NO")).isPresent();
		assertThat(lines.in("DE")).isNotEmpty();
	}

	@Test
	void aStartFailsWithTheNameOfTheOperatorsFile(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("own.yaml"), GOOD.replace("016", "none"));
		for (String unfit : List.of(file.toString(), folder.resolve("missing.yaml").toString())) {
			assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
				.isThrownBy(() -> helpLines(unfit))
				.satisfies((ex) -> assertThat(ex.getName() + ex.getValue())
					.isEqualTo("kintsugi.safety.help-lines" + unfit));
		}
	}

	private static HelpLines helpLines(String own) {
		return new HelpLines(new SafetySettings(java.net.URI.create("https://example.org/"), own));
	}

}
