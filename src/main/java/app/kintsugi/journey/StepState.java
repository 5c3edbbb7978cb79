package app.kintsugi.journey;

/**
 * How far a step is. None of them is a failure.
 */
public enum StepState {

	/** Ahead: its guidance can be read, nothing in it can be begun. */
	NOT_OPEN,
	/** Open, and open for ever. */
	OPEN,
	/** Both said that they are ready to go on. */
	WALKED,
	/** Walked before, and opened again by a setback. */
	WORKED_ON_AGAIN

}
