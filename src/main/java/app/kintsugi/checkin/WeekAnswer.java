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
 * What one person answered for one week: committed first, opened later. Two answers of a
 * couple to the same week are open to both from the moment that both lie in the circle of
 * the two, and each of them gets there only after the other has been committed.
 */
@Entity
@Table(name = "check_in")
class WeekAnswer {

	enum State {

		/** In its author's own circle, to stay there. */
		PRIVATE,
		/** In its author's own circle, to be opened when the partner has answered too. */
		COMMITTED,
		/**
		 * In the circle of the two. The partner's was committed before; neither shows
		 * until that one is here too.
		 */
		GIVEN

	}

	@Id
	private UUID id;

	@Version
	private int version;

	private PersonId author;

	private @Nullable CoupleId coupleId;

	private LocalDate monday;

	@Enumerated(EnumType.STRING)
	private State state;

	private UUID submission;

	private Sealed document;

	private int documentVersion;

	private Instant createdAt;

	protected WeekAnswer() {
	}

	/**
	 * A first answer for the week.
	 * @param couple whom it is for; nothing when it is private
	 * @param document sealed under {@link #firstLabel}, in the circle that the state says
	 */
	WeekAnswer(UUID id, PersonId author, LocalDate monday, @Nullable CoupleId couple, State state, Sealed document,
			Instant createdAt) {
		mustFit(couple, state);
		this.id = id;
		this.author = author;
		this.monday = monday;
		this.coupleId = couple;
		this.state = state;
		this.submission = id;
		this.document = document;
		this.documentVersion = 1;
		this.createdAt = createdAt;
	}

	/** Where an answer begins, the partner having answered for both, or not. */
	static State firstState(Sharing sharing, boolean partnerHasAnswered) {
		if (sharing == Sharing.PRIVATE) {
			return State.PRIVATE;
		}
		return partnerHasAnswered ? State.GIVEN : State.COMMITTED;
	}

	/**
	 * Other words for the same week.
	 * @param document sealed under {@link #nextLabel}
	 * @throws IllegalStateException when both have read it
	 */
	void replace(UUID submission, @Nullable CoupleId couple, State state, Sealed document,
			Optional<WeekAnswer> partners) {
		mustFit(couple, state);
		if (isOpenWith(partners)) {
			throw new IllegalStateException("both have read it");
		}
		this.submission = submission;
		this.coupleId = couple;
		this.state = state;
		this.document = document;
		this.documentVersion++;
	}

	/**
	 * Its author is here again, and the partner has answered: the same words, for both.
	 * @param document sealed in the circle of the two, under {@link #label}
	 */
	void give(Sealed document, Optional<WeekAnswer> partners) {
		if (!isDueWith(partners)) {
			throw new IllegalStateException("waits for the other's answer");
		}
		this.state = State.GIVEN;
		this.document = document;
	}

	/** The couple is over: what was not opened, or is kept by its author, is private. */
	void keep() {
		this.state = State.PRIVATE;
		this.coupleId = null;
	}

	/**
	 * The couple is over for its author, who takes the words along.
	 * @param document sealed in the author's own circle, under {@link #label}
	 */
	void takeAlong(Sealed document) {
		keep();
		this.document = document;
	}

	/** Whether both partners read both answers. */
	boolean isOpenWith(Optional<WeekAnswer> partners) {
		return this.state == State.GIVEN
				&& partners.filter((other) -> isOfSameWeek(other) && other.state == State.GIVEN).isPresent();
	}

	/** Whether its author's next request is the moment to give it. */
	boolean isDueWith(Optional<WeekAnswer> partners) {
		return this.state == State.COMMITTED
				&& partners.filter((other) -> isOfSameWeek(other) && other.isForBoth()).isPresent();
	}

	boolean isForBoth() {
		return this.state != State.PRIVATE;
	}

	boolean isFor(CoupleId couple) {
		return couple.equals(this.coupleId);
	}

	boolean isGiven() {
		return this.state == State.GIVEN;
	}

	boolean isBy(PersonId person) {
		return this.author.equals(person);
	}

	static Label firstLabel(UUID id, PersonId author) {
		return new Label("check-in", id, 1, author);
	}

	Label label() {
		return new Label("check-in", this.id, this.documentVersion, this.author);
	}

	Label nextLabel() {
		return new Label("check-in", this.id, this.documentVersion + 1, this.author);
	}

	LocalDate monday() {
		return this.monday;
	}

	Sealed document() {
		return this.document;
	}

	private boolean isOfSameWeek(WeekAnswer other) {
		return !other.isBy(this.author) && other.monday.equals(this.monday) && other.coupleId != null
				&& other.coupleId.equals(this.coupleId);
	}

	private static void mustFit(@Nullable CoupleId couple, State state) {
		if ((couple == null) != (state == State.PRIVATE)) {
			throw new IllegalArgumentException("an answer is private, or for a couple");
		}
	}

}
