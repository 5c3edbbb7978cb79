package app.kintsugi.exercise.presence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import app.kintsugi.journey.JourneyId;

interface StoredTimes extends Repository<PresentTime, UUID> {

	PresentTime save(PresentTime time);

	Optional<PresentTime> findById(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select t from PresentTime t where t.id = :id")
	Optional<PresentTime> lock(UUID id);

	@Query("select t from PresentTime t where t.journeyId = :journey and t.state <> LET_GO order by t.proposedAt desc, t.id")
	List<PresentTime> newestFirst(JourneyId journey);

}
