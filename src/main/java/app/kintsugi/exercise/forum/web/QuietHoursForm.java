package app.kintsugi.exercise.forum.web;

import java.time.LocalTime;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import app.kintsugi.exercise.forum.QuietHours;

/**
 * The hours in which nothing is announced.
 */
record QuietHoursForm(
		@DateTimeFormat(pattern = "HH:mm") @NotNull(message = "{forum.quiet.empty}") @Nullable LocalTime from,
		@DateTimeFormat(pattern = "HH:mm") @NotNull(message = "{forum.quiet.empty}") @Nullable LocalTime until) {

	private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

	static QuietHoursForm of(@Nullable QuietHours hours) {
		QuietHours shown = (hours != null) ? hours : NIGHT;
		return new QuietHoursForm(shown.from(), shown.until());
	}

	/** What is set; null while something is missing. */
	@Nullable QuietHours hours() {
		return (this.from != null && this.until != null) ? new QuietHours(this.from, this.until) : null;
	}

}
