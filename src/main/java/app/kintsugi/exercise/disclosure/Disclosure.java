package app.kintsugi.exercise.disclosure;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.vault.PersonId;

/**
 * Where the disclosure of a journey stands: it is being written until the hurt partner
 * has said "I am ready to read" and the writer has delivered it; and from then on it
 * stays as it is, and is only ever added to. Its words are on sheets.
 */
@Entity
@Table(name = "disclosure")
class Disclosure {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private CoupleId coupleId;

	@Enumerated(EnumType.STRING)
	private @Nullable Detail detail;

	private boolean ready;

	private @Nullable PersonId reviewer;

	private @Nullable Instant deliveredAt;

	private @Nullable Instant readAt;

	protected Disclosure() {
	}

	Disclosure(JourneyId journey, CoupleId couple) {
		this.id = journey.id();
		this.coupleId = couple;
	}

	/** The hurt partner says how closely it is to be described. */
	void ask(Detail detail) {
		mustBeWritten();
		this.detail = detail;
	}

	/** The hurt partner is ready to read. */
	void sayReady() {
		mustBeWritten();
		if (this.detail == null) {
			throw new NotNowException("how closely comes first");
		}
		this.ready = true;
	}

	/** The hurt partner is not ready, or not any more. */
	void notYet() {
		mustBeWritten();
		this.ready = false;
	}

	/** The writer lets the therapist read it while it is being written. */
	void showTo(PersonId therapist) {
		mustBeWritten();
		this.reviewer = therapist;
	}

	/** The writer goes on alone. */
	void showToNobody() {
		mustBeWritten();
		this.reviewer = null;
	}

	/** For good. */
	void deliver(Instant at) {
		mustBeWritten();
		if (!this.ready) {
			throw new NotNowException("waits for the one who is to read it");
		}
		this.reviewer = null;
		this.deliveredAt = at;
	}

	/** The hurt partner says that they have read it; a second time changes nothing. */
	void sayRead(Instant at) {
		mustBeDelivered();
		if (this.readAt == null) {
			this.readAt = at;
		}
	}

	void mustBeWritten() {
		if (isDelivered()) {
			throw new NotNowException("has been delivered");
		}
	}

	void mustBeDelivered() {
		if (!isDelivered()) {
			throw new NotNowException("has not been delivered");
		}
	}

	@Nullable Detail detail() {
		return this.detail;
	}

	boolean isReady() {
		return this.ready;
	}

	boolean isShownTo(@Nullable PersonId therapist) {
		return therapist != null && therapist.equals(this.reviewer);
	}

	boolean isDelivered() {
		return this.deliveredAt != null;
	}

	boolean wasSaidToBeRead() {
		return this.readAt != null;
	}

}
