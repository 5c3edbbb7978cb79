package app.kintsugi.exercise.disclosure;

/**
 * A question about one sentence.
 *
 * @param quote the sentence
 */
record Question(String quote, String text) {

	@Override
	public String toString() {
		return "Question";
	}

}
