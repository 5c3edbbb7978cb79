package app.kintsugi.review.web;

import java.time.LocalDate;
import java.time.LocalTime;

import app.kintsugi.review.SessionDates;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * The sessions, as they are typed; any of them can be left away.
 */
record DatesForm(@DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate last,
		@DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate next,
		@DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime at) {

	static DatesForm of(SessionDates dates) {
		return new DatesForm(dates.last(), dates.next(), dates.at());
	}

	/** An hour without a day says nothing. */
	SessionDates dates() {
		return new SessionDates(this.last, this.next, (this.next != null) ? this.at : null);
	}

}
