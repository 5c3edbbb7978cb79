package app.kintsugi.homework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.vault.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Homeworks extends Repository<Homework, UUID> {

	Homework save(Homework homework);

	void delete(Homework homework);

	Optional<Homework> findById(UUID id);

	/** What a therapist asks in one place, the oldest first. */
	@Query("""
			select h from Homework h where h.place = :place and h.therapist = :therapist
			order by h.askedAt, h.id""")
	List<Homework> in(UUID place, PersonId therapist);

	/** What a therapist asks in all places, the oldest first. */
	@Query("select h from Homework h where h.therapist = :therapist order by h.askedAt, h.id")
	List<Homework> by(PersonId therapist);

	void deleteByPlaceAndTherapist(UUID place, PersonId therapist);

}
