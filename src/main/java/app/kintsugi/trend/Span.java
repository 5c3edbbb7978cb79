package app.kintsugi.trend;

import java.util.Locale;

/**
 * How long a time a picture shows.
 */
public enum Span {

	/** One week, from its Monday on. */
	WEEK(1),
	/** Thirteen weeks. */
	QUARTER(13),
	/** Fifty-three weeks: the same week of last year is in it. */
	YEAR(53),
	/** From the first figure until today. */
	ALL(0);

	private final int weeks;

	Span(int weeks) {
		this.weeks = weeks;
	}

	int weeks() {
		return this.weeks;
	}

	/** Whether it is all there is, so that nothing is earlier or later. */
	public boolean isWhole() {
		return this == ALL;
	}

	/** What it is called in addresses and in the keys of messages. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
