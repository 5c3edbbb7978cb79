package app.kintsugi.reflection;

import java.time.Instant;
import java.util.UUID;

import app.kintsugi.vault.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A therapist opened a version of a reflection for the first time.
 */
@Entity
@Table(name = "reflection_opening")
class Opening {

	@Id
	private UUID id;

	private ReflectionId reflectionId;

	private int number;

	private PersonId therapist;

	private Instant openedAt;

	protected Opening() {
	}

	Opening(ReflectionId reflection, int number, PersonId therapist, Instant openedAt) {
		this.id = UUID.randomUUID();
		this.reflectionId = reflection;
		this.number = number;
		this.therapist = therapist;
		this.openedAt = openedAt;
	}

	ReflectionId reflection() {
		return this.reflectionId;
	}

	int number() {
		return this.number;
	}

	PersonId therapist() {
		return this.therapist;
	}

	Instant openedAt() {
		return this.openedAt;
	}

}
