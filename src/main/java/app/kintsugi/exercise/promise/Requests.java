package app.kintsugi.exercise.promise;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import app.kintsugi.journey.JourneyId;

interface Requests extends Repository<Request, UUID> {

	Request save(Request request);

	Optional<Request> findById(UUID id);

	/** To change it, one at a time: both may press at the same moment. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Request r where r.id = :id")
	Optional<Request> lock(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Request r where r.askedIn = :journey")
	Optional<Request> lockAsked(UUID journey);

	@Query("select r from Request r where r.journeyId = :journey order by r.begunAt, r.id")
	List<Request> of(JourneyId journey);

}
