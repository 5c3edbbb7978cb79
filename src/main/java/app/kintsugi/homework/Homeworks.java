package app.kintsugi.homework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.vault.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Homeworks extends Repository<Homework, UUID> {

	Homework save(Homework homework);

	void delete(Homework homework);

	Optional<Homework> findById(UUID id);

	/** What a therapist asks in a couple, the oldest first. */
	@Query("""
			select h from Homework h where h.coupleId = :couple and h.therapist = :therapist
			order by h.askedAt, h.id""")
	List<Homework> in(CoupleId couple, PersonId therapist);

	/** What a therapist asks in all couples, the oldest first. */
	@Query("select h from Homework h where h.therapist = :therapist order by h.askedAt, h.id")
	List<Homework> by(PersonId therapist);

	void deleteByCoupleIdAndTherapist(CoupleId couple, PersonId therapist);

}
