package app.kintsugi.exercise.agreement;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import app.kintsugi.journey.JourneyId;

interface Editions extends Repository<Edition, UUID> {

	Edition save(Edition edition);

	@Query("select e from Edition e where e.journeyId = :journey order by e.number desc")
	List<Edition> newestFirst(JourneyId journey);

}
