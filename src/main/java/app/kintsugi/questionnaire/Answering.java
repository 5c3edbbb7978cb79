package app.kintsugi.questionnaire;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couples;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answering a questionnaire, choosing who reads that, and taking it away again.
 */
@Service
@Transactional
public class Answering {

	private final Questionnaires questionnaires;

	private final Sheets sheets;

	private final Couples couples;

	Answering(Questionnaires questionnaires, Sheets sheets, Couples couples) {
		this.questionnaires = questionnaires;
		this.sheets = sheets;
		this.couples = couples;
	}

	/**
	 * Keeps what was answered. The same again changes nothing.
	 * @param id made when the page was shown
	 * @param given points by number of item, as printed; none is missing
	 * @return the id under which it lies
	 * @throws NotFoundException when there is no such questionnaire, or no couple, or the
	 * audience is not there any more
	 */
	public UUID answer(UUID id, String questionnaire, Locale locale, Map<Integer, String> given, Audience audience,
			PersonId me) {
		Answered answered = this.questionnaires.require(questionnaire, locale, me).answered(given);
		UUID couple = this.couples.require(me).id().id();
		return (audience == Audience.OWN_THERAPIST)
				? this.sheets.putForOwnTherapist(id, Questionnaires.KIND, couple, answered, me)
				: this.sheets.put(id, Questionnaires.KIND, couple, audience, answered, me);
	}

	/**
	 * Other readers for what one answered oneself. Narrowing ends access; what was read
	 * cannot be un-read.
	 * @throws NotFoundException when it is somebody else's, or the audience is not there
	 * any more
	 */
	public void show(UUID id, Audience audience, PersonId me) {
		mustBeMine(id, me);
		if (audience == Audience.OWN_THERAPIST) {
			this.sheets.showToOwnTherapist(id, me);
		}
		else {
			this.sheets.show(id, audience, me);
		}
	}

	/**
	 * Takes away for good what one answered oneself.
	 * @throws NotFoundException when it is somebody else's
	 */
	public void remove(UUID id, PersonId me) {
		mustBeMine(id, me);
		this.sheets.remove(id, me);
	}

	// A sheet of another room is none of ours
	private void mustBeMine(UUID id, PersonId me) {
		if (this.questionnaires.lines(me).stream().noneMatch((line) -> line.id().equals(id))) {
			throw new NotFoundException();
		}
	}

}
