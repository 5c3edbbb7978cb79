package app.kintsugi.trend;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A day that is named below a picture.
 *
 * @param x from left to right
 */
public record Tick(int x, LocalDate day, Unit unit) {

	/** As many as fit on a phone without touching. */
	private static final int MOST = 6;

	private static final int MONTHS_A_YEAR = 12;

	private static final List<Integer> WEEKS = List.of(1, 2);

	private static final List<Integer> MONTHS = List.of(1, 3, 6);

	/** What of a day is named. */
	public enum Unit {

		DAY, WEEK, MONTH, YEAR

	}

	/** The key of the pattern in which it is written. */
	public String patternKey() {
		return "trend.tick." + this.unit.name().toLowerCase(Locale.ROOT);
	}

	/** How far it is along the picture, for CSS and SVG. */
	public String percent() {
		return Percent.of(this.x);
	}

	static List<Tick> of(Window window) {
		if (window.span() == Span.WEEK) {
			return from(window, window.from(), (day) -> day.plusDays(1), Unit.DAY);
		}
		Stream<List<Tick>> weeks = WEEKS.stream()
			.map((step) -> from(window, window.from(), (day) -> day.plusWeeks(step), Unit.WEEK));
		Stream<List<Tick>> months = MONTHS.stream().map((step) -> months(window, step));
		Stream<List<Tick>> years = Stream.iterate(1, (step) -> step + 1).map((step) -> years(window, step));
		return Stream.of(weeks, months, years)
			.flatMap((ticks) -> ticks)
			.filter((ticks) -> ticks.size() <= MOST)
			.findFirst()
			.orElseThrow();
	}

	private static List<Tick> months(Window window, int step) {
		LocalDate first = window.from().withDayOfMonth(1);
		if (first.isBefore(window.from())) {
			first = first.plusMonths(1);
		}
		while ((first.getMonthValue() - 1) % step != 0) {
			first = first.plusMonths(1);
		}
		return from(window, first, (day) -> day.plusMonths(step), Unit.MONTH);
	}

	private static List<Tick> years(Window window, int step) {
		LocalDate first = window.from().withDayOfYear(1);
		return from(window, first.isBefore(window.from()) ? first.plusYears(1) : first,
				(day) -> day.plusMonths((long) step * MONTHS_A_YEAR), Unit.YEAR);
	}

	private static List<Tick> from(Window window, LocalDate first, UnaryOperator<LocalDate> next, Unit unit) {
		return Stream.iterate(first, window::holds, next)
			.map((day) -> new Tick(window.x(day), day,
					(unit == Unit.MONTH && day.getMonth() == Month.JANUARY) ? Unit.YEAR : unit))
			.toList();
	}

}
