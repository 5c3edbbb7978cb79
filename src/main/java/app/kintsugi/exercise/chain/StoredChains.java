package app.kintsugi.exercise.chain;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import app.kintsugi.journey.JourneyId;

interface StoredChains extends Repository<StoredChain, UUID> {

	StoredChain saveAndFlush(StoredChain chain);

	Optional<StoredChain> findByJourneyId(JourneyId journey);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from StoredChain c where c.journeyId = :journey")
	Optional<StoredChain> lock(JourneyId journey);

}
