package app.kintsugi.review;

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
 * A therapist's sessions, of all places together: one document, so that a list of all
 * places opens one thing, and so that nobody learns from a row which place has a session.
 */
@Entity
@Table(name = "review_diary")
class Diary {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private PersonId therapist;

	private Sealed document;

	private int documentVersion;

	protected Diary() {
	}

	/** A new one, its document sealed under {@link #firstLabel}. */
	Diary(UUID id, PersonId therapist, Sealed document) {
		this.id = id;
		this.therapist = therapist;
		this.document = document;
		this.documentVersion = 1;
	}

	/**
	 * Other dates.
	 * @param document sealed under {@link #nextLabel}
	 */
	void rewrite(Sealed document) {
		this.document = document;
		this.documentVersion++;
	}

	static Label firstLabel(UUID id, PersonId therapist) {
		return new Label("review-diary", id, 1, therapist);
	}

	Label label() {
		return new Label("review-diary", this.id, this.documentVersion, this.therapist);
	}

	Label nextLabel() {
		return new Label("review-diary", this.id, this.documentVersion + 1, this.therapist);
	}

	Sealed document() {
		return this.document;
	}

}
