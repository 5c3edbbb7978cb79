package app.kintsugi.vault;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A set of persons who can read a thing. Who they are is told by their wrapped keys.
 */
@Entity
class Circle {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private int epoch;

	@Column(name = "personal_of")
	private @Nullable PersonId personalOf;

	protected Circle() {
	}

	Circle(@Nullable PersonId personalOf) {
		this.id = UUID.randomUUID();
		this.epoch = 1;
		this.personalOf = personalOf;
	}

	CircleId id() {
		return new CircleId(this.id);
	}

	CircleEpoch newest() {
		return new CircleEpoch(id(), this.epoch);
	}

	CircleEpoch beginEpoch() {
		this.epoch++;
		return newest();
	}

	boolean isPersonal() {
		return this.personalOf != null;
	}

}
