package app.kintsugi.questionnaire;

/**
 * One item, and the words chosen for it.
 */
public record AnsweredItem(String item, String chosen) {

	@Override
	public String toString() {
		return "AnsweredItem";
	}

}
