package app.kintsugi.exercise.presence;

/**
 * What somebody says of a present time.
 *
 * @param mine how present they were, from 0 to 10
 * @param theirs how present the other felt to them, from 0 to 10
 * @param note a sentence; may be empty
 */
public record HowItWas(int mine, int theirs, String note) {

	public HowItWas {
		if (mine < 0 || mine > 10 || theirs < 0 || theirs > 10) {
			throw new IllegalArgumentException("a scale goes from 0 to 10");
		}
	}

	@Override
	public String toString() {
		return "HowItWas";
	}

}
