package app.kintsugi.journey;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.vault.PersonId;

/**
 * How a journey moves, and rests. Of readiness everybody sees only their own.
 */
@Service
@Transactional
public class Walking {

	private final Journeys journeys;

	private final Walks walks;

	private final Clock clock;

	Walking(Journeys journeys, Walks walks, Clock clock) {
		this.journeys = journeys;
		this.walks = walks;
		this.clock = clock;
	}

	/** Whether this person has said that they are ready to leave the step. */
	@Transactional(readOnly = true)
	public boolean hasSaidReady(JourneyId id, PersonId me, int step) {
		return this.journeys.find(id, me).hasSaidReady(me, step);
	}

	/**
	 * This person is ready to leave the step.
	 * @throws NotNowException when it has been left, or everything rests
	 */
	public void sayReady(JourneyId id, PersonId me, int step) {
		this.journeys.lock(id, me).sayReady(me, step, this.clock.instant());
	}

	/**
	 * This person stays with the step. It is a full answer, and leaves no trace: where
	 * nothing was said before, nothing is written.
	 */
	public void notYet(JourneyId id, PersonId me, int step) {
		if (this.walks.countReady(id.id(), step, me) > 0) {
			this.journeys.lock(id, me).notYet(me, step);
		}
		else {
			this.journeys.require(id, me);
		}
	}

	/** The hurt partner lets everything rest. */
	public void pause(JourneyId id, PersonId me) {
		this.journeys.lock(id, me).pause(me);
	}

	/** The hurt partner goes on. */
	public void resume(JourneyId id, PersonId me) {
		this.journeys.lock(id, me).resume(me);
	}

}
