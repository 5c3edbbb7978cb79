package app.kintsugi.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.vault.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Commitments extends Repository<Commitment, UUID> {

	Commitment save(Commitment commitment);

	void delete(Commitment commitment);

	@Query("select c from Commitment c where c.monday = :monday and c.coupleId = :couple")
	List<Commitment> of(LocalDate monday, CoupleId couple);

	@Query("select c from Commitment c where c.monday = :monday and c.author = :author")
	List<Commitment> by(PersonId author, LocalDate monday);

	List<Commitment> findByCoupleId(CoupleId couple);

	/** The weeks that both have given, by their Mondays. */
	@Query("""
			select c.monday from Commitment c where c.coupleId = :couple and c.state = GIVEN
			and c.monday between :from and :to group by c.monday having count(c.id) = 2""")
	List<LocalDate> open(CoupleId couple, LocalDate from, LocalDate to);

	/** The weeks that this person has given, by their Mondays. */
	@Query("""
			select c.monday from Commitment c where c.coupleId = :couple and c.author = :author and c.state = GIVEN
			and c.monday between :from and :to""")
	List<LocalDate> given(CoupleId couple, PersonId author, LocalDate from, LocalDate to);

	/** The weeks in which something waits for nothing but this person's keys. */
	@Query("""
			select c.monday from Commitment c where c.author = :author
			and c.state in (COMMITTED, OLD_PRIVATE, OLD_COMMITTED, OLD_GIVEN)
			and (c.state <> COMMITTED or exists (select 1 from Commitment o where o.coupleId = c.coupleId
			and o.monday = c.monday and o.author <> c.author and o.state <> OLD_PRIVATE))""")
	List<LocalDate> due(PersonId author);

}
