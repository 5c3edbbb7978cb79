package app.kintsugi.exercise.forum;

import java.util.UUID;

/**
 * What lies sealed on the room's sheets, all of them beside the journey.
 */
final class Documents {

	static final String QUESTION = "forum-question";

	static final String ASKING = "forum-asking";

	static final String ANSWER = "forum-answer";

	static final String MARK = "forum-mark";

	static final String QUIET_HOURS = "forum-quiet-hours";

	/** A question, when it was asked for the first time. */
	record Question(String text) {

		@Override
		public String toString() {
			return "Question";
		}

	}

	/** A question, asked again. */
	record Asking(UUID question) {
	}

	/**
	 * An answer to one asking.
	 *
	 * @param asking the question itself, where it was asked for the first time
	 */
	record Answer(UUID asking, String acknowledgement, String text) {

		@Override
		public String toString() {
			return "Answer";
		}

	}

	/** What the hurt partner says of an answer. */
	record Marking(UUID answer, Mark mark) {
	}

	private Documents() {
	}

}
