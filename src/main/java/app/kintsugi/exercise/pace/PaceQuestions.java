package app.kintsugi.exercise.pace;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.exercise.pace.PaceAsks.Answer;
import app.kintsugi.exercise.pace.PaceAsks.Ask;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.sheet.Opened;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * Asking gently about a <i>maybe</i>, and answering, or not. Nobody is told whether a
 * question was read, and one that has no answer is never asked after.
 */
@Service
@Transactional
public class PaceQuestions {

	/**
	 * A question, as the hurt partner reads it.
	 *
	 * @param words empty for one that is only a question
	 */
	public record Question(UUID id, PaceItem item, String words, Instant askedAt) {

		@Override
		public String toString() {
			return "Question[" + this.id + "]";
		}

	}

	/**
	 * A question, as the one who asked it sees it.
	 *
	 * @param nextFrom from when on there can be another one; null when that is now
	 */
	public record Asked(String words, @Nullable Instant nextFrom) {

		@Override
		public String toString() {
			return "Asked";
		}

	}

	private final Journeys journeys;

	private final PaceList list;

	private final PaceAsks asks;

	PaceQuestions(Journeys journeys, PaceList list, PaceAsks asks) {
		this.journeys = journeys;
		this.list = list;
		this.asks = asks;
	}

	/**
	 * Asks about an item, once in seven days.
	 * @param words may be empty
	 * @throws NotFoundException for anybody but the repairing partner
	 * @throws NotNowException for an item that is not at <i>maybe</i>, within seven days
	 * of the last time, and when the journey has ended
	 */
	public void ask(JourneyId id, UUID submission, String item, String words, PersonId me) {
		Journey journey = enterToAsk(id, me);
		if (!this.list.document(journey).item(item).maybe()) {
			throw new NotNowException("is not at maybe");
		}
		this.asks.ask(journey, submission, item, words, me);
	}

	/**
	 * The item that can be asked about now.
	 * @throws NotNowException as {@link #ask}
	 */
	@Transactional(readOnly = true)
	public PaceItem askable(JourneyId id, String item, PersonId me) {
		Journey journey = enterToAsk(id, me);
		PaceItem found = this.list.document(journey).item(item);
		if (!found.maybe() || this.asks.last(journey, item).filter(this.asks::isResting).isPresent()) {
			throw new NotNowException("can not be asked about");
		}
		return found;
	}

	/**
	 * What waits for the hurt partner, the oldest first; of what is at <i>maybe</i>
	 * still, and nothing for anybody else.
	 */
	@Transactional(readOnly = true)
	public List<Question> open(JourneyId id, PersonId me) {
		return open(this.journeys.enter(id, PaceList.STEP, me), me);
	}

	List<Question> open(Journey journey, PersonId me) {
		if (!me.equals(journey.hurt())) {
			return List.of();
		}
		PaceDocument document = this.list.document(journey);
		return this.asks.open(journey).stream().flatMap((ask) -> question(document, ask).stream()).toList();
	}

	/**
	 * One of them.
	 * @throws NotFoundException when it is not there, or not for this person
	 */
	@Transactional(readOnly = true)
	public Question require(JourneyId id, UUID ask, PersonId me) {
		return open(id, me).stream()
			.filter((question) -> question.id().equals(ask))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Answers in a few words, and with what the item is from now on.
	 * @param submission the same again changes nothing
	 */
	public void answer(JourneyId id, UUID submission, UUID ask, Readiness readiness, String words, PersonId me) {
		Journey journey = this.journeys.workOn(id, PaceList.STEP, me);
		if (this.asks.isAnswered(journey, submission, me)) {
			return;
		}
		Opened<Ask> found = find(journey, ask, me);
		String item = require(id, ask, me).item().key();
		this.list.set(id, item, readiness, me);
		if (words.isBlank()) {
			this.asks.doneWith(journey, Set.of(ask), me);
		}
		else {
			this.asks.answer(journey, submission, found, words.strip(), me);
		}
	}

	/** Leaves a question at that: it needs no answer, and nobody is told. */
	public void leave(JourneyId id, UUID ask, PersonId me) {
		Journey journey = this.journeys.workOn(id, PaceList.STEP, me);
		find(journey, ask, me);
		this.asks.doneWith(journey, Set.of(ask), me);
	}

	/** What the repairing partner asked last, by the keys of the items at maybe. */
	@Transactional(readOnly = true)
	public Map<String, Asked> asked(JourneyId id, PersonId me) {
		Journey journey = this.journeys.enter(id, PaceList.STEP, me);
		Map<String, Asked> asked = new HashMap<>();
		if (me.equals(journey.repairing())) {
			maybe(journey).forEach((item) -> this.asks.last(journey, item.key())
				.ifPresent((ask) -> asked.put(item.key(), asked(ask))));
		}
		return asked;
	}

	/**
	 * The words that the hurt partner answered, by the keys of the items they are about.
	 */
	@Transactional(readOnly = true)
	public Map<String, String> answers(JourneyId id, PersonId me) {
		Journey journey = this.journeys.enter(id, PaceList.STEP, me);
		Map<String, String> answers = new HashMap<>();
		this.list.document(journey)
			.items()
			.forEach((item) -> this.asks.answer(journey, item.key())
				.map(Opened::document)
				.map(Answer::words)
				.ifPresent((words) -> answers.put(item.key(), words)));
		return answers;
	}

	private Journey enterToAsk(JourneyId id, PersonId me) {
		Journey journey = this.journeys.workOn(id, PaceList.STEP, me);
		if (!me.equals(journey.repairing())) {
			throw new NotFoundException();
		}
		return journey;
	}

	private List<PaceItem> maybe(Journey journey) {
		return this.list.document(journey).items().stream().filter(PaceItem::maybe).toList();
	}

	private Asked asked(Opened<Ask> ask) {
		String words = (ask.document() != null) ? ask.document().words() : "";
		return new Asked(words, this.asks.isResting(ask) ? PaceAsks.nextAfter(ask) : null);
	}

	private Opened<Ask> find(Journey journey, UUID ask, PersonId me) {
		if (!me.equals(journey.hurt())) {
			throw new NotFoundException();
		}
		return this.asks.find(journey, ask).orElseThrow(NotFoundException::new);
	}

	private static Optional<Question> question(PaceDocument document, Opened<Ask> opened) {
		Ask ask = opened.document();
		return (ask == null) ? Optional.empty()
				: document.items()
					.stream()
					.filter((item) -> item.key().equals(ask.item()) && item.maybe())
					.findFirst()
					.map((item) -> new Question(opened.id(), item, ask.words(), opened.writtenAt()));
	}

}
