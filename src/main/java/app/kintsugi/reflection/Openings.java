package app.kintsugi.reflection;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import app.kintsugi.vault.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Openings extends Repository<Opening, UUID> {

	Opening save(Opening opening);

	@Query("select o from Opening o where o.reflectionId = :reflection order by o.openedAt, o.id")
	List<Opening> of(ReflectionId reflection);

	@Query("select o from Opening o where o.reflectionId in :reflections and o.therapist = :therapist")
	List<Opening> ofAll(Collection<ReflectionId> reflections, PersonId therapist);

}
