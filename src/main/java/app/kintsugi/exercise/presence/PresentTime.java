package app.kintsugi.exercise.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.vault.PersonId;

/**
 * A short while that one proposes and the other agrees to; either starts it, and it is
 * over when it has run, or when either stops it.
 */
@Entity
@Table(name = "present_time")
class PresentTime {

	enum State {

		PROPOSED, AGREED, STARTED,
		/** It does not come about. */
		LET_GO

	}

	/** How many minutes it can be. */
	static final Set<Integer> SPANS = Set.of(10, 20, 30);

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private CoupleId coupleId;

	private JourneyId journeyId;

	private PersonId proposedBy;

	private int minutes;

	@Enumerated(EnumType.STRING)
	private State state;

	private Instant proposedAt;

	private @Nullable Instant startedAt;

	private @Nullable Instant stoppedAt;

	protected PresentTime() {
	}

	PresentTime(UUID id, CoupleId couple, JourneyId journey, PersonId proposedBy, int minutes, Instant at) {
		if (!SPANS.contains(minutes)) {
			throw new IllegalArgumentException("is not a span");
		}
		this.id = id;
		this.coupleId = couple;
		this.journeyId = journey;
		this.proposedBy = proposedBy;
		this.minutes = minutes;
		this.state = State.PROPOSED;
		this.proposedAt = at;
	}

	/** The other says yes. */
	void agree(PersonId by) {
		mustBe(State.PROPOSED);
		if (isProposedBy(by)) {
			throw new NotNowException("is for the other to agree to");
		}
		this.state = State.AGREED;
	}

	/** Not this time: either, before it has started. */
	void letGo() {
		if (this.state != State.PROPOSED && this.state != State.AGREED) {
			throw new NotNowException("is " + this.state);
		}
		this.state = State.LET_GO;
	}

	/** Either starts it. */
	void start(Instant now) {
		mustBe(State.AGREED);
		this.state = State.STARTED;
		this.startedAt = now;
	}

	/** Either has had enough. */
	void stop(Instant now) {
		if (!isRunning(now)) {
			throw new NotNowException("does not run");
		}
		this.stoppedAt = now;
	}

	/** How it was can be said from then on. */
	void mustBeOver(Instant now) {
		if (!isOver(now)) {
			throw new NotNowException("is not over");
		}
	}

	/** Whether it is being planned: proposed or agreed. */
	boolean isAhead() {
		return this.state == State.PROPOSED || this.state == State.AGREED;
	}

	boolean isAgreed() {
		return this.state == State.AGREED;
	}

	boolean isRunning(Instant now) {
		return this.state == State.STARTED && now.isBefore(end());
	}

	boolean isOver(Instant now) {
		return this.state == State.STARTED && !now.isBefore(end());
	}

	/** How long it still runs. */
	Duration left(Instant now) {
		return isRunning(now) ? Duration.between(now, end()) : Duration.ZERO;
	}

	boolean isProposedBy(PersonId person) {
		return this.proposedBy.equals(person);
	}

	private Instant end() {
		if (this.startedAt == null) {
			throw new IllegalStateException("has not started");
		}
		return (this.stoppedAt != null) ? this.stoppedAt : this.startedAt.plus(Duration.ofMinutes(this.minutes));
	}

	private void mustBe(State expected) {
		if (this.state != expected) {
			throw new NotNowException("is " + this.state);
		}
	}

	UUID id() {
		return this.id;
	}

	JourneyId journeyId() {
		return this.journeyId;
	}

	int minutes() {
		return this.minutes;
	}

	@Nullable Instant startedAt() {
		return this.startedAt;
	}

}
