package app.kintsugi.vault;

import org.springframework.data.jpa.repository.Query;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface KeyGenerations extends Repository<KeyGeneration, UUID> {

	KeyGeneration save(KeyGeneration generation);

	Optional<KeyGeneration> findByPersonAndGeneration(PersonId person, int generation);

	Optional<KeyGeneration> findFirstByPersonOrderByGenerationDesc(PersonId person);

	/** The newest of each of these. */
	@Query("""
			select g from KeyGeneration g where g.person in :persons
			and g.generation = (select max(h.generation) from KeyGeneration h where h.person = g.person)""")
	List<KeyGeneration> newest(Collection<PersonId> persons);

	List<KeyGeneration> findByPersonOrderByGenerationDesc(PersonId person);

}
