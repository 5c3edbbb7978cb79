package app.kintsugi.reflection;

import java.time.Clock;

import app.kintsugi.vault.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class NoteOpenings {

	private final Openings openings;

	private final Clock clock;

	NoteOpenings(Openings openings, Clock clock) {
		this.openings = openings;
		this.clock = clock;
	}

	@Transactional
	void note(ReflectionId reflection, int number, PersonId therapist) {
		this.openings.save(new Opening(reflection, number, therapist, this.clock.instant()));
	}

}
