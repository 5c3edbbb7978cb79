package app.kintsugi.journey;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.couple.Couple;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Couples;
import app.kintsugi.journey.Milestone.Kind;
import app.kintsugi.vault.PersonId;

/**
 * The days on which a couple's journeys moved: for pictures of a time. Of steps that were
 * opened before these days were kept, only the first is known.
 */
@Service
@Transactional(readOnly = true)
public class Milestones {

	private final Walks walks;

	private final Setbacks setbacks;

	private final Couples couples;

	Milestones(Walks walks, Setbacks setbacks, Couples couples) {
		this.walks = walks;
		this.setbacks = setbacks;
		this.couples = couples;
	}

	/** Of the journeys of the couple this person is in now, the oldest first. */
	public List<Milestone> of(PersonId me) {
		return this.couples.of(me).map(Couple::id).map(this::ofCouple).orElseGet(List::of);
	}

	/** Of a couple's journeys. The caller has checked that whoever asks is admitted. */
	public List<Milestone> ofCouple(CoupleId couple) {
		List<JourneyId> journeys = this.walks.agreed(couple).stream().map(Walk::journeyId).toList();
		return Stream
			.concat(this.walks.opened(couple).stream(),
					this.setbacks.times(journeys).stream().map((at) -> new Milestone(at, Kind.SETBACK, Walk.FIRST)))
			.sorted(Comparator.comparing(Milestone::at).thenComparing(Milestone::step))
			.toList();
	}

}
