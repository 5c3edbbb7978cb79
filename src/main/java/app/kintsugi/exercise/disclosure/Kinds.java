package app.kintsugi.exercise.disclosure;

/**
 * The kinds of the room's sheets. What is said about the telling lies beside the journey,
 * an answer beside its question, and a comment beside the telling.
 */
final class Kinds {

	static final String TELLING = "disclosure-telling";

	static final String ADDITION = "disclosure-addition";

	static final String QUESTION = "disclosure-question";

	static final String ANSWER = "disclosure-answer";

	static final String COMMENT = "disclosure-comment";

	private Kinds() {
	}

}
