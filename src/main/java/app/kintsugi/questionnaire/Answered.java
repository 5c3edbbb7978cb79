package app.kintsugi.questionnaire;

import java.util.List;

/**
 * A questionnaire as somebody answered it, sealed as one document with the words that
 * were on the page: whatever becomes of its file, it says what was answered to what.
 *
 * @param wording the version of its words
 * @param language of its words
 * @param items in their order
 */
record Answered(String questionnaire, String wording, String language, String title, int score, int lowest, int highest,
		List<AnsweredItem> items) {

	@Override
	public String toString() {
		return "Answered[" + this.questionnaire + "]";
	}

}
