package app.kintsugi.journey;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.couple.Couple;
import app.kintsugi.couple.Couples;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * How a journey begins: one proposes it, with the roles, and the other agrees.
 */
@Service
@Transactional
public class Proposing {

	/**
	 * A proposal, as one of the two sees it.
	 *
	 * @param mine whether whoever looks has made it
	 */
	public record Proposal(Journey journey, boolean mine) {
	}

	private final Journeys journeys;

	private final Walks walks;

	private final Couples couples;

	private final SealedNotes notes;

	private final Clock clock;

	Proposing(Journeys journeys, Walks walks, Couples couples, SealedNotes notes, Clock clock) {
		this.journeys = journeys;
		this.walks = walks;
		this.couples = couples;
		this.notes = notes;
		this.clock = clock;
	}

	/**
	 * Proposes a journey to the partner.
	 * @param submission the same again changes nothing
	 * @param mine the proposer's own role
	 * @param words may be empty
	 * @throws NotNowException when the two have such a journey, or a proposal of one
	 * @throws NotFoundException when there is no partner
	 */
	public JourneyId propose(PersonId me, UUID submission, Role mine, String words) {
		Couple couple = this.couples.require(me);
		Optional<Walk> proposed = this.walks.findById(submission);
		if (proposed.isPresent()) {
			return proposed.filter((walk) -> walk.proposedBy().equals(me))
				.map(Walk::journeyId)
				.orElseThrow(NotFoundException::new);
		}
		if (!rolesLeft(couple).contains(mine)) {
			throw new NotNowException("these roles are taken");
		}
		PersonId hurt = (mine == Role.HURT) ? me : couple.partner();
		PersonId repairing = (mine == Role.HURT) ? couple.partner() : me;
		try {
			return this.walks
				.saveAndFlush(new Walk(new JourneyId(submission), couple.id(), hurt, repairing, me,
						this.notes.seal(SealedNotes.PROPOSAL, submission, couple, words), this.clock.instant()))
				.journeyId();
		}
		catch (DataIntegrityViolationException ex) {
			// both proposed the same at the same moment
			throw new NotNowException("these roles are taken");
		}
	}

	/**
	 * The roles in which this person can propose a journey now; none without a couple.
	 */
	@Transactional(readOnly = true)
	public Set<Role> rolesLeft(PersonId me) {
		return this.couples.of(me).map(this::rolesLeft).orElseGet(() -> EnumSet.noneOf(Role.class));
	}

	/** The proposals between this person and their partner that have no answer. */
	@Transactional(readOnly = true)
	public List<Proposal> of(PersonId me) {
		return this.couples.of(me)
			.map(Couple::id)
			.map(this.walks::proposed)
			.orElseGet(List::of)
			.stream()
			.map((walk) -> new Proposal(walk.view(), walk.proposedBy().equals(me)))
			.toList();
	}

	/** What the proposer wrote with the proposal. */
	@Transactional(readOnly = true)
	public Optional<Note> words(JourneyId id, PersonId me) {
		Walk walk = this.journeys.find(id, me);
		return this.notes.open(SealedNotes.PROPOSAL, id.id(), walk.proposedBy(), walk.words());
	}

	/** Whether this person is the one who proposed it. */
	@Transactional(readOnly = true)
	public boolean isMine(JourneyId id, PersonId me) {
		return this.journeys.find(id, me).proposedBy().equals(me);
	}

	/** The one who was asked agrees. */
	public void agree(JourneyId id, PersonId me) {
		this.journeys.lock(id, me).agree(me, this.clock.instant());
	}

	/** The one who was asked declines, or the proposer withdraws. */
	public void callOff(JourneyId id, PersonId me) {
		this.journeys.lock(id, me).callOff(me, this.clock.instant());
	}

	private Set<Role> rolesLeft(Couple couple) {
		Set<Role> left = EnumSet.allOf(Role.class);
		this.walks.open(couple.id()).forEach((walk) -> left.remove(walk.roleOf(couple.me())));
		return left;
	}

}
