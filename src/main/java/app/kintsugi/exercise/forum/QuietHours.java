package app.kintsugi.exercise.forum;

import java.time.LocalTime;

/**
 * The hours of every day in which no question and no answer is announced; from one time
 * to the same is the whole day.
 *
 * @param from the first minute of them, where the hurt partner is, who sets them
 * @param until the first minute after them
 */
public record QuietHours(LocalTime from, LocalTime until) {

	boolean cover(LocalTime now) {
		boolean begun = !now.isBefore(this.from);
		boolean over = !now.isBefore(this.until);
		return this.from.isBefore(this.until) ? begun && !over : begun || !over;
	}

}
