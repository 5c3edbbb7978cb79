package app.kintsugi.trend;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import app.kintsugi.trend.Chart.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChartTest {

	private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");

	private static final Window WINDOW = Window.whole(MONDAY, MONDAY.plusDays(27));

	@Test
	void theTableHasARowForEachDayAndACellForEachLine() {
		Line mine = line(null, 0, 7);
		Line theirs = line("Ben", 2, 7, 9);
		Chart chart = new Chart("trust", null, Range.SCALE, List.of(mine, theirs), null, List.of());
		assertThat(chart.rows()).extracting(Row::day)
			.containsExactly(MONDAY, MONDAY.plusDays(2), MONDAY.plusDays(7), MONDAY.plusDays(9));
		assertThat(chart.rows()).extracting((row) -> row.figures().stream().map((point) -> point != null).toList())
			.containsExactly(Arrays.asList(true, false), Arrays.asList(false, true), Arrays.asList(true, true),
					Arrays.asList(false, true));
	}

	@Test
	void aLineKnowsItsPlace() {
		Line mine = line(null, 0);
		Line theirs = line("Ben", 0);
		Chart chart = new Chart("trust", null, Range.SCALE, List.of(mine, theirs), null, List.of());
		assertThat(chart.place(mine)).isEqualTo(1);
		assertThat(chart.place(theirs)).isEqualTo(2);
	}

	@Test
	void aTableOfNothingIsEmpty() {
		assertThat(new Chart("trust", null, Range.SCALE, List.of(), null, List.of()).rows()).isEmpty();
	}

	private static Line line(@Nullable String name, int... days) {
		return Line.ofCheckIns(name, Arrays.stream(days).mapToObj((day) -> new Dated(MONDAY.plusDays(day), 5)).toList(),
				WINDOW);
	}

}
