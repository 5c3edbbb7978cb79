package app.kintsugi.journey;

/**
 * How a journey can end. Each is a good one.
 */
public enum Ending {

	/** We go on together. */
	TOGETHER,
	/** We go on, differently. */
	DIFFERENTLY,
	/** We part well. */
	APART

}
