package app.kintsugi.couple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;

/**
 * One version of a therapist's policy on secrets, and who has agreed to it. Never
 * rewritten: other words are another version.
 */
@Entity
@Table(name = "secrets_policy")
class Policy {

	@Id
	private UUID id;

	@ManyToOne(optional = false)
	private Admission admission;

	private int number;

	private Sealed sealed;

	private Instant statedAt;

	private @Nullable Instant holdsSince;

	@OneToMany(mappedBy = "policy", cascade = CascadeType.ALL)
	private List<PolicyAgreement> agreements = new ArrayList<>();

	protected Policy() {
	}

	Policy(Admission admission, int number, Sealed sealed, Instant statedAt) {
		this.id = UUID.randomUUID();
		this.admission = admission;
		this.number = number;
		this.sealed = sealed;
		this.statedAt = statedAt;
	}

	/**
	 * One of those whom it concerns agrees.
	 * @param signed that this is what they agreed to
	 */
	void agree(PersonId person, Sealed signed) {
		if (hasAgreed(person)) {
			throw new IllegalStateException("nothing to agree to");
		}
		this.agreements.add(new PolicyAgreement(this, person, signed));
	}

	/** Everybody has agreed: from now on it holds. */
	void hold(Instant since) {
		this.holdsSince = since;
	}

	boolean hasAgreed(PersonId person) {
		return agreement(person).isPresent();
	}

	Optional<PolicyAgreement> agreement(PersonId person) {
		return this.agreements.stream().filter((agreement) -> agreement.person().equals(person)).findFirst();
	}

	/** Whether it holds, or once held. */
	boolean isAgreedByAll() {
		return this.holdsSince != null;
	}

	UUID id() {
		return this.id;
	}

	int number() {
		return this.number;
	}

	Sealed sealed() {
		return this.sealed;
	}

	Instant statedAt() {
		return this.statedAt;
	}

	@Nullable Instant holdsSince() {
		return this.holdsSince;
	}

}
