package app.kintsugi.couple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;

/**
 * A therapist's way into a couple: offered with a policy on secrets, admitted when both
 * partners have agreed, ended by any of the three.
 */
@Entity
@Table(name = "couple_therapist")
class Admission {

	enum State {

		/** The therapist has stated the policy; not both have agreed yet. */
		OFFERED,
		/** Both have agreed. */
		ADMITTED,
		/** Declined, put out, or left. */
		ENDED

	}

	@Id
	private UUID id;

	@Version
	private int version;

	private CoupleId coupleId;

	private PersonId therapist;

	private PersonId invitedBy;

	private PersonId otherPartner;

	@Enumerated(EnumType.STRING)
	private State state;

	private Sealed policy;

	private CircleId circle;

	private @Nullable CircleId inviterCircle;

	private @Nullable CircleId otherCircle;

	private Instant offeredAt;

	private @Nullable Instant endedAt;

	protected Admission() {
	}

	/**
	 * The therapist's offer.
	 * @param circle the circle of the three
	 * @param policy what the therapist keeps secret, sealed in that circle
	 */
	Admission(UUID id, Bond bond, PersonId invitedBy, PersonId therapist, CircleId circle, Sealed policy,
			Instant offeredAt) {
		if (bond.joins(therapist)) {
			throw new IllegalArgumentException("nobody is the therapist of their own couple");
		}
		this.id = id;
		this.coupleId = bond.coupleId();
		this.invitedBy = invitedBy;
		this.otherPartner = bond.other(invitedBy);
		this.therapist = therapist;
		this.state = State.OFFERED;
		this.circle = circle;
		this.policy = policy;
		this.offeredAt = offeredAt;
	}

	/**
	 * One partner agrees.
	 * @param withTherapist the circle of that partner and the therapist
	 */
	void agree(PersonId partner, CircleId withTherapist) {
		if (this.state != State.OFFERED || hasAgreed(partner)) {
			throw new IllegalStateException("nothing to agree to");
		}
		if (partner.equals(this.invitedBy)) {
			this.inviterCircle = withTherapist;
		}
		else {
			this.otherCircle = withTherapist;
		}
		if (this.inviterCircle != null && this.otherCircle != null) {
			this.state = State.ADMITTED;
		}
	}

	/** Any of the three ends it, at once. */
	void end(Instant at) {
		if (this.state == State.ENDED) {
			throw new IllegalStateException("has ended");
		}
		this.state = State.ENDED;
		this.endedAt = at;
	}

	boolean hasAgreed(PersonId partner) {
		return circleWith(partner).isPresent();
	}

	/** The circle of one partner and the therapist, once that partner has agreed. */
	Optional<CircleId> circleWith(PersonId partner) {
		if (partner.equals(this.invitedBy)) {
			return Optional.ofNullable(this.inviterCircle);
		}
		if (partner.equals(this.otherPartner)) {
			return Optional.ofNullable(this.otherCircle);
		}
		throw new NotFoundException();
	}

	/** Every circle that the therapist was let into here. */
	List<CircleId> circles() {
		return Stream.of(this.circle, this.inviterCircle, this.otherCircle).filter((circle) -> circle != null).toList();
	}

	boolean concerns(PersonId person) {
		return person.equals(this.therapist) || person.equals(this.invitedBy) || person.equals(this.otherPartner);
	}

	boolean isOffered() {
		return this.state == State.OFFERED;
	}

	boolean isAdmitted() {
		return this.state == State.ADMITTED;
	}

	UUID id() {
		return this.id;
	}

	CoupleId coupleId() {
		return this.coupleId;
	}

	Instant offeredAt() {
		return this.offeredAt;
	}

	PersonId therapist() {
		return this.therapist;
	}

	PersonId invitedBy() {
		return this.invitedBy;
	}

	PersonId otherPartner() {
		return this.otherPartner;
	}

	/** The circle of all three. */
	CircleId circle() {
		return this.circle;
	}

	Sealed policy() {
		return this.policy;
	}

}
