package app.kintsugi.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.couple.CoupleId;
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
 * That a person gave check-ins of one week to be opened together with the partner's. The
 * first of the two commits: the words stay in their author's own circle. The second gives
 * theirs, since the first has committed by then; and so does the first when they are here
 * again. What both have given is open.
 */
@Entity
@Table(name = "check_in_week")
class Commitment {

	enum State {

		/** The words lie in their author's own circle alone. */
		COMMITTED,
		/** The words lie in the circle of the two as well. */
		GIVEN,
		/** As it was before words lay by years: still in this row, for their author. */
		OLD_PRIVATE,
		/** As it was before words lay by years: still in this row, committed. */
		OLD_COMMITTED,
		/** As it was before words lay by years: still in this row, given. */
		OLD_GIVEN

	}

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private PersonId author;

	private @Nullable CoupleId coupleId;

	private LocalDate monday;

	@Enumerated(EnumType.STRING)
	private State state;

	private @Nullable Sealed document;

	private @Nullable Integer documentVersion;

	private Instant createdAt;

	protected Commitment() {
	}

	/**
	 * A week's first.
	 * @param partners what the partner did for the same week
	 */
	Commitment(PersonId author, CoupleId couple, LocalDate monday, Optional<Commitment> partners, Instant at) {
		this.id = UUID.randomUUID();
		this.author = author;
		this.coupleId = couple;
		this.monday = monday;
		this.createdAt = at;
		this.state = State.COMMITTED;
		if (partners.filter(this::isWith).isPresent()) {
			this.state = State.GIVEN;
		}
	}

	/** Its author is here again, and the partner has committed or given theirs. */
	void give(Optional<Commitment> partners) {
		if (!isDueWith(partners)) {
			throw new IllegalStateException("waits for the other's");
		}
		this.state = State.GIVEN;
	}

	/** The words have moved to where words lie now. */
	void moved() {
		this.state = switch (this.state) {
			case OLD_COMMITTED -> State.COMMITTED;
			case OLD_GIVEN -> State.GIVEN;
			default -> throw new IllegalStateException("there are no words here");
		};
		this.document = null;
		this.documentVersion = null;
	}

	/** The couple is over: words that still lie here are for their author alone. */
	void keep() {
		if (!hasWords()) {
			throw new IllegalStateException("there are no words here");
		}
		this.state = State.OLD_PRIVATE;
		this.coupleId = null;
	}

	/** Whether both partners read both. */
	boolean isOpenWith(Optional<Commitment> partners) {
		return this.state == State.GIVEN
				&& partners.filter((other) -> isWith(other) && other.state == State.GIVEN).isPresent();
	}

	/** Whether its author's next request is the moment to give it. */
	boolean isDueWith(Optional<Commitment> partners) {
		return this.state == State.COMMITTED && partners.filter(this::isWith).isPresent();
	}

	boolean isGiven() {
		return this.state == State.GIVEN;
	}

	/** Whether what was said still lies in this row. */
	boolean hasWords() {
		return this.document != null;
	}

	boolean wasPrivate() {
		return this.state == State.OLD_PRIVATE;
	}

	boolean isBy(PersonId person) {
		return this.author.equals(person);
	}

	boolean isFor(CoupleId couple) {
		return couple.equals(this.coupleId);
	}

	LocalDate monday() {
		return this.monday;
	}

	Instant createdAt() {
		return this.createdAt;
	}

	/** What was said, if it still lies here. */
	Optional<Sealed> document() {
		return Optional.ofNullable(this.document);
	}

	/** What that is sealed under. */
	Label label() {
		return new Label("check-in", this.id, (this.documentVersion != null) ? this.documentVersion : 1, this.author);
	}

	private boolean isWith(Commitment other) {
		return !other.isBy(this.author) && other.monday.equals(this.monday) && other.coupleId != null
				&& other.coupleId.equals(this.coupleId) && !other.wasPrivate();
	}

}
