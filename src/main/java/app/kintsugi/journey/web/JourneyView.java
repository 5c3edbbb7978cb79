package app.kintsugi.journey.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.context.MessageSource;

import app.kintsugi.journey.Journey;
import app.kintsugi.journey.Role;
import app.kintsugi.journey.StepState;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.ui.Seam;
import app.kintsugi.vault.PersonId;

/**
 * A journey as its pages show it to one of the two.
 *
 * @param role the role of whoever looks
 * @param partner the other's name
 * @param seams the bowl
 * @param current the furthest open step
 */
record JourneyView(UUID id, Role role, String partner, List<Seam> seams, List<StepLine> steps, StepLine current,
		boolean proposed, boolean walking, boolean paused, boolean ended) {

	/** A step in the list of the nine. */
	record StepLine(int number, StepState state) {

		public String nameKey() {
			return "step." + this.number + ".name";
		}

		public String intentKey() {
			return "step." + this.number + ".intent";
		}

		public String exerciseKey() {
			return "step." + this.number + ".exercise";
		}

		public String stateKey() {
			return "journey.step." + this.state.name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		public boolean open() {
			return this.state != StepState.NOT_OPEN;
		}

		public boolean walked() {
			return this.state == StepState.WALKED;
		}

	}

	static JourneyView of(Journey journey, PersonId me, String partner, MessageSource messages, Locale locale) {
		List<StepLine> steps = journey.steps()
			.stream()
			.map((step) -> new StepLine(step.number(), step.state()))
			.toList();
		List<Seam> seams = journey.steps()
			.stream()
			.map((step) -> new Seam(Seam.State.valueOf(step.state().name()),
					messages.getMessage("step." + step.number() + ".name", null, locale)))
			.toList();
		return new JourneyView(journey.id().id(), journey.roleOf(me).orElseThrow(NotFoundException::new), partner,
				seams, steps, steps.get(journey.currentStep() - 1), journey.isProposed(), journey.isWalking(),
				journey.paused(), journey.hasEnded());
	}

	/** The same, with the bowl drawn so. */
	JourneyView with(List<Seam> drawn) {
		return new JourneyView(this.id, this.role, this.partner, drawn, this.steps, this.current, this.proposed,
				this.walking, this.paused, this.ended);
	}

	/** The key of the sentence that says who was hurt. */
	public String rolesKey() {
		return "journey.roles." + this.role.name().toLowerCase(Locale.ROOT);
	}

	public boolean hurt() {
		return this.role == Role.HURT;
	}

}
