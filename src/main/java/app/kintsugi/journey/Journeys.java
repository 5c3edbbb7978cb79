package app.kintsugi.journey;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.couple.Couple;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Couples;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * The journeys of a couple, for those who walk them and for the rooms built on them.
 */
@Service
@Transactional(readOnly = true)
public class Journeys {

	private final Walks walks;

	private final Couples couples;

	Journeys(Walks walks, Couples couples) {
		this.walks = walks;
		this.couples = couples;
	}

	/**
	 * The agreed journeys, walking and ended, of the couple this person is in now; newest
	 * first.
	 */
	public List<Journey> of(PersonId me) {
		return this.couples.of(me).map(Couple::id).map(this::ofCouple).orElseGet(List::of);
	}

	/**
	 * When the agreed journeys of the couple this person is in now began, and when they
	 * ended; in no order.
	 */
	public List<Instant> turns(PersonId me) {
		return this.couples.of(me)
			.stream()
			.flatMap((couple) -> this.walks.agreed(couple.id()).stream())
			.flatMap((walk) -> walk.turns().stream())
			.toList();
	}

	/** The newest journey that this person is walking, paused or not. */
	public Optional<Journey> walking(PersonId me) {
		return of(me).stream().filter(Journey::isWalking).findFirst();
	}

	/**
	 * A journey, also a proposed one.
	 * @throws NotFoundException for anybody who is not one of the two of a couple that is
	 * together now, and for a proposal that was declined or withdrawn
	 */
	public Journey require(JourneyId id, PersonId me) {
		return mine(this.walks.findById(id.id()), me).view();
	}

	/**
	 * A journey in which this step has been opened: its exercise can be looked at.
	 * @throws NotFoundException as {@link #require}, and while the step lies ahead
	 */
	public Journey enter(JourneyId id, int step, PersonId me) {
		Journey journey = require(id, me);
		if (!journey.isOpen(step)) {
			throw new NotFoundException();
		}
		return journey;
	}

	/**
	 * The same, to change something in its exercise, paused or not.
	 * @throws NotNowException when the journey has ended
	 */
	public Journey workOn(JourneyId id, int step, PersonId me) {
		Journey journey = enter(id, step, me);
		if (!journey.isWalking()) {
			throw new NotNowException("has ended");
		}
		return journey;
	}

	/**
	 * A journey of a couple that this person accompanies as their therapist.
	 * @throws NotFoundException for anybody else
	 */
	public Journey accompany(JourneyId id, PersonId therapist) {
		return this.walks.findById(id.id())
			.filter(Walk::wasAgreed)
			.filter((walk) -> this.couples.isTherapistOf(therapist, walk.coupleId()))
			.map(Walk::view)
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * The agreed journeys of a couple, newest first. The caller has checked that whoever
	 * asks is admitted.
	 */
	public List<Journey> ofCouple(CoupleId couple) {
		return this.walks.agreed(couple).stream().map(Walk::view).toList();
	}

	/** The same of several couples, in one go; a couple without any is not in it. */
	public Map<CoupleId, List<Journey>> ofCouples(Collection<CoupleId> couples) {
		return couples.isEmpty() ? Map.of()
				: this.walks.agreed(couples).stream().map(Walk::view).collect(Collectors.groupingBy(Journey::couple));
	}

	/** A journey to look at. */
	Walk find(JourneyId id, PersonId me) {
		return mine(this.walks.findById(id.id()), me);
	}

	/** A journey to change, and nobody else until the transaction ends. */
	Walk lock(JourneyId id, PersonId me) {
		return mine(this.walks.lock(id.id()), me);
	}

	private Walk mine(Optional<Walk> walk, PersonId me) {
		return walk.filter((found) -> !found.wasCalledOff())
			.filter((found) -> this.couples.isMemberNow(me, found.coupleId()))
			.orElseThrow(NotFoundException::new);
	}

}
