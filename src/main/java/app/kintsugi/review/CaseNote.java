package app.kintsugi.review;

import java.time.Instant;
import java.util.UUID;

import app.kintsugi.vault.Label;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a therapist notes about those whom they accompany, for nobody else.
 */
@Entity
@Table(name = "case_note")
class CaseNote {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private PersonId therapist;

	private UUID place;

	private Sealed document;

	private int documentVersion;

	private Instant writtenAt;

	private Instant changedAt;

	protected CaseNote() {
	}

	/** A new note, its document sealed under {@link #firstLabel}. */
	CaseNote(UUID id, PersonId therapist, UUID place, Sealed document, Instant writtenAt) {
		this.id = id;
		this.therapist = therapist;
		this.place = place;
		this.document = document;
		this.documentVersion = 1;
		this.writtenAt = writtenAt;
		this.changedAt = writtenAt;
	}

	/**
	 * Other words.
	 * @param document sealed under {@link #nextLabel}
	 */
	void rewrite(Sealed document, Instant at) {
		this.document = document;
		this.documentVersion++;
		this.changedAt = at;
	}

	boolean isBy(PersonId person) {
		return this.therapist.equals(person);
	}

	boolean isAbout(UUID place) {
		return this.place.equals(place);
	}

	static Label firstLabel(UUID id, PersonId therapist) {
		return new Label("case-note", id, 1, therapist);
	}

	Label label() {
		return new Label("case-note", this.id, this.documentVersion, this.therapist);
	}

	Label nextLabel() {
		return new Label("case-note", this.id, this.documentVersion + 1, this.therapist);
	}

	UUID id() {
		return this.id;
	}

	/** Grows with each change of its words. */
	int edition() {
		return this.documentVersion;
	}

	Sealed document() {
		return this.document;
	}

	Instant writtenAt() {
		return this.writtenAt;
	}

	Instant changedAt() {
		return this.changedAt;
	}

}
