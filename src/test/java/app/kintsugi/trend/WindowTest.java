package app.kintsugi.trend;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import app.kintsugi.trend.Tick.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WindowTest {

	/** A Wednesday. */
	private static final LocalDate DAY = LocalDate.parse("2026-06-17");

	@Test
	void aWeekGoesFromMondayToSunday() {
		Window week = Window.until(Span.WEEK, DAY);
		assertThat(week.from()).isEqualTo("2026-06-15");
		assertThat(week.to()).isEqualTo("2026-06-21");
		assertThat(IntStream.range(0, 7).map((day) -> week.x(week.from().plusDays(day)))).containsExactly(80, 231, 381,
				532, 683, 833, 984);
	}

	@Test
	void aQuarterHasThirteenWeeksAndAYearTheSameWeekTwice() {
		assertThat(Window.until(Span.QUARTER, DAY).from()).isEqualTo("2026-03-23");
		assertThat(Window.until(Span.QUARTER, DAY).days()).isEqualTo(91);
		assertThat(Window.until(Span.YEAR, DAY).from()).isEqualTo("2025-06-16");
		assertThat(Window.until(Span.YEAR, DAY).holds(DAY.minusYears(1))).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = "ALL", mode = EnumSource.Mode.EXCLUDE)
	void timesLieSideBySide(Span span) {
		Window window = Window.until(span, DAY);
		Window earlier = Window.until(span, window.earlier());
		assertThat(earlier.to().plusDays(1)).isEqualTo(window.from());
		assertThat(Window.until(span, earlier.later())).isEqualTo(window);
	}

	@Test
	void theWholeTimeEndsTodayAndHasFourWeeksAtLeast() {
		Window years = Window.whole(LocalDate.parse("2020-01-01"), DAY);
		assertThat(years.from()).isEqualTo("2019-12-30");
		assertThat(years.to()).isEqualTo(DAY);
		assertThat(Window.whole(DAY, DAY).from()).isEqualTo("2026-05-25");
	}

	@Test
	void overMoreThanAYearAPointStandsForAWeek() {
		LocalDate monday = Window.until(Span.YEAR, DAY).from();
		assertThat(Window.until(Span.YEAR, DAY).byWeeks()).isFalse();
		assertThat(Window.whole(monday, monday.plusDays(370)).byWeeks()).isFalse();
		assertThat(Window.whole(monday, monday.plusDays(371)).byWeeks()).isTrue();
	}

	@Test
	void aTimeBeginsOnAMondayAndEndsLater() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Window(Span.WEEK, DAY, DAY));
		LocalDate monday = Window.monday(DAY);
		assertThatIllegalArgumentException().isThrownBy(() -> new Window(Span.WEEK, monday, monday.minusDays(1)));
	}

	@Test
	void theDaysOfAWeekAreNamed() {
		assertThat(Tick.of(Window.until(Span.WEEK, DAY))).hasSize(7).allMatch((tick) -> tick.unit() == Unit.DAY);
	}

	@Test
	void theMonthsOfAQuarterAreNamed() {
		assertThat(days(Window.until(Span.QUARTER, DAY))).containsExactly("2026-04-01", "2026-05-01", "2026-06-01");
	}

	@Test
	void everyThirdMonthOfAYearIsNamedAndJanuaryByItsYear() {
		Window year = Window.until(Span.YEAR, DAY);
		assertThat(days(year)).containsExactly("2025-07-01", "2025-10-01", "2026-01-01", "2026-04-01");
		assertThat(Tick.of(year)).extracting(Tick::unit).containsExactly(Unit.MONTH, Unit.MONTH, Unit.YEAR, Unit.MONTH);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 20, 35, 50, 80, 200, 400, 800, 1_200, 3_650, 20_000 })
	void howeverLongItIsNoMoreAreNamedThanFitOnAPhone(int days) {
		List<Tick> ticks = Tick.of(Window.whole(DAY.minusDays(days), DAY));
		assertThat(ticks).hasSizeBetween(2, 6).isSortedAccordingTo((one, other) -> one.x() - other.x());
		assertThat(ticks).allMatch((tick) -> tick.x() >= 80 && tick.x() <= 984);
	}

	@Test
	void placesArePartsOfTheWidth() {
		assertThat(Percent.of(80)).isEqualTo("8%");
		assertThat(Percent.of(984)).isEqualTo("98.4%");
		assertThat(Percent.of(1000)).isEqualTo("100%");
	}

	private static List<String> days(Window window) {
		return Tick.of(window).stream().map((tick) -> tick.day().toString()).toList();
	}

}
