package app.kintsugi.journey;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.vault.PersonId;

/**
 * How a journey ends: one proposes an ending, the other agrees or lets it go.
 */
@Service
@Transactional
public class Closing {

	/**
	 * An ending that one of the two proposes.
	 *
	 * @param mine whether whoever looks has proposed it
	 */
	public record Proposed(Ending ending, boolean mine) {
	}

	private final Journeys journeys;

	private final Clock clock;

	Closing(Journeys journeys, Clock clock) {
		this.journeys = journeys;
		this.clock = clock;
	}

	/** How the journey has ended; nothing while it is walked. */
	@Transactional(readOnly = true)
	public Optional<Ending> ended(JourneyId id, PersonId me) {
		Walk walk = this.journeys.find(id, me);
		return walk.view().hasEnded() ? walk.ending() : Optional.empty();
	}

	/** The ending that one of the two proposes now. */
	@Transactional(readOnly = true)
	public Optional<Proposed> proposed(JourneyId id, PersonId me) {
		Walk walk = this.journeys.find(id, me);
		return walk.view().isWalking()
				? walk.ending()
					.map((ending) -> new Proposed(ending, walk.endingProposedBy().filter(me::equals).isPresent()))
				: Optional.empty();
	}

	/**
	 * Proposes an ending, or another one than before.
	 * @throws NotNowException when it has ended, or the other has proposed one
	 */
	public void propose(JourneyId id, PersonId me, Ending ending) {
		this.journeys.lock(id, me).proposeEnding(me, ending);
	}

	/** Declines the other's ending, or withdraws one's own; nobody is told. */
	public void letGo(JourneyId id, PersonId me) {
		this.journeys.lock(id, me).letGoOfEnding(me);
	}

	/**
	 * Agrees to the ending that the other proposes.
	 * @param seen the one this person read
	 * @throws NotNowException when that one is no longer proposed
	 */
	public void agree(JourneyId id, PersonId me, Ending seen) {
		this.journeys.lock(id, me).agreeEnding(me, seen, this.clock.instant());
	}

}
