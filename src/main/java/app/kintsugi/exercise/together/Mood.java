package app.kintsugi.exercise.together;

/** What an idea is in the mood for, in the order of the page. */
public enum Mood {

	CALM, PLAYFUL, OUTSIDE, CREATIVE, CURIOUS, CLOSE;

	/** The key of its words. */
	public String nameKey() {
		return "together.mood." + name();
	}

}
