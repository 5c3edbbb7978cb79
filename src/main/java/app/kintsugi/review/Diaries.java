package app.kintsugi.review;

import java.util.Optional;
import java.util.UUID;

import app.kintsugi.vault.PersonId;
import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Diaries extends Repository<Diary, UUID> {

	Diary save(Diary diary);

	Optional<Diary> findByTherapist(PersonId therapist);

	/** For changing it, one at a time. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from Diary d where d.therapist = :therapist")
	Optional<Diary> lock(PersonId therapist);

}
