package app.kintsugi.exercise.chain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.HeavyTexts.Choice;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;

/**
 * The sheets that a chain, its questions and its answers lie on.
 */
@Component
class ChainSheets {

	static final String CHAIN = "chain";

	static final String QUESTION = "chain-question";

	static final String ANSWER = "chain-answer";

	/** What is sealed of a question. */
	record Question(UUID link, String text) {

		@Override
		public String toString() {
			return "Question";
		}

	}

	/** What is sealed of an answer. */
	record Answer(UUID question, String text) {

		@Override
		public String toString() {
			return "Answer";
		}

	}

	private final StoredChains chains;

	private final Sheets sheets;

	private final TransactionTemplate apart;

	ChainSheets(StoredChains chains, Sheets sheets, PlatformTransactionManager transactions) {
		this.chains = chains;
		this.sheets = sheets;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** The journey's chain, for those it is for; to everybody else there is none. */
	Optional<Opened<Chain>> of(Journey journey) {
		return this.chains.findByJourneyId(journey.id())
			.flatMap((stored) -> this.sheets.find(stored.id(), CHAIN, Chain.class));
	}

	/** The same, when the partner may read it: not merely the therapist. */
	Optional<Opened<Chain>> forPartner(Journey journey) {
		return of(journey).filter((chain) -> isForPartner(chain.audience()));
	}

	static boolean isForPartner(Audience audience) {
		return audience == Audience.PARTNER || audience == Audience.PARTNER_AND_THERAPIST;
	}

	/**
	 * Changes the chain, and nobody else until the transaction ends; begins one where
	 * there is none.
	 * @throws ChangedMeanwhileException when it is not as its author wrote it: it stays
	 * so
	 */
	void changeOrBegin(Journey journey, UnaryOperator<Chain> change, PersonId author) {
		change(this.chains.lock(journey.id()).or(() -> begin(journey)).orElseThrow(), journey, change, author);
	}

	/**
	 * The same for one that is there.
	 * @return the id of its sheet
	 * @throws NotNowException when there is none
	 */
	UUID change(Journey journey, UnaryOperator<Chain> change, PersonId author) {
		return change(this.chains.lock(journey.id()).orElseThrow(() -> new NotNowException("has not begun")), journey,
				change, author);
	}

	private UUID change(StoredChain stored, Journey journey, UnaryOperator<Chain> change, PersonId author) {
		Optional<Opened<Chain>> before = this.sheets.find(stored.id(), CHAIN, Chain.class);
		if (before.isEmpty()) {
			this.sheets.put(stored.id(), CHAIN, journey.id().id(), Audience.ONLY_ME, change.apply(Chain.empty()),
					author);
			return stored.id();
		}
		Chain chain = before.get().document();
		if (chain == null) {
			throw new ChangedMeanwhileException();
		}
		this.sheets.rewrite(stored.id(), change.apply(chain), author);
		return stored.id();
	}

	// Made in a transaction of its own, so that of two first presses the second one waits
	// for the first one's chain, and goes on in it.
	private Optional<StoredChain> begin(Journey journey) {
		try {
			this.apart.executeWithoutResult((status) -> this.chains.saveAndFlush(new StoredChain(journey)));
		}
		catch (DataIntegrityViolationException ex) {
			// there is one now
		}
		return this.chains.lock(journey.id());
	}

	/** The same, when it is sealed for these readers. */
	Optional<Opened<Chain>> of(Journey journey, CircleId readers) {
		return this.chains.findByJourneyId(journey.id())
			.flatMap((stored) -> this.sheets.findFor(readers, stored.id(), CHAIN, Chain.class));
	}

	/**
	 * The questions that wait for an answer, of those that are sealed for these readers.
	 */
	List<Opened<Question>> open(Journey journey, CircleId readers) {
		Set<UUID> answered = this.sheets.aboutFor(readers, journey.id().id(), ANSWER, Answer.class)
			.stream()
			.flatMap((answer) -> Optional.ofNullable(answer.document()).stream())
			.map(Answer::question)
			.collect(Collectors.toSet());
		return this.sheets.aboutFor(readers, journey.id().id(), QUESTION, Question.class)
			.stream()
			.filter((question) -> !answered.contains(question.id()))
			.toList();
	}

	List<Opened<Question>> questions(Journey journey) {
		return this.sheets.about(journey.id().id(), QUESTION, Question.class);
	}

	List<Opened<Answer>> answers(Journey journey) {
		return this.sheets.about(journey.id().id(), ANSWER, Answer.class);
	}

	/** The heavy text that an edition of a chain is. */
	static UUID edition(UUID chain, int number) {
		return UUID.nameUUIDFromBytes((chain + ":" + number).getBytes(StandardCharsets.UTF_8));
	}

	/** The newest edition that a reader has chosen to read; 0 for none. */
	static int opened(UUID id, Chain chain, Map<UUID, Choice> choices) {
		int number = chain.edition();
		while (number > 0 && choices.get(edition(id, number)) != Choice.NOW) {
			number--;
		}
		return number;
	}

}
