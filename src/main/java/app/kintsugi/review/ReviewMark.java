package app.kintsugi.review;

import java.time.Instant;
import java.util.UUID;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.vault.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * That a therapist has reviewed a reflection, up to one of its versions: words written
 * after that wait again.
 */
@Entity
@Table(name = "review_mark")
class ReviewMark {

	@Id
	private UUID id;

	@Version
	private int version;

	private PersonId therapist;

	private CoupleId coupleId;

	private ReflectionId reflectionId;

	private int number;

	private Instant reviewedAt;

	protected ReviewMark() {
	}

	/**
	 * @param number the version of the reflection that was reviewed
	 */
	ReviewMark(PersonId therapist, CoupleId couple, ReflectionId reflection, int number, Instant reviewedAt) {
		this.id = UUID.randomUUID();
		this.therapist = therapist;
		this.coupleId = couple;
		this.reflectionId = reflection;
		this.number = number;
		this.reviewedAt = reviewedAt;
	}

	/** Another version was reviewed; an earlier one takes nothing back. */
	void review(int number, Instant at) {
		if (number > this.number) {
			this.number = number;
			this.reviewedAt = at;
		}
	}

	boolean covers(int number) {
		return number <= this.number;
	}

	ReflectionId reflection() {
		return this.reflectionId;
	}

}
