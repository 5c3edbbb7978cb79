package app.kintsugi.couple;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import app.kintsugi.vault.PersonId;

interface Admissions extends Repository<Admission, UUID> {

	Admission save(Admission admission);

	Optional<Admission> findById(UUID id);

	/** Which couple to lock before looking at it. */
	@Query(nativeQuery = true, value = "select couple_id from couple_therapist where id = :id")
	Optional<UUID> coupleOf(UUID id);

	/** The couple's therapist, or the one who offers to become it: one at a time. */
	@Query("select a from Admission a where a.coupleId = :couple and a.state <> ENDED")
	Optional<Admission> current(CoupleId couple);

	@Query("select a from Admission a where a.therapist = :therapist and a.state <> ENDED order by a.offeredAt, a.id")
	List<Admission> currentOf(PersonId therapist);

}
