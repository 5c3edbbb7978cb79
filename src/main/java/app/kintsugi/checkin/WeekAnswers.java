package app.kintsugi.checkin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.vault.PersonId;
import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WeekAnswers extends Repository<WeekAnswer, UUID> {

	WeekAnswer save(WeekAnswer answer);

	@Query("select a from WeekAnswer a where a.id = :submission or a.submission = :submission")
	Optional<WeekAnswer> stored(UUID submission);

	/**
	 * For changing them one at a time; always in the same order, so that nobody waits in
	 * a ring.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from WeekAnswer a where a.monday = :monday and a.author in :authors order by a.id")
	List<WeekAnswer> lock(LocalDate monday, Collection<PersonId> authors);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from WeekAnswer a where a.coupleId = :couple order by a.id")
	List<WeekAnswer> lock(CoupleId couple);

	Optional<WeekAnswer> findByAuthorAndMonday(PersonId author, LocalDate monday);

	Slice<WeekAnswer> findByAuthorAndMondayBeforeOrderByMondayDesc(PersonId author, LocalDate monday, Pageable page);

	@Query("""
			select a from WeekAnswer a
			where a.coupleId = :couple and a.monday in :mondays and a.author = :author and a.state = GIVEN""")
	List<WeekAnswer> given(CoupleId couple, Collection<LocalDate> mondays, PersonId author);

	List<WeekAnswer> findByAuthorOrderByMonday(PersonId author);

	boolean existsByAuthor(PersonId author);

	/** The weeks in which this person's answer waits for nothing but its author. */
	@Query("""
			select a.monday from WeekAnswer a where a.author = :author and a.state = COMMITTED
			and exists (select 1 from WeekAnswer o where o.coupleId = a.coupleId and o.monday = a.monday
			and o.author <> a.author and o.state <> PRIVATE)""")
	List<LocalDate> due(PersonId author);

}
