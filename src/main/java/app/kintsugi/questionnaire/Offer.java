package app.kintsugi.questionnaire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How often a questionnaire is meant to be answered. It is offered when that time has
 * come, stays offered, and is never more than offered.
 *
 * @param leastWeeks from how many weeks on it can be of use again
 * @param mostWeeks the usual longest; the same, where it is one figure
 * @param journeys whether also when a journey begins or ends
 */
public record Offer(int leastWeeks, int mostWeeks, boolean journeys) {

	/**
	 * Whether this is a good moment.
	 * @param last when it was last answered, if ever
	 * @param turns when journeys began and ended
	 */
	boolean isGoodMoment(@Nullable Instant last, List<Instant> turns, Instant now) {
		return last == null || !now.isBefore(last.plus(Duration.ofDays(7L * this.leastWeeks)))
				|| (this.journeys && turns.stream().anyMatch(last::isBefore));
	}

}
