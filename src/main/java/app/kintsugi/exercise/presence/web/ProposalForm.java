package app.kintsugi.exercise.presence.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A present time to propose.
 *
 * @param submission becomes its id
 */
record ProposalForm(UUID submission, @NotNull(message = "{presence.span.empty}") @Nullable Span span) {

	/** How long it can be. */
	enum Span {

		TEN(10), TWENTY(20), THIRTY(30);

		private final int minutes;

		Span(int minutes) {
			this.minutes = minutes;
		}

		int minutes() {
			return this.minutes;
		}

	}

	ProposalForm(@Nullable UUID submission, @Nullable Span span) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.span = span;
	}

	static ProposalForm blank() {
		return new ProposalForm(null, Span.TEN);
	}

}
