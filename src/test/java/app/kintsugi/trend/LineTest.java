package app.kintsugi.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import app.kintsugi.trend.Line.Dot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The numbers behind the pictures.
 */
class LineTest {

	/** A Monday; four weeks lie in the window. */
	private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");

	private static final Window FOUR_WEEKS = Window.whole(MONDAY, MONDAY.plusDays(27));

	@Test
	void pointsLieWhereTheirDayAndFigureAre() {
		Line line = checkIns(at(0, 0), at(27, 10), at(14, 5));
		assertThat(line.dots()).containsExactly(new Dot(80, 160), new Dot(549, 80), new Dot(984, 0));
	}

	@Test
	void theHighestFigureIsAtTheTopWhateverTheRange() {
		Range range = new Range(0, 81);
		assertThat(range.y(81)).isZero();
		assertThat(range.y(0)).isEqualTo(160);
		assertThat(range.y(51.5)).isEqualTo(58);
		assertThat(new Range(1, 5).y(3)).isEqualTo(80);
	}

	@Test
	void aWeekWithoutACheckInIsAGap() {
		Line line = checkIns(at(0, 4), at(13, 4), at(27, 4));
		assertThat(line.pieces()).extracting(List::size).containsExactly(2, 1);
		assertThat(line.linePath()).isEqualTo("M80 96l435 0m469 0h0");
	}

	@Test
	void withinTheSameWeekAndTheNextThereIsNoGap() {
		// Monday, Sunday of the next week, Monday after it
		assertThat(checkIns(at(0, 4), at(13, 4), at(14, 4)).pieces()).hasSize(1);
		// Sunday, and Monday of the week after the next: eight days
		assertThat(checkIns(at(6, 4), at(14, 4)).pieces()).hasSize(2);
	}

	@Test
	void onePointIsAPointAndALineWithoutLength() {
		Line line = checkIns(at(14, 7));
		assertThat(line.isSingle()).isTrue();
		assertThat(line.pointsPath()).isEqualTo("M549 48h0");
		assertThat(line.linePath()).isEqualTo("M549 48h0");
	}

	@Test
	void daysOfMoreThanAQuarterLieSoCloseThatPointsAreSmaller() {
		assertThat(checkIns(at(0, 4)).isDense()).isFalse();
		assertThat(Line.ofCheckIns(null, List.of(at(0, 4)), Window.until(Span.QUARTER, MONDAY)).isDense()).isFalse();
		assertThat(Line.ofCheckIns(null, List.of(at(0, 4)), Window.until(Span.YEAR, MONDAY)).isDense()).isTrue();
	}

	@Test
	void noPointIsNothing() {
		Line line = checkIns();
		assertThat(line.isEmpty()).isTrue();
		assertThat(line.pointsPath()).isEmpty();
		assertThat(line.linePath()).isEmpty();
	}

	@Test
	void whatLiesOutsideTheWindowIsOnlyInTheMedian() {
		Line line = checkIns(at(-7, 10), at(-6, 10), at(0, 1), at(40, 3));
		assertThat(line.points()).extracting(Point::day).containsExactly(MONDAY);
		assertThat(line.points()).extracting(Point::median).containsExactly(10.0);
		assertThat(line.lowest()).isEqualTo(1);
		assertThat(line.highest()).isEqualTo(1);
	}

	@Test
	void theMedianIsThatOfFourWeeksToTheDay() {
		List<Dated> row = List.of(at(0, 10), at(1, 8), at(27, 1), at(28, 2));
		assertThat(Medians.rolling(row, Range.SCALE)).extracting(Point::median).containsExactly(10.0, 9.0, 8.0, 2.0);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void theMedianIsTheOneThatSortingFinds(long seed) {
		Random random = new Random(seed);
		List<Dated> row = new ArrayList<>();
		for (int day = 0; day < 400; day += 1 + random.nextInt(9)) {
			row.add(at(day, random.nextInt(11)));
		}
		List<Point> points = Medians.rolling(row, Range.SCALE);
		for (Point point : points) {
			List<Integer> window = new ArrayList<>(row.stream()
				.filter((one) -> !one.day().isAfter(point.day()) && one.day().isAfter(point.day().minusDays(28)))
				.map(Dated::figure)
				.toList());
			Collections.sort(window);
			int size = window.size();
			assertThat(point.median()).isEqualTo((window.get((size - 1) / 2) + window.get(size / 2)) / 2.0);
		}
	}

	@Test
	void overMoreThanAYearEachPointIsTheMedianOfAWeek() {
		Window years = Window.whole(MONDAY.minusYears(3), MONDAY.plusDays(27));
		Line line = Line.ofCheckIns(null, List.of(at(0, 2), at(1, 9), at(6, 4), at(7, 1), at(8, 2)), years);
		assertThat(line.points()).containsExactly(new Point(MONDAY, 4, 4), new Point(MONDAY.plusWeeks(1), 1.5, 2));
		assertThat(line.pieces()).hasSize(1);
	}

	@Test
	void scoresAreJoinedUntilTwelveWeeksLieBetween() {
		Window window = Window.whole(MONDAY.minusDays(364), MONDAY);
		Line line = Line.ofScores("Ben", List.of(at(-300, 20), at(-216, 30), at(-131, 40)), window, new Range(0, 81));
		assertThat(line.pieces()).extracting(List::size).containsExactly(2, 1);
		assertThat(line.points()).extracting(Point::median).containsExactly(20.0, 30.0, 40.0);
	}

	@Test
	void tenYearsOfDaysAreNoMorePointsThanWeeks() {
		int days = 3_650;
		Window window = Window.whole(MONDAY.minusDays(days), MONDAY);
		Line line = Line.ofCheckIns(null, daily(days), window);
		assertThat(line.points()).hasSizeBetween(days / 7, days / 7 + 2);
		assertThat(line.dots()).allMatch((dot) -> dot.x() >= 80 && dot.x() <= 984 && dot.y() >= 0 && dot.y() <= 160);
		assertThat(line.pointsPath().length() + line.linePath().length()).isLessThan(12_000);
	}

	@Test
	void whatIsWrittenGrowsNoFasterThanTheWeeks() {
		int fiveYears = written(1_825);
		int tenYears = written(3_650);
		int twentyYears = written(7_300);
		assertThat(tenYears).isLessThanOrEqualTo(2 * fiveYears);
		assertThat(twentyYears).isLessThanOrEqualTo(2 * tenYears);
	}

	private static int written(int days) {
		Line line = Line.ofCheckIns(null, daily(days), Window.whole(MONDAY.minusDays(days), MONDAY));
		return line.pointsPath().length() + line.linePath().length();
	}

	private static List<Dated> daily(int days) {
		Random random = new Random(11);
		return IntStream.range(0, days).mapToObj((day) -> at(day - days, random.nextInt(11))).toList();
	}

	private static Line checkIns(Dated... row) {
		return Line.ofCheckIns(null,
				List.of(row).stream().sorted((one, other) -> one.day().compareTo(other.day())).toList(), FOUR_WEEKS);
	}

	private static Dated at(int day, int figure) {
		return new Dated(MONDAY.plusDays(day), figure);
	}

}
