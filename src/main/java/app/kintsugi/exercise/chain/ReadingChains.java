package app.kintsugi.exercise.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.couple.TherapistOpenings;
import app.kintsugi.exercise.HeavyTexts;
import app.kintsugi.exercise.HeavyTexts.Choice;
import app.kintsugi.exercise.chain.ChainView.QuestionView;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.Role;
import app.kintsugi.sheet.Opened;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reading a chain: the hurt partner, when it is shared and when they want to; and the
 * couple's therapist, if it is for them too.
 */
@Service
@Transactional(readOnly = true)
public class ReadingChains {

	private final Journeys journeys;

	private final ChainSheets chains;

	private final ChainViews views;

	private final ChainExercise exercise;

	private final HeavyTexts heavyTexts;

	private final TherapistOpenings openings;

	ReadingChains(Journeys journeys, ChainSheets chains, ChainViews views, ChainExercise exercise,
			HeavyTexts heavyTexts, TherapistOpenings openings) {
		this.journeys = journeys;
		this.chains = chains;
		this.views = views;
		this.exercise = exercise;
		this.heavyTexts = heavyTexts;
		this.openings = openings;
	}

	/** What the hurt partner has opened of it; nothing when it is not shared. */
	public Optional<ChainView> view(JourneyId id, PersonId me) {
		Journey journey = hurts(id, me);
		Map<UUID, Choice> choices = this.heavyTexts.choices(id, me);
		return this.chains.forPartner(journey).map((chain) -> this.views.opened(journey, chain, choices, me));
	}

	/** What the hurt partner has asked, also when the chain is not shared any more. */
	public List<QuestionView> asked(JourneyId id, PersonId me) {
		return this.views.asked(hurts(id, me), this.heavyTexts.choices(id, me), me);
	}

	/**
	 * The hurt partner chooses when to read the chain as it is now.
	 * @throws NotFoundException when it is not shared
	 */
	@Transactional
	public void choose(JourneyId id, Choice choice, PersonId me) {
		Opened<Chain> chain = this.chains.forPartner(hurts(id, me)).orElseThrow(NotFoundException::new);
		Chain document = chain.document();
		if (document != null) {
			this.heavyTexts.choose(id, ChainSheets.edition(chain.id(), document.newestWords()), choice, me);
		}
	}

	/**
	 * The hurt partner chooses when to read an answer.
	 * @throws NotFoundException when there is none
	 */
	@Transactional
	public void chooseAnswer(JourneyId id, UUID answer, Choice choice, PersonId me) {
		if (this.chains.answers(hurts(id, me)).stream().noneMatch((one) -> one.id().equals(answer))) {
			throw new NotFoundException();
		}
		this.heavyTexts.choose(id, answer, choice, me);
	}

	/**
	 * All of it, for the couple's therapist.
	 * @throws NotFoundException for anybody else, and when it is not for them
	 */
	public ChainView accompany(JourneyId id, PersonId therapist) {
		Journey journey = this.journeys.accompany(id, therapist);
		return this.chains.of(journey)
			.filter((chain) -> ChainExercise.isForTherapist(chain.audience()))
			.map((chain) -> this.views.whole(journey, chain))
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * That the therapist opened it, noted for its author. Not in a transaction: see
	 * {@link TherapistOpenings}.
	 * @throws NotFoundException as {@link #accompany}
	 */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public void noteOpened(JourneyId id, PersonId therapist) {
		Opened<Chain> chain = this.chains.of(this.journeys.accompany(id, therapist))
			.filter((one) -> ChainExercise.isForTherapist(one.audience()))
			.orElseThrow(NotFoundException::new);
		this.openings.note(chain.id(), chain.writtenAt(), therapist);
	}

	private Journey hurts(JourneyId id, PersonId me) {
		Journey journey = this.journeys.enter(id, this.exercise.step(), me);
		if (journey.roleOf(me).filter((role) -> role == Role.HURT).isEmpty()) {
			throw new NotFoundException();
		}
		return journey;
	}

}
