package app.kintsugi.exercise.disclosure;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.disclosure.ReadDisclosure.View;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * Questions that the hurt partner asks about a sentence, and their answers.
 */
@Service
@Transactional
public class AskAboutDisclosure {

	private final ReadDisclosure reading;

	private final DisclosureRoles roles;

	private final Sheets sheets;

	AskAboutDisclosure(ReadDisclosure reading, DisclosureRoles roles, Sheets sheets) {
		this.reading = reading;
		this.roles = roles;
		this.sheets = sheets;
	}

	/**
	 * The sentence that the hurt partner wants to ask about.
	 * @throws NotFoundException for a text that they have not opened, and for everybody
	 * else
	 */
	@Transactional(readOnly = true)
	public String sentence(JourneyId id, PersonId me, UUID text, int number) {
		this.roles.reader(id, me);
		return this.reading.view(id, me)
			.texts()
			.stream()
			.filter((delivered) -> delivered.id().equals(text))
			.flatMap((delivered) -> delivered.paragraphs().stream())
			.flatMap((paragraph) -> paragraph.sentences().stream())
			.filter((sentence) -> sentence.number() == number)
			.findFirst()
			.orElseThrow(NotFoundException::new)
			.text();
	}

	/**
	 * Asks about it.
	 * @throws NotNowException when the journey has ended
	 */
	public void ask(JourneyId id, PersonId me, UUID submission, UUID text, int number, String question) {
		this.roles.choosing(id, me);
		String quote = sentence(id, me, text, number);
		this.sheets.put(submission, Kinds.QUESTION, id.id(), Audience.PARTNER, new Question(quote, question), me);
	}

	/**
	 * A question that the repairing partner wants to answer.
	 * @throws NotFoundException when there is none, and for everybody else
	 */
	@Transactional(readOnly = true)
	public Asked question(JourneyId id, PersonId me, UUID question) {
		this.roles.writer(id, me);
		View view = this.reading.view(id, me);
		return view.questions()
			.stream()
			.filter((asked) -> asked.id().equals(question))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Answers it; as often as there is more to say.
	 * @throws NotNowException when the journey has ended
	 */
	public void answer(JourneyId id, PersonId me, UUID submission, UUID question, String answer) {
		this.roles.writing(id, me);
		UUID asked = question(id, me, question).id();
		this.sheets.putBeside(asked, submission, Kinds.ANSWER, asked, new Words(answer), me);
	}

}
