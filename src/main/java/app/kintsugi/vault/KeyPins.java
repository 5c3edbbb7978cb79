package app.kintsugi.vault;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface KeyPins extends Repository<KeyPin, UUID> {

	KeyPin save(KeyPin pin);

	void deleteAll(Iterable<? extends KeyPin> pins);

	List<KeyPin> findByOwnerAndOwnerGenerationAndSubject(PersonId owner, int ownerGeneration, PersonId subject);

	List<KeyPin> findByOwnerAndOwnerGeneration(PersonId owner, int ownerGeneration);

	/**
	 * What these keys have pinned; pins of the owner's other generations do not count.
	 */
	default List<KeyPin> madeWith(Keys keys, PersonId subject) {
		return findByOwnerAndOwnerGenerationAndSubject(keys.person(), keys.generation(), subject);
	}

}
