package app.kintsugi.exercise.together;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import app.kintsugi.journey.JourneyId;

interface Plans extends Repository<Plan, UUID> {

	Plan save(Plan plan);

	Optional<Plan> findById(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Plan p where p.id = :id")
	Optional<Plan> lock(UUID id);

	@Query("""
			select p from Plan p where p.journeyId = :journey
			and p.state <> app.kintsugi.exercise.together.Plan.State.LET_GO order by p.onDay, p.id""")
	List<Plan> notLetGo(JourneyId journey);

}
