package app.kintsugi.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.vault.PersonId;
import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredCaseNotes extends Repository<CaseNote, UUID> {

	CaseNote save(CaseNote note);

	void delete(CaseNote note);

	Optional<CaseNote> findById(UUID id);

	/** For changing it, one at a time. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select n from CaseNote n where n.id = :id")
	Optional<CaseNote> lock(UUID id);

	/** The newest first. */
	@Query("""
			select n from CaseNote n where n.therapist = :therapist and n.place = :place
			order by n.writtenAt desc, n.id offset :from rows fetch first :most rows only""")
	List<CaseNote> about(PersonId therapist, UUID place, int from, int most);

	/** Everything somebody noted, wherever, the oldest first. */
	@Query("select n from CaseNote n where n.therapist = :therapist order by n.writtenAt, n.id")
	List<CaseNote> by(PersonId therapist);

}
