package app.kintsugi.exercise.agreement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couples;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Rounds;
import app.kintsugi.sheet.Rounds.AlreadyOpenException;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.vault.PersonId;

/**
 * The lists that each writes alone, keeps for themselves as long as they like, and seals;
 * both open at the same moment. Whoever looks before learns nothing of the other's, not
 * even whether they are there.
 */
@Service
@Transactional
public class OldAndNew {

	/**
	 * The lists of the two, as one of them may see them.
	 *
	 * @param mine what this person has sealed, if they have
	 * @param theirs the other's, once both are open
	 */
	public record Both(@Nullable Opened<Lists> mine, @Nullable Opened<Lists> theirs) {

		public boolean isSealed() {
			return this.mine != null;
		}

		public boolean isOpen() {
			return this.theirs != null;
		}

	}

	static final String DRAFT = "agreement-draft";

	static final String SEALED = "agreement-lists";

	private final Journeys journeys;

	private final Couples couples;

	private final Sheets sheets;

	private final Rounds rounds;

	OldAndNew(Journeys journeys, Couples couples, Sheets sheets, Rounds rounds) {
		this.journeys = journeys;
		this.couples = couples;
		this.sheets = sheets;
		this.rounds = rounds;
	}

	/** What this person may see now. */
	@Transactional(readOnly = true)
	public Both look(JourneyId journey, PersonId me) {
		this.journeys.enter(journey, AgreementExercise.STEP, me);
		return seen(journey, me);
	}

	Both seen(JourneyId journey, PersonId me) {
		UUID round = round(journey);
		return this.rounds.opened(round, Lists.class, me)
			.map((both) -> new Both(both.mine(), both.theirs()))
			.orElseGet(() -> new Both(this.rounds.mine(round, Lists.class, me).orElse(null), null));
	}

	/** What this person keeps for themselves alone, the newest first. */
	@Transactional(readOnly = true)
	public List<Opened<Lists>> drafts(JourneyId journey, PersonId me) {
		this.journeys.enter(journey, AgreementExercise.STEP, me);
		return kept(journey, me);
	}

	List<Opened<Lists>> kept(JourneyId journey, PersonId me) {
		List<Opened<Lists>> oldestFirst = this.sheets.by(me, journey.id(), DRAFT, Lists.class);
		return oldestFirst.stream().sorted((one, other) -> other.writtenAt().compareTo(one.writtenAt())).toList();
	}

	/**
	 * Keeps lists for their author alone.
	 * @param submission made when the page was shown
	 * @param basis what the page began from, which these take the place of
	 * @throws NotNowException when the journey has ended
	 */
	public void keep(JourneyId journey, UUID submission, @Nullable UUID basis, Lists lists, PersonId me) {
		this.journeys.workOn(journey, AgreementExercise.STEP, me);
		this.couples.hold(me);
		UUID kept = this.sheets.put(submission, DRAFT, journey.id(), Audience.ONLY_ME, lists, me);
		letGo(basis, kept);
	}

	/**
	 * Seals lists, to be opened together with the other's.
	 * @throws NotNowException when the journey has ended, or both are open
	 */
	public void seal(JourneyId journey, UUID submission, @Nullable UUID basis, Lists lists, PersonId me) {
		this.journeys.workOn(journey, AgreementExercise.STEP, me);
		try {
			this.rounds.commit(round(journey), submission, SEALED, lists, me);
		}
		catch (AlreadyOpenException ex) {
			throw new NotNowException("are open");
		}
		letGo(basis, submission);
	}

	/**
	 * Takes sealed lists back, to write on.
	 * @throws NotNowException when the journey has ended, or both are open
	 */
	public void reopen(JourneyId journey, PersonId me) {
		this.journeys.workOn(journey, AgreementExercise.STEP, me);
		Optional<Opened<Lists>> mine = this.rounds.mine(round(journey), Lists.class, me);
		Lists lists = mine.map(Opened::document).orElse(null);
		if (lists == null) {
			throw new NotNowException("is not sealed");
		}
		try {
			this.rounds.takeBack(round(journey), me);
		}
		catch (AlreadyOpenException ex) {
			throw new NotNowException("are open");
		}
		this.sheets.put(UUID.randomUUID(), DRAFT, journey.id(), Audience.ONLY_ME, lists, me);
	}

	private void letGo(@Nullable UUID basis, UUID instead) {
		if (basis != null && !basis.equals(instead)) {
			this.sheets.find(basis, DRAFT, Lists.class)
				.ifPresent((before) -> this.sheets.remove(before.id(), before.author()));
		}
	}

	private static UUID round(JourneyId journey) {
		return UUID.nameUUIDFromBytes(("old and new " + journey.id()).getBytes(StandardCharsets.UTF_8));
	}

}
