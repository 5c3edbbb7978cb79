package app.kintsugi.exercise.together;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.vault.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A day for something that both would enjoy: proposed by one, agreed to by the other, and
 * let go by either without a word, at any time.
 */
@Entity
@Table(name = "together_plan")
class Plan {

	/** Where a plan stands. What is let go was declined, taken back or called off. */
	enum State {

		PROPOSED, AGREED, LET_GO

	}

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private CoupleId coupleId;

	private JourneyId journeyId;

	private PersonId proposedBy;

	@Enumerated(EnumType.STRING)
	private State state;

	private LocalDate onDay;

	private Instant proposedAt;

	protected Plan() {
	}

	/**
	 * Proposes a day.
	 * @throws NotNowException when it has gone by
	 */
	Plan(UUID id, CoupleId couple, JourneyId journey, PersonId by, LocalDate onDay, LocalDate today, Instant at) {
		if (onDay.isBefore(today)) {
			throw new NotNowException("has gone by");
		}
		this.id = id;
		this.coupleId = couple;
		this.journeyId = journey;
		this.proposedBy = by;
		this.state = State.PROPOSED;
		this.onDay = onDay;
		this.proposedAt = at;
	}

	/**
	 * Agrees to what the other has proposed. The same again changes nothing.
	 * @throws NotNowException when it is one's own proposal, was let go, or has gone by
	 */
	void agree(PersonId by, LocalDate today) {
		if (isBy(by) || this.state == State.LET_GO) {
			throw new NotNowException("is not proposed to this person");
		}
		if (this.state == State.PROPOSED && this.onDay.isBefore(today)) {
			throw new NotNowException("has gone by");
		}
		this.state = State.AGREED;
	}

	/** Declines, takes back or calls off, without a word. */
	void letGo() {
		this.state = State.LET_GO;
	}

	/** Whether it was agreed to, and its day is here or was. */
	boolean hasCome(LocalDate today) {
		return this.state == State.AGREED && !this.onDay.isAfter(today);
	}

	/** Whether there is still something to it, for the two to see. */
	boolean stands(LocalDate today) {
		return this.state == State.AGREED || (this.state == State.PROPOSED && !this.onDay.isBefore(today));
	}

	boolean isAgreed() {
		return this.state == State.AGREED;
	}

	boolean isBy(PersonId person) {
		return this.proposedBy.equals(person);
	}

	boolean isOf(JourneyId journey) {
		return this.journeyId.equals(journey);
	}

	UUID id() {
		return this.id;
	}

	CoupleId coupleId() {
		return this.coupleId;
	}

	LocalDate onDay() {
		return this.onDay;
	}

	Instant proposedAt() {
		return this.proposedAt;
	}

}
