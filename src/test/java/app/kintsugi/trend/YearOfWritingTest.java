package app.kintsugi.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import app.kintsugi.trend.YearOfWriting.Amount;
import app.kintsugi.trend.YearOfWriting.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class YearOfWritingTest {

	private static final LocalDate LATER = LocalDate.parse("2040-01-01");

	@Test
	void aWeekBelongsToTheMonthOfItsThursday() {
		List<Week> weeks = YearOfWriting.of(2026, List.of(), LATER).weeks();
		assertThat(weeks).hasSize(53);
		assertThat(weeks.get(0)).isEqualTo(new Week(LocalDate.parse("2025-12-29"), 1, 1, Amount.NOTHING));
		assertThat(weeks.get(5)).isEqualTo(new Week(LocalDate.parse("2026-02-02"), 2, 1, Amount.NOTHING));
		assertThat(weeks).allMatch((week) -> week.place() >= 1 && week.place() <= 5);
	}

	@ParameterizedTest
	@CsvSource({ "0, NOTHING", "1, LITTLE", "2, SOME", "3, SOME", "4, MUCH", "7, MUCH" })
	void howMuchThereIsInAWeekIsByItsDays(int days, Amount amount) {
		LocalDate monday = LocalDate.parse("2026-03-02");
		List<LocalDate> written = IntStream.range(0, days)
			.boxed()
			.flatMap((day) -> Stream.of(monday.plusDays(day), monday.plusDays(day)))
			.toList();
		YearOfWriting year = YearOfWriting.of(2026, written, LATER);
		assertThat(year.weeks().get(9)).isEqualTo(new Week(monday, 3, 1, amount));
		assertThat(year.written()).hasSize((days > 0) ? 1 : 0);
	}

	@Test
	void weeksToComeAreNotThere() {
		List<Week> weeks = YearOfWriting.of(2026, List.of(), LocalDate.parse("2026-01-14")).weeks();
		assertThat(weeks).extracting(Week::monday)
			.containsExactly(LocalDate.parse("2025-12-29"), LocalDate.parse("2026-01-05"),
					LocalDate.parse("2026-01-12"));
	}

	@ParameterizedTest
	@CsvSource({ "2024-06-17, 2026-06-17, true", "2024-06-17, 2026-06-18, false", "2024-06-17, 2026-07-17, false",
			"2024-02-29, 2026-02-28, true", "2024-02-29, 2028-02-28, false", "2024-02-29, 2028-02-29, true",
			"2024-02-28, 2026-02-28, true", "2024-02-29, 2026-03-01, false", "2024-02-29, 2026-01-31, false" })
	void theLeapDayHasItsPlaceInEveryYear(LocalDate then, LocalDate today, boolean same) {
		assertThat(OwnWriting.isSameDay(then, today)).isEqualTo(same);
	}

}
