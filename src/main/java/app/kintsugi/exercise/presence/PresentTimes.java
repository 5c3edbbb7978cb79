package app.kintsugi.exercise.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.couple.Couples;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Rounds;
import app.kintsugi.sheet.Rounds.AlreadyOpenException;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * Present times: agreed by the two, run, and looked back on by each alone; what both said
 * opens at the same moment. Whoever looks before learns nothing of the other's, not even
 * whether it is there.
 */
@Service
@Transactional
public class PresentTimes {

	static final String KIND = "presence-how-it-was";

	/** Where a present time stands. */
	public enum Standing {

		/** Somebody proposes it. */
		PROPOSED,
		/** Both want it. */
		AGREED,
		/** It runs. */
		RUNNING,
		/** It is over. */
		OVER

	}

	/**
	 * A present time, as one of the two sees it.
	 *
	 * @param proposedByMe whether this person proposed it
	 * @param startedAt null before
	 * @param left how long it still runs
	 * @param mine what this person said of it, if they did
	 * @param theirs what the other said, once both are open
	 */
	public record View(UUID id, int minutes, Standing standing, boolean proposedByMe, @Nullable Instant startedAt,
			Duration left, @Nullable Opened<HowItWas> mine, @Nullable Opened<HowItWas> theirs) {

		public boolean isOver() {
			return this.standing == Standing.OVER;
		}

		public boolean isAgreed() {
			return this.standing == Standing.AGREED;
		}

		public boolean isRunning() {
			return this.standing == Standing.RUNNING;
		}

		public boolean isSaid() {
			return this.mine != null;
		}

		public boolean isOpen() {
			return this.theirs != null;
		}

		@Override
		public String toString() {
			return "View[" + this.id + "]";
		}

	}

	private final Journeys journeys;

	private final Couples couples;

	private final StoredTimes times;

	private final Rounds rounds;

	private final Clock clock;

	PresentTimes(Journeys journeys, Couples couples, StoredTimes times, Rounds rounds, Clock clock) {
		this.journeys = journeys;
		this.couples = couples;
		this.times = times;
		this.rounds = rounds;
		this.clock = clock;
	}

	/** All of a journey that came about, or may, the newest first. */
	@Transactional(readOnly = true)
	public List<View> all(JourneyId journey, PersonId me) {
		this.journeys.enter(journey, PresenceExercise.STEP, me);
		return this.times.newestFirst(journey).stream().map((time) -> view(time, me)).toList();
	}

	/** The same without what was said. */
	List<View> withoutWords(JourneyId journey, PersonId me) {
		Instant now = this.clock.instant();
		return this.times.newestFirst(journey).stream().map((time) -> view(time, null, null, now, me)).toList();
	}

	/**
	 * One of them.
	 * @throws NotFoundException when it is not of this journey
	 */
	@Transactional(readOnly = true)
	public View one(JourneyId journey, UUID id, PersonId me) {
		this.journeys.enter(journey, PresenceExercise.STEP, me);
		return view(of(journey, this.times.findById(id)), me);
	}

	/**
	 * Proposes one.
	 * @param submission becomes its id; the same again changes nothing
	 * @param minutes 10, 20 or 30
	 * @throws NotNowException while another is proposed, agreed or running
	 */
	public void propose(JourneyId id, UUID submission, int minutes, PersonId me) {
		Journey journey = this.journeys.workOn(id, PresenceExercise.STEP, me);
		this.couples.hold(me);
		Optional<PresentTime> before = this.times.findById(submission);
		if (before.isPresent()) {
			if (!of(id, before).isProposedBy(me)) {
				throw new NotFoundException();
			}
			return;
		}
		Instant now = this.clock.instant();
		if (this.times.newestFirst(id).stream().anyMatch((time) -> time.isAhead() || time.isRunning(now))) {
			throw new NotNowException("there is one");
		}
		this.times.save(new PresentTime(submission, journey.couple(), id, me, minutes, now));
	}

	/**
	 * The other agrees.
	 * @throws NotNowException when there is nothing for this person to agree to
	 */
	public void agree(JourneyId journey, UUID id, PersonId me) {
		lock(journey, id, me).agree(me);
	}

	/**
	 * Not this time: taken back, declined, or put off.
	 * @throws NotNowException once it has started
	 */
	public void letGo(JourneyId journey, UUID id, PersonId me) {
		lock(journey, id, me).letGo();
	}

	/**
	 * Starts it.
	 * @throws NotNowException unless it is agreed
	 */
	public void start(JourneyId journey, UUID id, PersonId me) {
		lock(journey, id, me).start(this.clock.instant());
	}

	/**
	 * Stops it before its end.
	 * @throws NotNowException unless it runs
	 */
	public void stop(JourneyId journey, UUID id, PersonId me) {
		lock(journey, id, me).stop(this.clock.instant());
	}

	/**
	 * Says how it was, to be opened together with what the other says.
	 * @throws NotNowException when it is not over, both are open, or the journey has
	 * ended
	 */
	public void say(JourneyId journey, UUID id, UUID submission, HowItWas howItWas, PersonId me) {
		lock(journey, id, me).mustBeOver(this.clock.instant());
		try {
			this.rounds.commit(id, submission, KIND, howItWas, me);
		}
		catch (AlreadyOpenException ex) {
			throw new NotNowException("are open");
		}
	}

	// Leaving holds the couple first: so does everything here, and nobody waits in a ring
	private PresentTime lock(JourneyId journey, UUID id, PersonId me) {
		this.journeys.workOn(journey, PresenceExercise.STEP, me);
		this.couples.hold(me);
		return of(journey, this.times.lock(id));
	}

	private static PresentTime of(JourneyId journey, Optional<PresentTime> time) {
		return time.filter((found) -> found.journeyId().equals(journey)).orElseThrow(NotFoundException::new);
	}

	private View view(PresentTime time, PersonId me) {
		Instant now = this.clock.instant();
		Opened<HowItWas> mine = null;
		Opened<HowItWas> theirs = null;
		if (time.isOver(now)) {
			mine = this.rounds.mine(time.id(), HowItWas.class, me).orElse(null);
			theirs = this.rounds.opened(time.id(), HowItWas.class, me).map(Rounds.Both::theirs).orElse(null);
		}
		return view(time, mine, theirs, now, me);
	}

	private static View view(PresentTime time, @Nullable Opened<HowItWas> mine, @Nullable Opened<HowItWas> theirs,
			Instant now, PersonId me) {
		return new View(time.id(), time.minutes(), standing(time, now), time.isProposedBy(me), time.startedAt(),
				time.left(now), mine, theirs);
	}

	private static Standing standing(PresentTime time, Instant now) {
		if (time.isOver(now)) {
			return Standing.OVER;
		}
		if (time.isRunning(now)) {
			return Standing.RUNNING;
		}
		if (time.isAgreed()) {
			return Standing.AGREED;
		}
		if (time.isAhead()) {
			return Standing.PROPOSED;
		}
		throw new NotFoundException();
	}

}
