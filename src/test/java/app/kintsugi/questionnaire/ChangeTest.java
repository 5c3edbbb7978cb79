package app.kintsugi.questionnaire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeTest {

	@ParameterizedTest
	@CsvSource({ "40, 40, WITHIN_CHANCE", "40, 49, WITHIN_CHANCE", "40, 50, HIGHER", "40, 52, HIGHER",
			"40, 31, WITHIN_CHANCE", "40, 30, LOWER", "0, 100, HIGHER", "100, 0, LOWER" })
	void aDifferenceCountsFromThePublishedFigureOn(int first, int later, Change change) {
		assertThat(Change.between(first, later, 10)).isEqualTo(change);
	}

	@Test
	void withoutAPublishedFigureNothingIsSaid() {
		assertThat(Change.between(0, 21, null)).isEqualTo(Change.NOT_SAID);
		assertThat(Change.NOT_SAID.messageKey()).isNull();
	}

}
