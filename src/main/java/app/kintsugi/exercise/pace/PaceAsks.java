package app.kintsugi.exercise.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.couple.Audience;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.vault.PersonId;

/**
 * The repairing partner's questions about a <i>maybe</i>, and what was said to them. What
 * the hurt partner is done with is sealed for the hurt partner alone, so that nobody can
 * tell from the other side whether a question was read.
 */
@Component
@Transactional
class PaceAsks {

	static final String ASK = "pace-ask";

	static final String ANSWER = "pace-answer";

	static final String DONE_WITH = "pace-done-with";

	/** How long a question about an item rests before the next one. */
	static final Duration REST = Duration.ofDays(7);

	/** A question about an item. */
	record Ask(String item, String words) {

		@Override
		public String toString() {
			return "Ask";
		}

	}

	/** A few words to a question. */
	record Answer(UUID ask, String item, String words) {

		@Override
		public String toString() {
			return "Answer";
		}

	}

	/** The questions that the hurt partner is done with. */
	record DoneWith(Set<UUID> asks) {
	}

	private final Sheets sheets;

	private final Clock clock;

	PaceAsks(Sheets sheets, Clock clock) {
		this.sheets = sheets;
		this.clock = clock;
	}

	/**
	 * The questions to which the hurt partner has not said anything, the oldest first.
	 */
	@Transactional(readOnly = true)
	public List<Opened<Ask>> open(Journey journey) {
		Set<UUID> done = doneWith(journey).map(Opened::document).map(DoneWith::asks).orElseGet(Set::of);
		return asks(journey).stream().filter((ask) -> !done.contains(ask.id())).toList();
	}

	/** One of the questions in this journey. */
	@Transactional(readOnly = true)
	public Optional<Opened<Ask>> find(Journey journey, UUID ask) {
		return asks(journey).stream().filter((one) -> one.id().equals(ask)).findFirst();
	}

	/** Whether these words have come already. */
	@Transactional(readOnly = true)
	public boolean isAnswered(Journey journey, UUID submission, PersonId me) {
		return this.sheets.by(me, journey.id().id(), ANSWER, Answer.class)
			.stream()
			.anyMatch((answer) -> answer.id().equals(submission));
	}

	/** The last question about an item. */
	@Transactional(readOnly = true)
	public Optional<Opened<Ask>> last(Journey journey, String item) {
		return asks(journey).stream()
			.filter((ask) -> item(ask.document()).equals(item) && !isFromAWrongClock(ask))
			.max(Comparator.comparing(Opened::writtenAt));
	}

	/** The words that stand beside an item, if the reader may open them. */
	@Transactional(readOnly = true)
	public Optional<Opened<Answer>> answer(Journey journey, String item) {
		return answers(journey, item).stream().reduce((earlier, later) -> later);
	}

	/** From when on an item can be asked about. */
	static Instant nextAfter(Opened<Ask> ask) {
		return ask.writtenAt().plus(REST);
	}

	boolean isResting(Opened<Ask> ask) {
		return this.clock.instant().isBefore(nextAfter(ask));
	}

	/**
	 * Whether it seems to come from more than a week ahead: a clock was wrong then or is
	 * now, and it must not keep anybody from asking for as long.
	 */
	private boolean isFromAWrongClock(Opened<Ask> ask) {
		return ask.writtenAt().isAfter(this.clock.instant().plus(REST));
	}

	/**
	 * Asks about an item.
	 * @throws NotNowException within a week of the last time
	 */
	public void ask(Journey journey, UUID submission, String item, String words, PersonId me) {
		if (asks(journey).stream().anyMatch((ask) -> ask.id().equals(submission))) {
			return;
		}
		if (last(journey, item).filter(this::isResting).isPresent()) {
			throw new NotNowException("was asked about this week");
		}
		this.sheets.put(submission, ASK, journey.id().id(), Audience.PARTNER, new Ask(item, words.strip()), me);
	}

	/** Says a few words to a question. */
	public void answer(Journey journey, UUID submission, Opened<Ask> ask, String words, PersonId me) {
		this.sheets.put(submission, ANSWER, journey.id().id(), Audience.PARTNER,
				new Answer(ask.id(), item(ask.document()), words), me);
		doneWith(journey, Set.of(ask.id()), me);
	}

	/**
	 * The hurt partner has said something else of an item: what was asked about it is
	 * done with, and what was answered before is the hurt partner's own again.
	 */
	public void settle(Journey journey, String item, PersonId me) {
		answers(journey, item).forEach((answer) -> this.sheets.show(answer.id(), Audience.ONLY_ME, me));
		List<UUID> asked = open(journey).stream()
			.filter((ask) -> item(ask.document()).equals(item))
			.map(Opened::id)
			.toList();
		doneWith(journey, asked, me);
	}

	/** Leaves questions at that. */
	public void doneWith(Journey journey, Iterable<UUID> asks, PersonId me) {
		Optional<Opened<DoneWith>> sheet = doneWith(journey);
		Set<UUID> before = sheet.map(Opened::document).map(DoneWith::asks).orElseGet(Set::of);
		Set<UUID> after = new HashSet<>(before);
		asks.forEach(after::add);
		if (after.equals(before)) {
			return;
		}
		sheet.ifPresentOrElse((found) -> this.sheets.rewrite(found.id(), new DoneWith(after), me), () -> this.sheets
			.put(UUID.randomUUID(), DONE_WITH, journey.id().id(), Audience.ONLY_ME, new DoneWith(after), me));
	}

	private List<Opened<Ask>> asks(Journey journey) {
		return this.sheets.by(journey.repairing(), journey.id().id(), ASK, Ask.class);
	}

	private List<Opened<Answer>> answers(Journey journey, String item) {
		return this.sheets.by(journey.hurt(), journey.id().id(), ANSWER, Answer.class)
			.stream()
			.filter((answer) -> answer.document() != null && answer.document().item().equals(item)
					&& answer.audience() == Audience.PARTNER)
			.toList();
	}

	private Optional<Opened<DoneWith>> doneWith(Journey journey) {
		return this.sheets.by(journey.hurt(), journey.id().id(), DONE_WITH, DoneWith.class).stream().findFirst();
	}

	// One that is not as its author wrote it is about nothing.
	private static String item(@Nullable Ask ask) {
		return (ask != null) ? ask.item() : "";
	}

}
