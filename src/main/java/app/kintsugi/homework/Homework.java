package app.kintsugi.homework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.couple.Accompanied;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.Label;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a therapist asks those in one place to write about: a couple, one of the two, or the
 * one person who is there. It has no day
 * on which it is due, and it is not done with by an answer: it stands until it is taken
 * back.
 */
@Entity
@Table(name = "homework")
class Homework {

	/** What is sealed of it. */
	record Words(String text) {

		@Override
		public String toString() {
			return "Words";
		}

	}

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private UUID place;

	private PersonId therapist;

	private @Nullable PersonId partner;

	private @Nullable Integer step;

	private CircleId circle;

	private Sealed sealed;

	private Instant askedAt;

	protected Homework() {
	}

	/**
	 * @param partner who of two is asked; all who are there when null
	 * @param circle of those who are asked and the therapist
	 */
	Homework(UUID id, Accompanied place, @Nullable PersonId partner, @Nullable Integer step, CircleId circle,
			Sealed sealed, Instant askedAt) {
		if (partner != null && !place.partners().contains(partner)) {
			throw new IllegalArgumentException("is not one of them");
		}
		if (step != null && (step < 1 || step > 9)) {
			throw new IllegalArgumentException("there are nine steps");
		}
		this.id = id;
		this.place = place.id();
		this.therapist = place.therapist();
		this.partner = partner;
		this.step = step;
		this.circle = circle;
		this.sealed = sealed;
		this.askedAt = askedAt;
	}

	static Label label(UUID id, PersonId therapist) {
		return new Label("homework", id, 1, therapist);
	}

	Label label() {
		return label(this.id, this.therapist);
	}

	/** Whether this person, one of those in its place, is asked. */
	boolean asks(PersonId person) {
		return this.partner == null || this.partner.equals(person);
	}

	boolean isBy(PersonId person) {
		return this.therapist.equals(person);
	}

	boolean isIn(UUID place) {
		return this.place.equals(place);
	}

	UUID id() {
		return this.id;
	}

	/** Who of two is asked; all who are there when empty. */
	Optional<PersonId> partner() {
		return Optional.ofNullable(this.partner);
	}

	PersonId therapist() {
		return this.therapist;
	}

	@Nullable Integer step() {
		return this.step;
	}

	CircleId circle() {
		return this.circle;
	}

	Sealed sealed() {
		return this.sealed;
	}

	Instant askedAt() {
		return this.askedAt;
	}

}
