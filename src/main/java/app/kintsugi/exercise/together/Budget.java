package app.kintsugi.exercise.together;

/** What an idea costs, roughly. */
public enum Budget {

	FREE, SMALL, SOME, MORE;

	/** The key of its words. */
	public String nameKey() {
		return "together.budget." + name();
	}

}
