package app.kintsugi.exercise.agreement;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.journey.Role;

/**
 * An edition of the agreement: both word it until both have signed the same wording; then
 * it stands as it is, and the next one begins from it. What is worded and signed are
 * sheets; here is only which.
 */
@Entity
@Table(name = "agreement_edition")
class Edition {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private CoupleId coupleId;

	private JourneyId journeyId;

	private int number;

	private UUID wording;

	private @Nullable UUID hurtSignature;

	private @Nullable UUID repairingSignature;

	protected Edition() {
	}

	private Edition(CoupleId couple, JourneyId journey, int number, UUID wording) {
		this.id = UUID.randomUUID();
		this.coupleId = couple;
		this.journeyId = journey;
		this.number = number;
		this.wording = wording;
	}

	/** The first one, in its first wording. */
	static Edition first(CoupleId couple, JourneyId journey, UUID wording) {
		return new Edition(couple, journey, 1, wording);
	}

	/**
	 * The next one.
	 * @param wording begins as this one ends
	 * @throws NotNowException unless this one stands
	 */
	Edition next(UUID wording) {
		if (!stands()) {
			throw new NotNowException("does not stand");
		}
		return new Edition(this.coupleId, this.journeyId, this.number + 1, wording);
	}

	/**
	 * Other words; nobody has signed them.
	 * @param basis the wording that they were written from
	 * @throws NotNowException when it stands
	 * @throws ChangedMeanwhileException when that is not the newest wording
	 */
	void reword(@Nullable UUID basis, UUID wording) {
		mustBeBasis(basis);
		this.wording = wording;
		this.hurtSignature = null;
		this.repairingSignature = null;
	}

	void mustBeBasis(@Nullable UUID basis) {
		if (stands()) {
			throw new NotNowException("stands");
		}
		if (!this.wording.equals(basis)) {
			throw new ChangedMeanwhileException();
		}
	}

	/**
	 * One of the two signs what they have read.
	 * @throws NotNowException when that is not the newest wording, or signed by them
	 */
	void sign(Role role, UUID wording, UUID signature) {
		if (!this.wording.equals(wording) || signature(role) != null) {
			throw new NotNowException("is another wording, or signed");
		}
		put(role, signature);
	}

	/** What was taken for a signature is none. */
	void isNotSigned(Role role) {
		put(role, null);
	}

	private void put(Role role, @Nullable UUID signature) {
		if (role == Role.HURT) {
			this.hurtSignature = signature;
		}
		else {
			this.repairingSignature = signature;
		}
	}

	boolean stands() {
		return this.hurtSignature != null && this.repairingSignature != null;
	}

	@Nullable UUID signature(Role role) {
		return (role == Role.HURT) ? this.hurtSignature : this.repairingSignature;
	}

	int number() {
		return this.number;
	}

	UUID wording() {
		return this.wording;
	}

}
