package app.kintsugi.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

import app.kintsugi.vault.PersonId;

interface StoredDrafts extends Repository<Draft, UUID> {

	Draft save(Draft draft);

	Optional<Draft> findById(UUID id);

	List<Draft> findByPersonAndFormKeyOrderBySavedAtDesc(PersonId person, String formKey);

	List<Draft> findByPersonOrderBySavedAtDesc(PersonId person);

	List<Draft> findByPersonAndSavedAtBefore(PersonId person, Instant time);

	int countByPerson(PersonId person);

	void delete(Draft draft);

	void deleteAll(Iterable<Draft> drafts);

}
