package app.kintsugi.reflection;

import java.time.Instant;
import java.util.UUID;

import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * One version of a reflection's text. Once somebody else could read it, it stays as it is
 * ({@link Audiences#keepsVersions}).
 */
@Entity
@Table(name = "reflection_version")
class Wording {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "reflection_id")
	private Reflection reflection;

	private int number;

	private CircleId circle;

	private boolean shared;

	private Sealed sealed;

	private Instant writtenAt;

	protected Wording() {
	}

	Wording(Reflection reflection, int number, CircleId circle, boolean shared, Sealed sealed, Instant writtenAt) {
		this.id = UUID.randomUUID();
		this.reflection = reflection;
		this.number = number;
		this.circle = circle;
		this.shared = shared;
		this.sealed = sealed;
		this.writtenAt = writtenAt;
	}

	/** Other words in the place of these, which no partner ever read. */
	void replace(CircleId circle, Sealed sealed, Instant at) {
		if (this.shared) {
			throw new IllegalStateException("somebody may have read it");
		}
		this.circle = circle;
		this.sealed = sealed;
		this.writtenAt = at;
	}

	/** The same words, sealed again for others. */
	void sealAgain(CircleId circle, Sealed sealed, boolean shared) {
		this.circle = circle;
		this.sealed = sealed;
		this.shared = this.shared || shared;
	}

	int number() {
		return this.number;
	}

	/**
	 * Whether anybody but the author and the author's own therapist ever could read it.
	 */
	boolean wasShared() {
		return this.shared;
	}

	CircleId circle() {
		return this.circle;
	}

	Sealed sealed() {
		return this.sealed;
	}

	Instant writtenAt() {
		return this.writtenAt;
	}

}
