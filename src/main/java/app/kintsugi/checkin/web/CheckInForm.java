package app.kintsugi.checkin.web;

import java.util.Objects;
import java.util.UUID;

import app.kintsugi.checkin.Answer;
import app.kintsugi.checkin.CheckIn;
import app.kintsugi.checkin.Scales;
import app.kintsugi.checkin.Sharing;
import app.kintsugi.ui.PlainText;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A check-in as it is filled in: no mark is chosen beforehand.
 *
 * @param submission made when the page was shown
 */
record CheckInForm(@NotNull UUID submission, @Mark(message = "{checkin.mark.trust}") @Nullable Integer trust,
		@Mark(message = "{checkin.mark.safety}") @Nullable Integer safety,
		@Mark(message = "{checkin.mark.closeness}") @Nullable Integer closeness,
		@Mark(message = "{checkin.mark.hurt}") @Nullable Integer hurt,
		@Mark(message = "{checkin.mark.hope}") @Nullable Integer hope,
		@PlainText(max = 2_000, required = false) @Nullable String note,
		@NotNull(message = "{checkin.sharing.empty}") @Nullable Sharing sharing) {

	static CheckInForm empty(Sharing usual) {
		return new CheckInForm(UUID.randomUUID(), null, null, null, null, null, "", usual);
	}

	/** To say the same day's anew, beginning from what was said. */
	static CheckInForm from(CheckIn said) {
		Answer answer = said.answer();
		if (answer == null) {
			return empty(said.sharing());
		}
		Scales scales = answer.scales();
		return new CheckInForm(UUID.randomUUID(), scales.trust(), scales.safety(), scales.closeness(), scales.hurt(),
				scales.hope(), answer.note(), said.sharing());
	}

	/** What is said; once nothing is wrong with it. */
	Answer answer() {
		return new Answer(new Scales(marked(this.trust), marked(this.safety), marked(this.closeness), marked(this.hurt),
				marked(this.hope)), (this.note != null) ? this.note : "");
	}

	/** Whom it is for; once nothing is wrong with it. */
	Sharing chosen() {
		return Objects.requireNonNull(this.sharing);
	}

	private static int marked(@Nullable Integer mark) {
		return Objects.requireNonNull(mark);
	}

}
