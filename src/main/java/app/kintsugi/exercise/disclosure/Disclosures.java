package app.kintsugi.exercise.disclosure;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Disclosures extends Repository<Disclosure, UUID> {

	Disclosure save(Disclosure disclosure);

	Optional<Disclosure> findById(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from Disclosure d where d.id = :id")
	Optional<Disclosure> lock(UUID id);

}
