package app.kintsugi.vault;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Circles extends Repository<Circle, UUID> {

	Circle save(Circle circle);

	Optional<Circle> findById(UUID id);

	Optional<Circle> findByPersonalOf(PersonId person);

}
