package app.kintsugi.checkin;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface RhythmChoices extends Repository<RhythmChoice, UUID> {

	RhythmChoice save(RhythmChoice choice);

	Optional<RhythmChoice> findById(UUID person);

}
