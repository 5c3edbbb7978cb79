package app.kintsugi.vault;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface CircleKeys extends Repository<CircleKey, UUID> {

	CircleKey save(CircleKey key);

	void deleteAll(Iterable<? extends CircleKey> keys);

	Optional<CircleKey> findByCircleAndEpochAndPerson(CircleId circle, int epoch, PersonId person);

	List<CircleKey> findByCircleOrderByEpochDesc(CircleId circle);

	List<CircleKey> findByPerson(PersonId person);

	List<CircleKey> findByPersonAndGeneration(PersonId person, int generation);

	default Optional<CircleKey> of(PersonId person, CircleEpoch epoch) {
		return findByCircleAndEpochAndPerson(epoch.circle(), epoch.epoch(), person);
	}

}
