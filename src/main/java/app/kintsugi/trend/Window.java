package app.kintsugi.trend;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * The time that a picture shows, and where a day of it lies on the picture.
 *
 * @param from a Monday
 * @param to its last day, shown too
 */
public record Window(Span span, LocalDate from, LocalDate to) {

	/** How wide a picture is, in its own units. */
	static final int WIDTH = 1000;

	/** Where the first day lies: the numbers of the scale stand before it. */
	static final int LEFT = 80;

	/** Where the last day lies. */
	static final int RIGHT = 984;

	private static final int DAYS_A_WEEK = 7;

	private static final int SHORTEST_WEEKS = 4;

	private static final int LONGEST_BY_DAYS = Span.YEAR.weeks() * DAYS_A_WEEK;

	public Window {
		if (from.getDayOfWeek() != DayOfWeek.MONDAY || to.isBefore(from)) {
			throw new IllegalArgumentException("a time begins on a Monday and ends later");
		}
	}

	/**
	 * A time of this length whose last week is the one of a day.
	 * @param day not for {@link Span#ALL}, which ends today
	 */
	static Window until(Span span, LocalDate day) {
		if (span == Span.ALL) {
			throw new IllegalArgumentException("asks for the first day");
		}
		LocalDate sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
		return new Window(span, sunday.minusDays((long) span.weeks() * DAYS_A_WEEK - 1), sunday);
	}

	/** From the week of the first figure until today, and four weeks at least. */
	static Window whole(LocalDate first, LocalDate today) {
		LocalDate monday = monday(first);
		LocalDate shortest = monday(today).minusWeeks(SHORTEST_WEEKS - 1);
		return new Window(Span.ALL, monday.isBefore(shortest) ? monday : shortest, today);
	}

	/** The times that can be looked at instead. */
	public List<Span> spans() {
		return List.of(Span.values());
	}

	/** The day in whose week the time before this one ends. */
	public LocalDate earlier() {
		return this.from.minusDays(1);
	}

	/** The day in whose week the time after this one ends. */
	public LocalDate later() {
		return this.to.plusDays((long) this.span.weeks() * DAYS_A_WEEK);
	}

	/**
	 * Whether it is so long that each point stands for a week: more would run into each
	 * other.
	 */
	public boolean byWeeks() {
		return days() > LONGEST_BY_DAYS;
	}

	boolean holds(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.to);
	}

	long days() {
		return ChronoUnit.DAYS.between(this.from, this.to) + 1;
	}

	/** Where a day lies, from left to right. */
	int x(LocalDate day) {
		long since = ChronoUnit.DAYS.between(this.from, day);
		return LEFT + (int) Math.round((double) since * (RIGHT - LEFT) / Math.max(1, days() - 1));
	}

	static LocalDate monday(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

}
