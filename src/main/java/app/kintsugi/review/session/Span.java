package app.kintsugi.review.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * The days that a page of a session looks back on.
 *
 * @param from the first day
 * @param to the last day
 */
public record Span(LocalDate from, LocalDate to) {

	/** Two weeks, which is how far apart most sessions are. */
	static final int USUAL = 14;

	/** A year: what is longer is no page any more. */
	static final int LONGEST = 366;

	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(9000, 1, 1);

	public Span {
		if (from.isAfter(to) || from.isBefore(to.minusDays(LONGEST))) {
			throw new IllegalArgumentException("is no span of at most a year");
		}
	}

	/**
	 * What somebody asked for, as far as it makes sense; else the two weeks up to its
	 * last day.
	 */
	static Span of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
		LocalDate last = (to != null && to.isAfter(EARLIEST) && to.isBefore(LATEST)) ? to : today;
		LocalDate first = (from != null && !from.isAfter(last)) ? from : last.minusDays(USUAL - 1);
		LocalDate earliest = last.minusDays(LONGEST);
		return new Span(first.isBefore(earliest) ? earliest : first, last);
	}

	Instant begin(ZoneId zone) {
		return this.from.atStartOfDay(zone).toInstant();
	}

	/** The moment after it. */
	Instant end(ZoneId zone) {
		return this.to.plusDays(1).atStartOfDay(zone).toInstant();
	}

}
