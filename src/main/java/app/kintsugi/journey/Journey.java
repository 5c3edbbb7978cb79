package app.kintsugi.journey;

import java.util.List;
import java.util.Optional;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * One repair of one breach of trust, as both partners may see it: so who has said that
 * they are ready to go on is not in it.
 *
 * @param hurt whose trust was broken; sets the pace
 * @param repairing who broke it
 * @param steps all nine, in order
 */
public record Journey(JourneyId id, CoupleId couple, PersonId hurt, PersonId repairing, List<Step> steps,
		boolean paused, State state) {

	public Journey {
		steps = List.copyOf(steps);
	}

	/** The person's role, or nothing for somebody who does not walk it. */
	public Optional<Role> roleOf(PersonId person) {
		if (person.equals(this.hurt)) {
			return Optional.of(Role.HURT);
		}
		return person.equals(this.repairing) ? Optional.of(Role.REPAIRING) : Optional.empty();
	}

	/**
	 * The other of the two.
	 * @throws NotFoundException for somebody who is neither
	 */
	public PersonId other(PersonId one) {
		if (one.equals(this.hurt)) {
			return this.repairing;
		}
		if (one.equals(this.repairing)) {
			return this.hurt;
		}
		throw new NotFoundException();
	}

	/** The number of the furthest step that is open; 1 for a journey not yet begun. */
	public int currentStep() {
		return this.steps.stream()
			.filter((step) -> step.state() != StepState.NOT_OPEN)
			.mapToInt(Step::number)
			.max()
			.orElse(1);
	}

	/** Whether a step has been opened, ever; false for a number that is no step. */
	public boolean isOpen(int step) {
		return this.steps.stream().anyMatch((one) -> one.number() == step && one.state() != StepState.NOT_OPEN);
	}

	public boolean isProposed() {
		return this.state == State.PROPOSED;
	}

	public boolean isWalking() {
		return this.state == State.WALKING;
	}

	public boolean hasEnded() {
		return this.state == State.ENDED;
	}

}
