package app.kintsugi.exercise.presence.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import app.kintsugi.exercise.presence.HowItWas;
import app.kintsugi.ui.PlainText;

/**
 * How a present time was, for one of the two.
 *
 * @param submission made when the page was shown
 */
record HowItWasForm(UUID submission,
		@NotNull(message = "{presence.mark.empty}") @Min(value = 0, message = "{presence.mark.empty}") @Max(value = 10,
				message = "{presence.mark.empty}") @Nullable Integer mine,
		@NotNull(message = "{presence.mark.empty}") @Min(value = 0, message = "{presence.mark.empty}") @Max(value = 10,
				message = "{presence.mark.empty}") @Nullable Integer theirs,
		@PlainText(max = 2_000, required = false) String note) {

	HowItWasForm(@Nullable UUID submission, @Nullable Integer mine, @Nullable Integer theirs, @Nullable String note) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.mine = mine;
		this.theirs = theirs;
		this.note = (note != null) ? note.replace("\r\n", "\n").replace('\r', '\n') : "";
	}

	/** To say it anew, beginning from what was said. */
	static HowItWasForm of(@Nullable HowItWas said) {
		return (said != null) ? new HowItWasForm(null, said.mine(), said.theirs(), said.note())
				: new HowItWasForm(null, null, null, null);
	}

	/** What is said; once nothing is wrong with it. */
	HowItWas said() {
		return new HowItWas(Objects.requireNonNull(this.mine), Objects.requireNonNull(this.theirs), this.note);
	}

	@Override
	public String toString() {
		return "HowItWasForm";
	}

}
