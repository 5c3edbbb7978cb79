package app.kintsugi.journey.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.ui.PlainText;

/**
 * A setback to record.
 *
 * @param submission becomes its id, so that twice-pressed is once-recorded
 * @param note what its author says of it; may be empty
 */
record SetbackForm(UUID submission, @PlainText(max = 2_000, required = false) String note) {

	SetbackForm(@Nullable UUID submission, @Nullable String note) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.note = (note != null) ? note : "";
	}

	static SetbackForm blank() {
		return new SetbackForm(null, null);
	}

	@Override
	public String toString() {
		return "SetbackForm";
	}

}
