package app.kintsugi.journey;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.vault.PersonId;

interface Walks extends Repository<Walk, UUID> {

	Walk saveAndFlush(Walk walk);

	Optional<Walk> findById(UUID id);

	/** For changing it, one at a time: both partners may press at the same moment. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select w from Walk w where w.id = :id")
	Optional<Walk> lock(UUID id);

	@Query("""
			select w from Walk w left join fetch w.steps
			where w.coupleId = :couple and w.agreedAt is not null
			order by w.agreedAt desc, w.id""")
	List<Walk> agreed(CoupleId couple);

	@Query("""
			select w from Walk w left join fetch w.steps
			where w.coupleId in :couples and w.agreedAt is not null
			order by w.agreedAt desc, w.id""")
	List<Walk> agreed(Collection<CoupleId> couples);

	@Query("select w from Walk w where w.coupleId = :couple and w.state = PROPOSED order by w.proposedAt, w.id")
	List<Walk> proposed(CoupleId couple);

	/** When the steps of a couple's agreed journeys were opened. */
	@Query("""
			select new app.kintsugi.journey.Milestone(value(o), app.kintsugi.journey.Milestone$Kind.STEP_OPENED, key(o))
			from Walk w join w.opened o where w.coupleId = :couple""")
	List<Milestone> opened(CoupleId couple);

	/** What this person proposed, in whichever couple, and whatever became of it. */
	@Query("select w from Walk w where w.proposedBy = :person order by w.proposedAt, w.id")
	List<Walk> proposedBy(PersonId person);

	/** Those proposed or being walked: the roles that are taken. */
	@Query("select w from Walk w where w.coupleId = :couple and w.openHurt is not null")
	List<Walk> open(CoupleId couple);

	/** Asked without the journey, so that one locked afterwards is read as it is then. */
	@Query("select count(r) from Walk w join w.ready r where w.id = :id and r.step = :step and r.person = :person")
	long countReady(UUID id, int step, PersonId person);

}
