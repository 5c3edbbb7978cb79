package app.kintsugi.draft;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import app.kintsugi.vault.Label;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;

/**
 * One line of writing in one form. Written on in two places at once, it becomes two of
 * the same form.
 */
@Entity
class Draft {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private PersonId person;

	private String formKey;

	private int number;

	private Sealed sealed;

	private Instant savedAt;

	protected Draft() {
	}

	/** The first text of a draft, sealed under {@link #label} with number 1. */
	Draft(UUID id, PersonId person, String formKey, Sealed sealed, Instant savedAt) {
		this.id = id;
		this.person = person;
		this.formKey = formKey;
		this.number = 1;
		this.sealed = sealed;
		this.savedAt = savedAt;
	}

	static Label label(UUID id, int number, PersonId person) {
		return new Label("draft", id, number, person);
	}

	/** Its next text, sealed with the next number. */
	void writeOn(Sealed next, Instant at) {
		this.number++;
		this.sealed = next;
		this.savedAt = at;
	}

	/** Makes it the one its form is shown with. */
	void bringForward(String key, Instant at) {
		this.formKey = key;
		this.savedAt = at;
	}

	UUID id() {
		return this.id;
	}

	boolean isOf(PersonId someone) {
		return this.person.equals(someone);
	}

	String formKey() {
		return this.formKey;
	}

	int number() {
		return this.number;
	}

	Sealed sealed() {
		return this.sealed;
	}

	Label label() {
		return label(this.id, this.number, this.person);
	}

	Instant savedAt() {
		return this.savedAt;
	}

}
