package app.kintsugi.journey;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;

/**
 * A journey on its way: proposed by one, agreed to by the other, walked step by step at
 * the pace of the hurt partner, and ended by both.
 */
@Entity
@Table(name = "journey")
class Walk {

	static final int FIRST = 1;

	static final int LAST = 9;

	/** Somebody has said at a step that they are ready to go on. */
	@Embeddable
	record Readiness(int step, PersonId person) {
	}

	@Id
	private UUID id;

	@Version
	private int version;

	private CoupleId coupleId;

	private PersonId hurt;

	private PersonId repairing;

	/**
	 * The hurt partner until it has ended: a couple has one such journey per role at a
	 * time.
	 */
	private @Nullable PersonId openHurt;

	private PersonId proposedBy;

	private @Nullable Sealed words;

	@Enumerated(EnumType.STRING)
	private State state;

	private boolean paused;

	@ElementCollection
	@CollectionTable(name = "journey_step", joinColumns = @JoinColumn(name = "journey_id"))
	@MapKeyColumn(name = "step")
	@Column(name = "state")
	@Enumerated(EnumType.STRING)
	private Map<Integer, StepState> steps = new HashMap<>();

	/** When each step was opened, as far as it is known. */
	@ElementCollection
	@CollectionTable(name = "journey_opened", joinColumns = @JoinColumn(name = "journey_id"))
	@MapKeyColumn(name = "step")
	@Column(name = "opened_at")
	private Map<Integer, Instant> opened = new HashMap<>();

	/**
	 * Kept apart from the version, so that readiness taken back leaves nothing behind,
	 * not even a number that went up.
	 */
	@ElementCollection
	@CollectionTable(name = "journey_ready", joinColumns = @JoinColumn(name = "journey_id"))
	@OptimisticLock(excluded = true)
	private Set<Readiness> ready = new HashSet<>();

	@Enumerated(EnumType.STRING)
	private @Nullable Ending ending;

	private @Nullable PersonId endingProposedBy;

	private Instant proposedAt;

	private @Nullable Instant agreedAt;

	private @Nullable Instant endedAt;

	protected Walk() {
	}

	/**
	 * One of the two proposes a journey.
	 * @param words what the proposer says with it, sealed for the two, if anything
	 */
	Walk(JourneyId id, CoupleId couple, PersonId hurt, PersonId repairing, PersonId proposedBy, @Nullable Sealed words,
			Instant proposedAt) {
		if (hurt.equals(repairing)) {
			throw new IllegalArgumentException("a journey is walked by two");
		}
		this.id = id.id();
		this.coupleId = couple;
		this.hurt = hurt;
		this.repairing = repairing;
		other(proposedBy);
		this.openHurt = hurt;
		this.proposedBy = proposedBy;
		this.words = words;
		this.state = State.PROPOSED;
		this.proposedAt = proposedAt;
		IntStream.rangeClosed(FIRST, LAST).forEach((step) -> this.steps.put(step, StepState.NOT_OPEN));
	}

	/** The one who was asked agrees, and the first step opens. */
	void agree(PersonId by, Instant at) {
		mustBe(State.PROPOSED);
		if (!other(this.proposedBy).equals(mustWalk(by))) {
			throw new NotNowException("proposed by the same person");
		}
		this.state = State.WALKING;
		this.agreedAt = at;
		this.steps.put(FIRST, StepState.OPEN);
		this.opened.put(FIRST, at);
	}

	/** The one who was asked declines, or the proposer withdraws. */
	void callOff(PersonId by, Instant at) {
		mustWalk(by);
		mustBe(State.PROPOSED);
		close(at);
	}

	/** One of the two is ready to leave this step. When both are, the next one opens. */
	void sayReady(PersonId by, int step, Instant at) {
		mustWalk(by);
		mustBe(State.WALKING);
		if (this.paused) {
			throw new NotNowException("paused");
		}
		if (!at(step).canBeLeft()) {
			throw new NotNowException("step " + step + " is " + at(step).state());
		}
		this.ready.add(new Readiness(step, by));
		if (this.ready.contains(new Readiness(step, other(by)))) {
			nobodyIsReady(step);
			this.steps.put(step, StepState.WALKED);
			if (step < LAST && this.steps.replace(step + 1, StepState.NOT_OPEN, StepState.OPEN)) {
				this.opened.put(step + 1, at);
			}
		}
	}

	/**
	 * One of the two would rather stay with this step. Afterwards everything is as if
	 * they had never said that they are ready, nor pressed this.
	 */
	void notYet(PersonId by, int step) {
		mustWalk(by);
		at(step);
		this.ready.remove(new Readiness(step, by));
	}

	boolean hasSaidReady(PersonId by, int step) {
		return this.ready.contains(new Readiness(step, mustWalk(by)));
	}

	/** The hurt partner lets everything rest. */
	void pause(PersonId by) {
		mustBeHurt(by);
		mustBe(State.WALKING);
		this.paused = true;
	}

	/** The hurt partner goes on. */
	void resume(PersonId by) {
		mustBeHurt(by);
		mustBe(State.WALKING);
		this.paused = false;
	}

	/**
	 * Something happened, or came out: step 1 is open for it again, and nothing else
	 * changes. Who was ready to leave step 1 did not know of this.
	 */
	void recordSetback(PersonId by) {
		mustWalk(by);
		mustBe(State.WALKING);
		nobodyIsReady(FIRST);
		this.steps.replace(FIRST, StepState.WALKED, StepState.WORKED_ON_AGAIN);
	}

	/** One of the two proposes how to end it; one proposal at a time. */
	void proposeEnding(PersonId by, Ending proposed) {
		mustWalk(by);
		mustBe(State.WALKING);
		if (this.ending != null && !by.equals(this.endingProposedBy)) {
			throw new NotNowException("the other has proposed an ending");
		}
		this.ending = proposed;
		this.endingProposedBy = by;
	}

	/** The one who was asked declines the ending, or the proposer withdraws it. */
	void letGoOfEnding(PersonId by) {
		mustWalk(by);
		mustBe(State.WALKING);
		this.ending = null;
		this.endingProposedBy = null;
	}

	/**
	 * The one who was asked agrees to the ending.
	 * @param seen the ending that person read, which may have been replaced meanwhile
	 */
	void agreeEnding(PersonId by, Ending seen, Instant at) {
		mustBe(State.WALKING);
		if (!other(mustWalk(by)).equals(this.endingProposedBy) || this.ending != seen) {
			throw new NotNowException("no such ending is proposed by the other");
		}
		this.paused = false;
		this.ready.clear();
		close(at);
	}

	/**
	 * The other of the two.
	 * @throws NotFoundException for somebody who is neither
	 */
	PersonId other(PersonId one) {
		if (one.equals(this.hurt)) {
			return this.repairing;
		}
		if (one.equals(this.repairing)) {
			return this.hurt;
		}
		throw new NotFoundException();
	}

	Role roleOf(PersonId person) {
		return mustWalk(person).equals(this.hurt) ? Role.HURT : Role.REPAIRING;
	}

	boolean wasAgreed() {
		return this.agreedAt != null;
	}

	boolean wasCalledOff() {
		return this.state == State.ENDED && !wasAgreed();
	}

	/** When a step was opened; nothing when it lies ahead, or nobody knows any more. */
	Optional<Instant> openedAt(int step) {
		return Optional.ofNullable(this.opened.get(step));
	}

	JourneyId journeyId() {
		return new JourneyId(this.id);
	}

	CoupleId coupleId() {
		return this.coupleId;
	}

	PersonId proposedBy() {
		return this.proposedBy;
	}

	/** When it began and when it ended, as far as it has. */
	List<Instant> turns() {
		return Stream.of(this.agreedAt, this.endedAt).filter(Objects::nonNull).toList();
	}

	Instant proposedAt() {
		return this.proposedAt;
	}

	@Nullable Sealed words() {
		return this.words;
	}

	/** The ending it has, or that one of the two proposes. */
	Optional<Ending> ending() {
		return Optional.ofNullable(this.ending);
	}

	Optional<PersonId> endingProposedBy() {
		return Optional.ofNullable(this.endingProposedBy);
	}

	/** What both may see of it. */
	Journey view() {
		return new Journey(journeyId(), this.coupleId, this.hurt, this.repairing,
				IntStream.rangeClosed(FIRST, LAST).mapToObj(this::at).toList(), this.paused, this.state);
	}

	private Step at(int step) {
		StepState found = this.steps.get(step);
		if (found == null) {
			throw new NotFoundException();
		}
		return new Step(step, found);
	}

	private void nobodyIsReady(int step) {
		this.ready.removeIf((readiness) -> readiness.step() == step);
	}

	private void close(Instant at) {
		this.state = State.ENDED;
		this.openHurt = null;
		this.endedAt = at;
	}

	private PersonId mustWalk(PersonId person) {
		other(person);
		return person;
	}

	private void mustBeHurt(PersonId person) {
		if (!mustWalk(person).equals(this.hurt)) {
			throw new NotNowException("the pace is the hurt partner's");
		}
	}

	private void mustBe(State expected) {
		if (this.state != expected) {
			throw new NotNowException("is " + this.state + ", not " + expected);
		}
	}

}
