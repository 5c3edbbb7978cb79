package app.kintsugi.exercise.chain.web;

import java.time.LocalDate;
import java.util.UUID;

import app.kintsugi.exercise.chain.Appointment;
import app.kintsugi.exercise.chain.Appointment.Kept;
import app.kintsugi.ui.PlainText;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * An appointment, new or changed.
 *
 * @param submission becomes the id of a new one, so that twice-pressed is once-stored
 * @param seen the edition that a changed one had when it was shown
 */
record AppointmentForm(UUID submission, @Nullable Integer seen,
		@NotNull(message = "{chain.appointment.on.empty}") @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
		@DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate movedTo, Boolean went,
		@PlainText(max = 2_000, required = false) String text) {

	AppointmentForm(@Nullable UUID submission, @Nullable Integer seen, @Nullable LocalDate on,
			@Nullable LocalDate movedTo, @Nullable Boolean went, @Nullable String text) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.seen = seen;
		this.on = on;
		this.movedTo = movedTo;
		this.went = Boolean.TRUE.equals(went);
		this.text = (text != null) ? text : "";
	}

	static AppointmentForm blank() {
		return new AppointmentForm(null, null, null, null, false, null);
	}

	static AppointmentForm of(Appointment appointment) {
		Kept kept = appointment.kept();
		return new AppointmentForm(null, appointment.edition(), kept.on(), kept.movedTo(), kept.went(), kept.text());
	}

	int seenEdition() {
		return (this.seen != null) ? this.seen : -1;
	}

	@Override
	public String toString() {
		return "AppointmentForm";
	}

}
