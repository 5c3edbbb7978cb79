package app.kintsugi.exercise.pace;

/**
 * The parts of shared life that are on every pace list, in the order of the page.
 */
public enum Part {

	MEALS, EVENINGS_OUT, FRIENDS, TOUCH, SAME_BED, APART_OVERNIGHT, PHONES, MONEY, FAMILY;

	/** The key of what people call it. */
	public String nameKey() {
		return "pace.part." + name();
	}

}
