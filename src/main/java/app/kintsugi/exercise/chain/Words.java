package app.kintsugi.exercise.chain;

/**
 * What is written at a link.
 *
 * @param text what was there, or happened
 * @param ifThis when it is like that again; may be empty
 * @param thenThat what will be done instead; may be empty
 */
public record Words(String text, String ifThis, String thenThat) {

	@Override
	public String toString() {
		return "Words";
	}

}
