package app.kintsugi.exercise.promise.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A day: the one it is promised for, or the one it was kept on.
 */
record DayForm(@NotNull(message = "{promise.day.empty}") @DateTimeFormat(
		iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
}
