package app.kintsugi.exercise.together.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import app.kintsugi.ui.PlainText;

/**
 * A day to propose.
 *
 * @param submission becomes the plan's id
 * @param words to it; may be empty
 */
record PlanForm(UUID submission, @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
		@PlainText(max = 2_000, required = false) String words) {

	PlanForm(@Nullable UUID submission, @Nullable LocalDate day, @Nullable String words) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.day = day;
		this.words = (words != null) ? words : "";
	}

	static PlanForm blank() {
		return new PlanForm(null, null, null);
	}

	@Override
	public String toString() {
		return "PlanForm";
	}

}
