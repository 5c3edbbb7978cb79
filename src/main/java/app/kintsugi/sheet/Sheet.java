package app.kintsugi.sheet;

import java.time.Instant;
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
 * One document of one author, sealed in the circle of those it is for. A sheet of a
 * {@link #round} is committed first, in its author's own circle, and given to both when
 * the other's has been committed too.
 */
@Entity
@Table(name = "sheet")
class Sheet {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private CoupleId coupleId;

	private UUID about;

	private String kind;

	private PersonId author;

	@Enumerated(EnumType.STRING)
	private Audience audience;

	private CircleId circle;

	private Sealed document;

	private int documentVersion;

	private @Nullable UUID round;

	private boolean given;

	private Instant writtenAt;

	protected Sheet() {
	}

	/**
	 * @param label what the document was sealed under, version 1
	 * @param about what it belongs to, for example a journey
	 */
	Sheet(Label label, CoupleId couple, UUID about, Audience audience, CircleId circle, Sealed document,
			Instant writtenAt) {
		this.id = label.id();
		this.kind = label.kind();
		this.author = label.author();
		this.documentVersion = label.version();
		this.coupleId = couple;
		this.about = about;
		this.audience = audience;
		this.circle = circle;
		this.document = document;
		this.writtenAt = writtenAt;
	}

	/** Makes this new sheet one of the two of a round. */
	void commit(UUID round, boolean given) {
		this.round = round;
		this.given = given;
	}

	/**
	 * Other words.
	 * @param document sealed under {@link #nextLabel} in the same circle
	 */
	void rewrite(Sealed document, Instant at) {
		mustNotBeCommitted();
		this.document = document;
		this.documentVersion++;
		this.writtenAt = at;
	}

	/** The same words for others, sealed under {@link #label}. */
	void sealOver(Audience audience, CircleId circle, Sealed document) {
		this.audience = audience;
		this.circle = circle;
		this.document = document;
	}

	/**
	 * Its author is here again, and the other has committed: the same words, for both.
	 */
	void give(CircleId circle, Sealed document) {
		if (!isCommitted() || this.given) {
			throw new IllegalStateException("is not committed, or given already");
		}
		sealOver(Audience.PARTNER, circle, document);
		this.given = true;
	}

	/** The couple is over: what was not opened stays its author's. */
	void leaveRound() {
		this.round = null;
		this.given = false;
	}

	void mustNotBeCommitted() {
		if (isCommitted()) {
			throw new IllegalStateException("is committed");
		}
	}

	boolean isCommitted() {
		return this.round != null;
	}

	boolean isGiven() {
		return this.given;
	}

	boolean isBy(PersonId person) {
		return this.author.equals(person);
	}

	Label label() {
		return new Label(this.kind, this.id, this.documentVersion, this.author);
	}

	Label nextLabel() {
		return new Label(this.kind, this.id, this.documentVersion + 1, this.author);
	}

	UUID id() {
		return this.id;
	}

	CoupleId coupleId() {
		return this.coupleId;
	}

	UUID about() {
		return this.about;
	}

	String kind() {
		return this.kind;
	}

	PersonId author() {
		return this.author;
	}

	Audience audience() {
		return this.audience;
	}

	/** What is committed is meant for both, whoever can open it now. */
	Audience meantFor() {
		return isCommitted() ? Audience.PARTNER : this.audience;
	}

	CircleId circle() {
		return this.circle;
	}

	Sealed document() {
		return this.document;
	}

	Instant writtenAt() {
		return this.writtenAt;
	}

}
