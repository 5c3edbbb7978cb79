package app.kintsugi.questionnaire;

/**
 * One item, and the words chosen for it.
 *
 * @param points what they count in the score
 */
public record AnsweredItem(String item, String chosen, int points) {

	@Override
	public String toString() {
		return "AnsweredItem";
	}

}
