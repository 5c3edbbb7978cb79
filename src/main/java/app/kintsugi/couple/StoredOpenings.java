package app.kintsugi.couple;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface StoredOpenings extends Repository<TherapistOpening, UUID> {

	@Transactional
	TherapistOpening save(TherapistOpening opening);

	@Query("select o from TherapistOpening o where o.thing = :thing order by o.openedAt, o.id")
	List<TherapistOpening> of(UUID thing);

}
