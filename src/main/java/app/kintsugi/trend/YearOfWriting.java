package app.kintsugi.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A year in which somebody wrote, week by week: which weeks, and whether a little or
 * much. Of weeks without anything it says nothing.
 *
 * @param weeks those that have begun, the first one first
 */
public record YearOfWriting(int year, List<Week> weeks) {

	/** Days of a week with something written, from which on it is some, and much. */
	private static final int SOME = 2;

	private static final int MUCH = 4;

	/**
	 * A week; it belongs to the month in which its Thursday lies.
	 *
	 * @param month from 1
	 * @param place within the month, from 1
	 */
	public record Week(LocalDate monday, int month, int place, Amount amount) {
	}

	/** How much of a week has something in it. */
	public enum Amount {

		NOTHING, LITTLE, SOME, MUCH

	}

	public YearOfWriting {
		weeks = List.copyOf(weeks);
	}

	/**
	 * @param days on which something was written, in any order, some perhaps twice
	 */
	static YearOfWriting of(int year, List<LocalDate> days, LocalDate today) {
		Map<LocalDate, Set<LocalDate>> byWeek = new HashMap<>();
		days.forEach((day) -> byWeek.computeIfAbsent(Window.monday(day), (monday) -> new HashSet<>()).add(day));
		Map<Integer, Integer> places = new TreeMap<>();
		List<Week> weeks = new ArrayList<>();
		for (LocalDate thursday = firstThursday(year); thursday.getYear() == year; thursday = thursday.plusWeeks(1)) {
			LocalDate monday = Window.monday(thursday);
			if (monday.isAfter(today)) {
				break;
			}
			int place = places.merge(thursday.getMonthValue(), 1, Integer::sum);
			weeks.add(new Week(monday, thursday.getMonthValue(), place,
					amount(byWeek.getOrDefault(monday, Set.of()).size())));
		}
		return new YearOfWriting(year, weeks);
	}

	/** Those with something in them. */
	public List<Week> written() {
		return this.weeks.stream().filter((week) -> week.amount() != Amount.NOTHING).toList();
	}

	/**
	 * Its first Monday's week: of a week that two years share, the year of its Thursday.
	 */
	static LocalDate firstMonday(int year) {
		return Window.monday(firstThursday(year));
	}

	private static LocalDate firstThursday(int year) {
		// the fourth of January is always in it
		return Window.monday(LocalDate.of(year, 1, 4)).plusDays(3);
	}

	private static Amount amount(int days) {
		if (days == 0) {
			return Amount.NOTHING;
		}
		if (days < SOME) {
			return Amount.LITTLE;
		}
		return (days < MUCH) ? Amount.SOME : Amount.MUCH;
	}

}
