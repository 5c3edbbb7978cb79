package app.kintsugi.journey;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import app.kintsugi.vault.PersonId;

interface Setbacks extends Repository<Setback, UUID> {

	Setback save(Setback setback);

	Optional<Setback> findById(UUID id);

	@Query("select s from Setback s where s.author = :author order by s.recordedAt, s.id")
	List<Setback> by(PersonId author);

	@Query("select s.recordedAt from Setback s where s.journeyId in :journeys")
	List<Instant> times(Collection<JourneyId> journeys);

	@Query("select s from Setback s where s.journeyId = :journey order by s.recordedAt desc, s.id")
	List<Setback> of(JourneyId journey);

}
