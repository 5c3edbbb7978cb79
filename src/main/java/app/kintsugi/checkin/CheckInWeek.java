package app.kintsugi.checkin;

import java.time.LocalDate;
import java.util.List;

/**
 * A week, from its Monday, with what this person said and what their partner shows them.
 */
public record CheckInWeek(LocalDate monday, List<CheckIn> mine, List<Theirs> theirs) {

	/** What the partner said on one of their days. */
	public record Theirs(LocalDate day, Answer answer) {
	}

}
