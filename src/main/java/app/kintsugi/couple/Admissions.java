package app.kintsugi.couple;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import app.kintsugi.vault.PersonId;

interface Admissions extends Repository<Admission, UUID> {

	Admission save(Admission admission);

	Optional<Admission> findById(UUID id);

	/** For changing it, one at a time; who locks the couple too does that first. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Admission a where a.id = :id")
	Optional<Admission> lock(UUID id);

	/** {@link #current}, for changing it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Admission a where a.coupleId = :couple and a.state <> ENDED")
	Optional<Admission> lockCurrent(CoupleId couple);

	/** The couple's therapist, or the one who offers to become it: one at a time. */
	@Query("select a from Admission a where a.coupleId = :couple and a.state <> ENDED")
	Optional<Admission> current(CoupleId couple);

	/** Somebody's own therapist, or the one who offers to become it: one at a time. */
	@Query("select a from Admission a where a.ownOf = :person")
	Optional<Admission> own(PersonId person);

	/** {@link #own}, for changing it. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Admission a where a.ownOf = :person")
	Optional<Admission> lockOwn(PersonId person);

	@Query("select a from Admission a where a.therapist = :therapist order by a.offeredAt, a.id")
	List<Admission> by(PersonId therapist);

	/** Of couples and of single persons. */
	@Query("select a from Admission a where a.therapist = :therapist and a.state <> ENDED order by a.offeredAt, a.id")
	List<Admission> currentOf(PersonId therapist);

	@Query("select count(a) > 0 from Admission a where a.therapist = :therapist and a.state = ADMITTED")
	boolean isAdmitted(PersonId therapist);

}
