package app.kintsugi.trend;

/**
 * Where something lies, as a part of a picture's width: pictures are as wide as the page,
 * and what is written on them is not stretched with them.
 */
final class Percent {

	private static final int PER_CENT = 10;

	private Percent() {
	}

	/**
	 * @param x of a picture that is {@link Window#WIDTH} wide
	 */
	static String of(int x) {
		int rest = x % PER_CENT;
		return x / PER_CENT + ((rest != 0) ? "." + rest : "") + "%";
	}

}
