package app.kintsugi.exercise.forum;

import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.HeavyTexts;
import app.kintsugi.exercise.HeavyTexts.Choice;
import app.kintsugi.exercise.forum.Documents.Answer;
import app.kintsugi.exercise.forum.Documents.Asking;
import app.kintsugi.exercise.forum.Documents.Marking;
import app.kintsugi.exercise.forum.Documents.Question;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.journey.Role;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * Asking, asking again, answering, and what the hurt partner says of an answer. For the
 * wrong one of the two there is nothing here ({@link NotFoundException}); when the
 * journey has ended nothing changes any more ({@link NotNowException}).
 */
@Service
@Transactional
public class AskAndAnswer {

	private final Forum forum;

	private final ForumRoles roles;

	private final Sheets sheets;

	private final HeavyTexts heavyTexts;

	AskAndAnswer(Forum forum, ForumRoles roles, Sheets sheets, HeavyTexts heavyTexts) {
		this.forum = forum;
		this.roles = roles;
		this.sheets = sheets;
		this.heavyTexts = heavyTexts;
	}

	/** The hurt partner asks. */
	public void ask(JourneyId id, PersonId me, UUID submission, String text) {
		this.roles.working(Role.HURT, id, me);
		this.sheets.put(submission, Documents.QUESTION, id.id(), Audience.PARTNER, new Question(text), me);
	}

	/**
	 * The hurt partner asks the same again: it waits for a new answer. While it waits
	 * already, nothing changes.
	 */
	public void askAgain(JourneyId id, PersonId me, UUID submission, UUID question) {
		Journey journey = this.roles.working(Role.HURT, id, me);
		if (!asked(journey, me, question).waiting()) {
			this.sheets.put(submission, Documents.ASKING, id.id(), Audience.PARTNER, new Asking(question), me);
		}
	}

	/**
	 * The repairing partner answers, beginning with the hurt. A question can be answered
	 * as often as there is more to say.
	 */
	public void answer(JourneyId id, PersonId me, UUID submission, UUID question, String acknowledgement, String text) {
		Journey journey = this.roles.working(Role.REPAIRING, id, me);
		asked(journey, me, question);
		UUID asking = this.forum.newestAsking(journey, question).orElseThrow(NotFoundException::new);
		this.sheets.put(submission, Documents.ANSWER, id.id(), Audience.PARTNER,
				new Answer(asking, acknowledgement, text), me);
	}

	/** The hurt partner chooses when to read an answer. Nobody else learns of it. */
	public void choose(JourneyId id, PersonId me, UUID answer, Choice choice) {
		Journey journey = this.roles.require(Role.HURT, id, me);
		answered(journey, me, answer);
		this.heavyTexts.choose(id, answer, choice, me);
	}

	/** The hurt partner says something of an answer that they have opened. */
	public void mark(JourneyId id, PersonId me, UUID answer, Mark mark) {
		Journey journey = this.roles.working(Role.HURT, id, me);
		if (!answered(journey, me, answer).open()) {
			throw new NotNowException("has not been opened");
		}
		Marking marking = new Marking(answer, mark);
		this.forum.marking(journey, answer)
			.map(Opened::id)
			.ifPresentOrElse((sheet) -> this.sheets.rewrite(sheet, marking, me),
					() -> this.sheets.put(UUID.randomUUID(), Documents.MARK, id.id(), Audience.PARTNER, marking, me));
	}

	/** The hurt partner takes that back. */
	public void unmark(JourneyId id, PersonId me, UUID answer) {
		Journey journey = this.roles.working(Role.HURT, id, me);
		answered(journey, me, answer);
		this.forum.marking(journey, answer).ifPresent((sheet) -> this.sheets.remove(sheet.id(), me));
	}

	/** The hurt partner sets the hours in which nothing is announced. */
	public void beQuiet(JourneyId id, PersonId me, QuietHours hours) {
		Journey journey = this.roles.working(Role.HURT, id, me);
		this.forum.quietHours(journey)
			.map(Opened::id)
			.ifPresentOrElse((sheet) -> this.sheets.rewrite(sheet, hours, me), () -> this.sheets.put(UUID.randomUUID(),
					Documents.QUIET_HOURS, id.id(), Audience.PARTNER, hours, me));
	}

	/** The hurt partner lets everything be announced at any hour. */
	public void beQuietNoMore(JourneyId id, PersonId me) {
		Journey journey = this.roles.working(Role.HURT, id, me);
		this.forum.quietHours(journey).ifPresent((sheet) -> this.sheets.remove(sheet.id(), me));
	}

	private Asked asked(Journey journey, PersonId me, UUID question) {
		return this.forum.questions(journey, me)
			.stream()
			.filter((asked) -> asked.id().equals(question))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	private Answered answered(Journey journey, PersonId me, UUID answer) {
		return this.forum.questions(journey, me)
			.stream()
			.flatMap((asked) -> Stream.concat(asked.answers().stream(), asked.earlier().stream()))
			.filter((answered) -> answered.id().equals(answer))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

}
