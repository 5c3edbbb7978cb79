package app.kintsugi.exercise.pace;

/**
 * What the hurt partner says of one part of shared life. Whoever has said nothing has
 * said {@link #NOT_YET}.
 */
public enum Readiness {

	NOT_YET, MAYBE, READY;

	/** The key of its words. */
	public String nameKey() {
		return "pace.state." + name();
	}

}
