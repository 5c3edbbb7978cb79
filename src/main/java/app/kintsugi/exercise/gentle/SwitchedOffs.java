package app.kintsugi.exercise.gentle;

import java.util.UUID;

import org.springframework.data.repository.Repository;

interface SwitchedOffs extends Repository<SwitchedOff, UUID> {

	boolean existsById(UUID person);

	SwitchedOff save(SwitchedOff one);

	void deleteById(UUID person);

}
