package app.kintsugi.couple;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;

/**
 * What two persons have between them: one invited, the other accepted, the first
 * confirmed, and either may leave.
 */
@Entity
@Table(name = "couple")
class Bond {

	enum State {

		/** Accepted by the invited one, to be confirmed by the inviter. */
		PROPOSED,
		/** They are a couple. */
		TOGETHER,
		/** It is over, or never began. */
		ENDED

	}

	@Id
	private UUID id;

	@Version
	private int version;

	private PersonId inviter;

	private PersonId accepter;

	@Enumerated(EnumType.STRING)
	private State state;

	private @Nullable CircleId circle;

	/** Both while they are together, else nobody: a person is in one such set at most. */
	@ElementCollection
	@CollectionTable(name = "couple_member", joinColumns = @JoinColumn(name = "couple_id"))
	@Column(name = "person_id")
	private Set<PersonId> members = new HashSet<>();

	private Instant proposedAt;

	private @Nullable Instant togetherSince;

	private @Nullable Instant endedAt;

	private @Nullable PersonId endedBy;

	private boolean endNoted;

	protected Bond() {
	}

	Bond(UUID id, PersonId inviter, PersonId accepter, Instant proposedAt) {
		if (inviter.equals(accepter)) {
			throw new IllegalArgumentException("a couple is two persons");
		}
		this.id = id;
		this.inviter = inviter;
		this.accepter = accepter;
		this.state = State.PROPOSED;
		this.proposedAt = proposedAt;
	}

	/** The inviter, having compared the words, says yes: they are a couple. */
	void confirm(PersonId by, CircleId shared, Instant at) {
		if (!by.equals(this.inviter)) {
			throw new NotFoundException();
		}
		mustBe(State.PROPOSED);
		this.state = State.TOGETHER;
		this.circle = shared;
		this.togetherSince = at;
		this.members.addAll(both());
	}

	/** The inviter declines, or the accepter withdraws, before it began. */
	void callOff(PersonId by, Instant at) {
		other(by);
		mustBe(State.PROPOSED);
		end(by, at);
	}

	/** One of them leaves. */
	void leave(PersonId by, Instant at) {
		other(by);
		mustBe(State.TOGETHER);
		end(by, at);
	}

	/**
	 * The other of the two.
	 * @throws NotFoundException for somebody who is neither
	 */
	PersonId other(PersonId one) {
		if (one.equals(this.inviter)) {
			return this.accepter;
		}
		if (one.equals(this.accepter)) {
			return this.inviter;
		}
		throw new NotFoundException();
	}

	/** The one who was left has read that it has ended. */
	void takeNote(PersonId by) {
		if (leavesBehind(by)) {
			this.endNoted = true;
		}
	}

	/** Whether the other has left, and this person has not taken note of it yet. */
	boolean leavesBehind(PersonId one) {
		return this.state == State.ENDED && this.togetherSince != null && !this.endNoted
				&& other(one).equals(this.endedBy);
	}

	boolean joins(PersonId one) {
		return one.equals(this.inviter) || one.equals(this.accepter);
	}

	boolean isProposed() {
		return this.state == State.PROPOSED;
	}

	boolean isTogether() {
		return this.state == State.TOGETHER;
	}

	CoupleId coupleId() {
		return new CoupleId(this.id);
	}

	PersonId inviter() {
		return this.inviter;
	}

	PersonId accepter() {
		return this.accepter;
	}

	Set<PersonId> both() {
		return Set.of(this.inviter, this.accepter);
	}

	/** The circle of the two, once they were together. */
	Optional<CircleId> circle() {
		return Optional.ofNullable(this.circle);
	}

	private void end(PersonId by, Instant at) {
		this.state = State.ENDED;
		this.endedBy = by;
		this.endedAt = at;
		this.members.clear();
	}

	private void mustBe(State expected) {
		if (this.state != expected) {
			throw new IllegalStateException("is " + this.state + ", not " + expected);
		}
	}

}
