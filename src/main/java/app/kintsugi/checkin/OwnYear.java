package app.kintsugi.checkin;

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
 * What one person said in a year, in their own circle: all of it, shared or not. There is
 * a further part when one is full, or cannot be opened any more.
 */
@Entity
@Table(name = "check_in_year")
class OwnYear {

	/** Of a sealed part, after which a new one begins: twice that is still a small row. */
	private static final int FULL = 100_000;

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private PersonId author;

	private int ofYear;

	private int part;

	private Sealed document;

	private int documentVersion;

	protected OwnYear() {
	}

	/**
	 * A new part.
	 * @param document sealed under {@link #firstLabel}, in the author's own circle
	 */
	OwnYear(UUID id, PersonId author, int ofYear, int part, Sealed document) {
		this.id = id;
		this.author = author;
		this.ofYear = ofYear;
		this.part = part;
		this.document = document;
		this.documentVersion = 1;
	}

	/**
	 * Takes the place of what was there.
	 * @param document sealed under {@link #nextLabel}, in the author's own circle
	 */
	void write(Sealed document) {
		this.document = document;
		this.documentVersion++;
	}

	static Label firstLabel(UUID id, PersonId author) {
		return new Label("check-in-year", id, 1, author);
	}

	Label label() {
		return new Label("check-in-year", this.id, this.documentVersion, this.author);
	}

	Label nextLabel() {
		return new Label("check-in-year", this.id, this.documentVersion + 1, this.author);
	}

	boolean isFull() {
		return this.document.bytes().length > FULL;
	}

	UUID id() {
		return this.id;
	}

	PersonId author() {
		return this.author;
	}

	int ofYear() {
		return this.ofYear;
	}

	int part() {
		return this.part;
	}

	Sealed document() {
		return this.document;
	}

}
