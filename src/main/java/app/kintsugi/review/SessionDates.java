package app.kintsugi.review;

import java.time.LocalDate;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * When a therapist saw somebody, and will see them next. For the therapist alone.
 *
 * @param last the last session; what is new since then is counted from the morning of
 * that day, so that what was shared shortly before it is not missed
 * @param next the next session
 * @param at the hour of the next session
 */
public record SessionDates(@Nullable LocalDate last, @Nullable LocalDate next, @Nullable LocalTime at) {

	public static final SessionDates NONE = new SessionDates(null, null, null);

	/**
	 * As they are on a day: a session that was next before it is the last one now.
	 */
	public SessionDates on(LocalDate today) {
		LocalDate held = this.next;
		return (held != null && held.isBefore(today)) ? new SessionDates(later(this.last, held), null, null) : this;
	}

	private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
		return (one != null && one.isAfter(other)) ? one : other;
	}

}
