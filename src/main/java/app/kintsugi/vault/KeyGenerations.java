package app.kintsugi.vault;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface KeyGenerations extends Repository<KeyGeneration, UUID> {

	KeyGeneration save(KeyGeneration generation);

	Optional<KeyGeneration> findByPersonAndGeneration(PersonId person, int generation);

	Optional<KeyGeneration> findFirstByPersonOrderByGenerationDesc(PersonId person);

	List<KeyGeneration> findByPersonOrderByGenerationDesc(PersonId person);

}
