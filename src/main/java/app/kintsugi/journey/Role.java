package app.kintsugi.journey;

/**
 * Which of the two somebody is in one journey.
 */
public enum Role {

	/** The one whose trust was broken, who sets the pace. */
	HURT,
	/** The one who broke it. */
	REPAIRING

}
