package app.kintsugi.questionnaire;

import java.time.Instant;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.vault.PersonId;

/**
 * What somebody scored in a questionnaire, for those who may read it.
 *
 * @param questionnaire which one, for example {@code who-5}; scores of different ones are
 * never added or compared
 * @param wording the version of its words that was answered
 * @param title its published name
 * @param audience whom it reaches now: what its author chose, less those who are gone
 * @param lowest the lowest score there can be
 * @param highest the highest score there can be
 * @param change against the first result of the same person to the same questionnaire
 * that this reader can read
 */
public record Result(UUID id, String questionnaire, String wording, String title, PersonId author, Audience audience,
		Instant answeredAt, int score, int lowest, int highest, Change change) {

	@Override
	public String toString() {
		return "Result[" + this.id + "]";
	}

}
