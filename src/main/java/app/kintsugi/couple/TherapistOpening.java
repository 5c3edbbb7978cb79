package app.kintsugi.couple;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import app.kintsugi.vault.PersonId;

/**
 * A therapist opened something.
 */
@Entity
@Table(name = "therapist_opening")
class TherapistOpening {

	@Id
	private UUID id;

	private UUID thing;

	private PersonId therapist;

	private Instant openedAt;

	protected TherapistOpening() {
	}

	TherapistOpening(UUID thing, PersonId therapist, Instant openedAt) {
		this.id = UUID.randomUUID();
		this.thing = thing;
		this.therapist = therapist;
		this.openedAt = openedAt;
	}

	boolean isBy(PersonId person) {
		return this.therapist.equals(person);
	}

	PersonId therapist() {
		return this.therapist;
	}

	Instant openedAt() {
		return this.openedAt;
	}

}
