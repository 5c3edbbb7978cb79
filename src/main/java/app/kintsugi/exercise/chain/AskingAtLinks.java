package app.kintsugi.exercise.chain;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.HeavyTexts;
import app.kintsugi.exercise.chain.ChainSheets.Answer;
import app.kintsugi.exercise.chain.ChainSheets.Question;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.journey.Role;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hurt partner asks at a link, any number of times; the repairing partner answers. A
 * question is read by those who read the chain when it was asked, an answer by those who
 * read its question.
 */
@Service
@Transactional
public class AskingAtLinks {

	/**
	 * The link that is asked at, and who else will read what is asked.
	 *
	 * @param words null while they wait to be opened
	 */
	public record Asked(Place place, @Nullable Words words, Audience audience) {

		@Override
		public String toString() {
			return "Asked";
		}

	}

	/**
	 * The question that is answered.
	 *
	 * @param place null when its link is not there any more
	 * @param text null when it is not as its author wrote it
	 */
	public record ToAnswer(UUID id, @Nullable Place place, @Nullable String text, Audience audience) {

		@Override
		public String toString() {
			return "ToAnswer";
		}

	}

	private final Journeys journeys;

	private final ChainSheets chains;

	private final ChainExercise exercise;

	private final Sheets sheets;

	private final HeavyTexts heavyTexts;

	AskingAtLinks(Journeys journeys, ChainSheets chains, ChainExercise exercise, Sheets sheets, HeavyTexts heavyTexts) {
		this.journeys = journeys;
		this.chains = chains;
		this.exercise = exercise;
		this.sheets = sheets;
		this.heavyTexts = heavyTexts;
	}

	/** A link that the hurt partner can ask at; nothing when it is not there for them. */
	@Transactional(readOnly = true)
	public Optional<Asked> at(JourneyId id, UUID link, PersonId me) {
		Journey journey = is(Role.HURT, this.journeys.enter(id, this.exercise.step(), me), me);
		return this.chains.forPartner(journey).flatMap((chain) -> link(chain, link).map((one) -> {
			boolean opened = one.edition() <= ChainSheets.opened(chain.id(), Objects.requireNonNull(chain.document()),
					this.heavyTexts.choices(id, me));
			return new Asked(one.place(), opened ? one.words() : null, chain.audience());
		}));
	}

	/**
	 * Asks at a link.
	 * @param submission the same again changes nothing
	 * @throws NotNowException when the link is not there any more
	 */
	public void ask(JourneyId id, UUID submission, UUID link, String text, PersonId me) {
		Journey journey = is(Role.HURT, this.journeys.workOn(id, this.exercise.step(), me), me);
		UUID chain = this.chains.forPartner(journey)
			.filter((one) -> link(one, link).isPresent())
			.orElseThrow(() -> new NotNowException("is not there any more"))
			.id();
		this.sheets.putBeside(chain, submission, ChainSheets.QUESTION, id.id(), new Question(link, text), me);
	}

	/**
	 * A question to the repairing partner.
	 * @throws NotFoundException when it is not there for them
	 */
	@Transactional(readOnly = true)
	public ToAnswer question(JourneyId id, UUID question, PersonId me) {
		Journey journey = is(Role.REPAIRING, this.journeys.enter(id, this.exercise.step(), me), me);
		Opened<Question> found = find(journey, question);
		Question document = found.document();
		Place place = (document == null) ? null
				: this.chains.of(journey)
					.flatMap((chain) -> link(chain, document.link()))
					.map(Link::place)
					.orElse(null);
		return new ToAnswer(question, place, (document != null) ? document.text() : null, found.audience());
	}

	/**
	 * Answers a question; another answer is put beside the first.
	 * @param submission the same again changes nothing
	 * @throws NotFoundException when there is no such question for this person
	 */
	public void answer(JourneyId id, UUID submission, UUID question, String text, PersonId me) {
		Journey journey = is(Role.REPAIRING, this.journeys.workOn(id, this.exercise.step(), me), me);
		this.sheets.putBeside(find(journey, question).id(), submission, ChainSheets.ANSWER, id.id(),
				new Answer(question, text), me);
	}

	private Opened<Question> find(Journey journey, UUID question) {
		return this.chains.questions(journey)
			.stream()
			.filter((one) -> one.id().equals(question))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	private static Optional<Link> link(Opened<Chain> chain, UUID link) {
		return Optional.ofNullable(chain.document()).flatMap((document) -> document.link(link)).filter(Link::isThere);
	}

	private static Journey is(Role role, Journey journey, PersonId me) {
		if (journey.roleOf(me).filter((mine) -> mine == role).isEmpty()) {
			throw new NotFoundException();
		}
		return journey;
	}

}
