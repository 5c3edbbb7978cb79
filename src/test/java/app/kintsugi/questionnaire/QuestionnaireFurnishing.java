package app.kintsugi.questionnaire;

import java.util.Locale;
import java.util.Map;

import app.kintsugi.couple.Audience;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Furnishing;
import app.kintsugi.support.Member;

/**
 * Questionnaires that both answered, for themselves and for others. Nothing is typed in
 * them, so there are no words to look for.
 */
class QuestionnaireFurnishing implements Furnishing {

	private static final Map<Integer, String> FOUR = Map.of(1, "2", 2, "3", 3, "1", 4, "4");

	private final Answering answering;

	QuestionnaireFurnishing(Answering answering) {
		this.answering = answering;
	}

	@Override
	public void furnish(Constellation all) {
		answer("questionnaire", all, all.author(), Audience.ONLY_ME);
		answer("questionnaire-for-both", all, all.author(), Audience.PARTNER_AND_THERAPIST);
		answer("questionnaire-for-own-therapist", all, all.author(), Audience.OWN_THERAPIST);
		answer("questionnaire-by-partner", all, all.partner(), Audience.PARTNER);
	}

	private void answer(String thing, Constellation all, Member by, Audience audience) {
		by.does(() -> this.answering.answer(all.make(thing), "csi-4", Locale.ENGLISH, FOUR, audience, by.id()));
	}

}
