package app.kintsugi.couple;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;

/**
 * Somebody agreed to one version of a policy, and signed the words that they agreed to.
 */
@Entity
@Table(name = "secrets_policy_agreement")
class PolicyAgreement {

	@Id
	private UUID id;

	@ManyToOne(optional = false)
	private Policy policy;

	private PersonId person;

	private @Nullable Sealed sealed;

	protected PolicyAgreement() {
	}

	PolicyAgreement(Policy policy, PersonId person, Sealed sealed) {
		this.id = UUID.randomUUID();
		this.policy = policy;
		this.person = person;
		this.sealed = sealed;
	}

	PersonId person() {
		return this.person;
	}

	/** Null for whoever agreed before signatures were kept. */
	@Nullable Sealed sealed() {
		return this.sealed;
	}

}
