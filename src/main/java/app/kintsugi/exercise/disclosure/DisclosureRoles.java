package app.kintsugi.exercise.disclosure;

import org.springframework.stereotype.Component;

import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.Role;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * Who may do what: the repairing partner writes, the hurt partner reads.
 */
@Component
class DisclosureRoles {

	private final Journeys journeys;

	DisclosureRoles(Journeys journeys) {
		this.journeys = journeys;
	}

	Journey either(JourneyId id, PersonId me) {
		return this.journeys.enter(id, DisclosureExercise.STEP, me);
	}

	Journey writer(JourneyId id, PersonId me) {
		return as(Role.REPAIRING, either(id, me), me);
	}

	Journey reader(JourneyId id, PersonId me) {
		return as(Role.HURT, either(id, me), me);
	}

	Journey writing(JourneyId id, PersonId me) {
		writer(id, me);
		return this.journeys.workOn(id, DisclosureExercise.STEP, me);
	}

	Journey choosing(JourneyId id, PersonId me) {
		reader(id, me);
		return this.journeys.workOn(id, DisclosureExercise.STEP, me);
	}

	private static Journey as(Role role, Journey journey, PersonId me) {
		if (journey.roleOf(me).filter((mine) -> mine == role).isEmpty()) {
			throw new NotFoundException();
		}
		return journey;
	}

}
