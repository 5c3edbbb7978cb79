package app.kintsugi.journey;

/**
 * Where a journey as a whole stands.
 */
public enum State {

	/** One of the two has proposed it. */
	PROPOSED,
	/** Both agreed; also while it is paused. */
	WALKING,
	/** Both agreed on how it ends; everything in it stays to be read. */
	ENDED

}
