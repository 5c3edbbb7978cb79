package app.kintsugi.exercise.agreement;

/**
 * What somebody writes alone; each part may be empty.
 */
public record Lists(String grieve, String keep, String build) {

	public static final Lists EMPTY = new Lists("", "", "");

	/** Whether there is nothing in it. */
	public boolean blank() {
		return this.grieve.isBlank() && this.keep.isBlank() && this.build.isBlank();
	}

	/** All of it, as one text. */
	String text() {
		return String.join("\n\n", this.grieve, this.keep, this.build).strip();
	}

	@Override
	public String toString() {
		return "Lists";
	}

}
