package app.kintsugi.checkin;

import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.Label;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A copy of what its author shares of one {@link OwnYear}, in the circle of those it is
 * for. It can be made anew from there at any time, so nothing is lost with it.
 */
@Entity
@Table(name = "check_in_copy")
class SharedYear {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private UUID yearId;

	private PersonId author;

	private @Nullable CoupleId coupleId;

	private int ofYear;

	@Enumerated(EnumType.STRING)
	private Audience audience;

	private CircleId circle;

	private boolean filled;

	private Sealed document;

	private int documentVersion;

	protected SharedYear() {
	}

	/**
	 * A new copy.
	 * @param couple null for the author's own therapist
	 * @param filled whether anything is in it
	 * @param document sealed under {@link #firstLabel}, in the circle
	 */
	SharedYear(UUID id, OwnYear year, @Nullable CoupleId couple, Audience audience, CircleId circle, boolean filled,
			Sealed document) {
		if (audience == Audience.ONLY_ME) {
			throw new IllegalArgumentException("nobody there to read it");
		}
		if ((couple == null) != (audience == Audience.OWN_THERAPIST)) {
			throw new IllegalArgumentException("one's own therapist is no couple's");
		}
		this.id = id;
		this.yearId = year.id();
		this.author = year.author();
		this.ofYear = year.ofYear();
		this.coupleId = couple;
		this.audience = audience;
		this.circle = circle;
		this.filled = filled;
		this.document = document;
		this.documentVersion = 1;
	}

	/**
	 * Takes the place of what was there.
	 * @param document sealed under {@link #nextLabel}, in the circle
	 */
	void write(boolean filled, Sealed document) {
		this.filled = filled;
		this.document = document;
		this.documentVersion++;
	}

	static Label firstLabel(UUID id, PersonId author) {
		return new Label("check-in-copy", id, 1, author);
	}

	Label label() {
		return new Label("check-in-copy", this.id, this.documentVersion, this.author);
	}

	Label nextLabel() {
		return new Label("check-in-copy", this.id, this.documentVersion + 1, this.author);
	}

	PersonId author() {
		return this.author;
	}

	Sealed document() {
		return this.document;
	}

}
