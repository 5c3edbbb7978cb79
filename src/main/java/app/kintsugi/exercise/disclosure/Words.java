package app.kintsugi.exercise.disclosure;

/** An addition, an answer or a comment. */
record Words(String text) {

	@Override
	public String toString() {
		return "Words";
	}

}
