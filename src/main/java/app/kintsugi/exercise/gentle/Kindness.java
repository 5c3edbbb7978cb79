package app.kintsugi.exercise.gentle;

/**
 * A small kindness that somebody noticed in the other, as it is sealed.
 */
record Kindness(String text) {

	static final String KIND = "gentle-kindness";

	@Override
	public String toString() {
		return "Kindness";
	}

}
