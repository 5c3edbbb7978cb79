package app.kintsugi.journey;

/**
 * One of the nine steps of a journey.
 *
 * @param number from 1 to 9
 */
public record Step(int number, StepState state) {

	/** Whether one can say here that one is ready to go on. */
	public boolean canBeLeft() {
		return this.state == StepState.OPEN || this.state == StepState.WORKED_ON_AGAIN;
	}

}
