package app.kintsugi.couple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;

/**
 * A therapist's way into a couple, or to one person alone: offered with a policy on
 * secrets, admitted when everybody whom it concerns has agreed, ended by any of them. A
 * new version of the policy asks everybody again; until all have agreed to it, the last
 * one that all had agreed to holds.
 */
@Entity
@Table(name = "couple_therapist")
class Admission {

	enum State {

		/** The therapist has stated the policy; not all have agreed yet. */
		OFFERED,
		/** All have agreed. */
		ADMITTED,
		/** Declined, put out, or left. */
		ENDED

	}

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private @Nullable CoupleId coupleId;

	private PersonId therapist;

	private PersonId invitedBy;

	private @Nullable PersonId otherPartner;

	/** Whose own therapist this is, while it lasts: a person has one at most. */
	private @Nullable PersonId ownOf;

	@Enumerated(EnumType.STRING)
	private State state;

	private CircleId circle;

	private @Nullable CircleId inviterCircle;

	private @Nullable CircleId otherCircle;

	private Instant offeredAt;

	private @Nullable Instant endedAt;

	@OneToMany(mappedBy = "admission", cascade = CascadeType.ALL)
	@OrderBy("number")
	private List<Policy> policies = new ArrayList<>();

	protected Admission() {
	}

	/**
	 * The therapist's offer to a couple.
	 * @param circle the circle of the three
	 * @param policy what the therapist keeps secret, sealed in that circle
	 */
	Admission(UUID id, Bond bond, PersonId invitedBy, PersonId therapist, CircleId circle, Sealed policy,
			Instant offeredAt) {
		this(id, invitedBy, therapist, circle, policy, offeredAt);
		if (bond.joins(therapist)) {
			throw new IllegalArgumentException("nobody is the therapist of their own couple");
		}
		this.coupleId = bond.coupleId();
		this.otherPartner = bond.other(invitedBy);
	}

	private Admission(UUID id, PersonId invitedBy, PersonId therapist, CircleId circle, Sealed policy,
			Instant offeredAt) {
		this.id = id;
		this.invitedBy = invitedBy;
		this.therapist = therapist;
		this.state = State.OFFERED;
		this.circle = circle;
		this.offeredAt = offeredAt;
		this.policies.add(new Policy(this, 1, policy, offeredAt));
	}

	/**
	 * The therapist's offer to one person alone.
	 * @param circle the circle of the two
	 * @param policy what the therapist keeps secret, sealed in that circle
	 */
	static Admission own(UUID id, PersonId person, PersonId therapist, CircleId circle, Sealed policy,
			Instant offeredAt) {
		if (person.equals(therapist)) {
			throw new IllegalArgumentException("nobody is their own therapist");
		}
		Admission own = new Admission(id, person, therapist, circle, policy, offeredAt);
		own.ownOf = person;
		return own;
	}

	/**
	 * The therapist states the policy anew: everybody is asked again.
	 * @param policy sealed in {@link #circle}, with the number that follows
	 */
	void state(Sealed policy, Instant at) {
		mustNotHaveEnded();
		this.policies.add(new Policy(this, newest().number() + 1, policy, at));
	}

	/**
	 * One partner agrees to the newest policy.
	 * @param signed that this is what they agreed to
	 * @param withTherapist the circle of that partner and the therapist
	 */
	void agree(PersonId partner, Sealed signed, CircleId withTherapist, Instant at) {
		mustNotHaveEnded();
		if (!partners().contains(partner)) {
			throw new NotFoundException();
		}
		newest().agree(partner, signed);
		if (partner.equals(this.invitedBy)) {
			this.inviterCircle = withTherapist;
		}
		else {
			this.otherCircle = withTherapist;
		}
		if (partners().stream().allMatch(newest()::hasAgreed)) {
			newest().hold(at);
			this.state = State.ADMITTED;
		}
	}

	/** Anybody whom it concerns ends it, at once. */
	void end(Instant at) {
		mustNotHaveEnded();
		this.state = State.ENDED;
		this.ownOf = null;
		this.endedAt = at;
	}

	/** Whether this partner has agreed to the newest policy. */
	boolean hasAgreed(PersonId partner) {
		return newest().hasAgreed(partner);
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

	/** Whom the therapist accompanies: the two partners, or one person. */
	List<PersonId> partners() {
		return (this.otherPartner != null) ? List.of(this.invitedBy, this.otherPartner) : List.of(this.invitedBy);
	}

	boolean concerns(PersonId person) {
		return person.equals(this.therapist) || partners().contains(person);
	}

	/** The policy that was stated last. */
	Policy newest() {
		return this.policies.get(this.policies.size() - 1);
	}

	/** The policy that holds: the last one to which all have agreed. */
	Optional<Policy> holding() {
		return this.policies.stream().filter(Policy::isAgreedByAll).reduce((earlier, later) -> later);
	}

	/** The first one first. */
	List<Policy> policies() {
		return List.copyOf(this.policies);
	}

	boolean isOffered() {
		return this.state == State.OFFERED;
	}

	boolean isAdmitted() {
		return this.state == State.ADMITTED;
	}

	/** Whether it is one person's own, and not a couple's. */
	boolean isOwn() {
		return this.coupleId == null;
	}

	UUID id() {
		return this.id;
	}

	/** Nothing for one person's own. */
	Optional<CoupleId> couple() {
		return Optional.ofNullable(this.coupleId);
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

	Optional<PersonId> otherPartner() {
		return Optional.ofNullable(this.otherPartner);
	}

	/** The circle of all: of the three, or of the two. */
	CircleId circle() {
		return this.circle;
	}

	private void mustNotHaveEnded() {
		if (this.state == State.ENDED) {
			throw new IllegalStateException("has ended");
		}
	}

}
