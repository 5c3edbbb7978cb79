package app.kintsugi.journey.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import app.kintsugi.journey.Role;
import app.kintsugi.ui.PlainText;

/**
 * A journey to propose.
 *
 * @param submission becomes the journey's id, so that twice-pressed is once-proposed
 * @param role the proposer's own
 */
record ProposalForm(UUID submission, @NotNull(message = "{journey.propose.role.empty}") @Nullable Role role,
		@PlainText(max = 2_000, required = false) String words) {

	ProposalForm(@Nullable UUID submission, @Nullable Role role, @Nullable String words) {
		this.submission = (submission != null) ? submission : UUID.randomUUID();
		this.role = role;
		this.words = (words != null) ? words : "";
	}

	static ProposalForm blank() {
		return new ProposalForm(null, null, null);
	}

	@Override
	public String toString() {
		return "ProposalForm";
	}

}
