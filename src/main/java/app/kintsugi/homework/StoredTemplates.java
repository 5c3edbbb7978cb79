package app.kintsugi.homework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.vault.PersonId;
import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredTemplates extends Repository<Template, UUID> {

	Template save(Template template);

	void delete(Template template);

	Optional<Template> findById(UUID id);

	/** For changing it, one at a time. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select t from Template t where t.id = :id")
	Optional<Template> lock(UUID id);

	/** A therapist's, the oldest first. */
	@Query("select t from Template t where t.therapist = :therapist order by t.writtenAt, t.id")
	List<Template> by(PersonId therapist);

}
