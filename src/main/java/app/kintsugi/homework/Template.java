package app.kintsugi.homework;

import java.time.Instant;
import java.util.UUID;

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
 * A beginning of a prompt that a therapist keeps, sealed for nobody else.
 */
@Entity
@Table(name = "homework_template")
class Template {

	/** What is sealed of it. */
	record Words(String text, @Nullable Integer step) {

		@Override
		public String toString() {
			return "Words";
		}

	}

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private PersonId therapist;

	private CircleId circle;

	private Sealed sealed;

	private int sealedNumber;

	private Instant writtenAt;

	protected Template() {
	}

	/**
	 * @param sealed in the therapist's own circle, under the label of number 1
	 */
	Template(UUID id, PersonId therapist, CircleId circle, Sealed sealed, Instant writtenAt) {
		this.id = id;
		this.therapist = therapist;
		this.circle = circle;
		this.sealed = sealed;
		this.sealedNumber = 1;
		this.writtenAt = writtenAt;
	}

	/**
	 * Other words in the place of these.
	 * @param sealed under {@link #nextLabel()}
	 */
	void rewrite(Sealed sealed) {
		this.sealed = sealed;
		this.sealedNumber++;
	}

	static Label label(UUID id, int number, PersonId therapist) {
		return new Label("homework-template", id, number, therapist);
	}

	Label label() {
		return label(this.id, this.sealedNumber, this.therapist);
	}

	Label nextLabel() {
		return label(this.id, this.sealedNumber + 1, this.therapist);
	}

	boolean isBy(PersonId person) {
		return this.therapist.equals(person);
	}

	UUID id() {
		return this.id;
	}

	/** Counts the wordings, for a form that changes it. */
	int number() {
		return this.sealedNumber;
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
