package app.kintsugi.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredSheets extends Repository<Sheet, UUID> {

	Sheet save(Sheet sheet);

	void delete(Sheet sheet);

	void flush();

	Optional<Sheet> findById(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from Sheet s where s.id = :id")
	Optional<Sheet> lock(UUID id);

	@Query("select s from Sheet s where s.about = :about and s.kind = :kind and s.round is null order by s.writtenAt, s.id")
	List<Sheet> about(UUID about, String kind);

	@Query("""
			select s from Sheet s
			where s.author = :author and s.about = :about and s.kind = :kind and s.round is null
			order by s.writtenAt, s.id""")
	List<Sheet> by(PersonId author, UUID about, String kind);

	/** What its author chose to show to others in the couple it belongs to. */
	@Query("""
			select s from Sheet s
			where s.author = :author and s.about = :about and s.kind = :kind and s.round is null
			and s.audience not in (ONLY_ME, OWN_THERAPIST) order by s.writtenAt, s.id""")
	List<Sheet> shared(PersonId author, UUID about, String kind);

	@Query("""
			select s from Sheet s where s.circle in :circles and s.kind = :kind and s.round is null
			order by s.writtenAt, s.id""")
	List<Sheet> in(Collection<CircleId> circles, String kind);

	@Query("select s from Sheet s where s.author = :author and s.kind = :kind order by s.writtenAt, s.id")
	List<Sheet> by(PersonId author, String kind);

	@Query("select s from Sheet s where s.round = :round order by s.id")
	List<Sheet> ofRound(UUID round);

	/** Always in the same order, so that nobody waits in a ring. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from Sheet s where s.round = :round order by s.id")
	List<Sheet> lockRound(UUID round);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from Sheet s where s.coupleId = :couple order by s.id")
	List<Sheet> lock(CoupleId couple);

	/** The rounds in which this person's sheet waits for nothing but its author. */
	@Query("""
			select s.round from Sheet s where s.author = :author and s.round is not null and s.given = false
			and exists (select 1 from Sheet o where o.round = s.round and o.author <> s.author and o.given = true)""")
	List<UUID> due(PersonId author);

}
