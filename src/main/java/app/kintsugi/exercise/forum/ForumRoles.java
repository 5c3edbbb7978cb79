package app.kintsugi.exercise.forum;

import org.springframework.stereotype.Component;

import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.Role;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * Who may do what: the hurt partner asks, the repairing partner answers.
 */
@Component
class ForumRoles {

	private final Journeys journeys;

	ForumRoles(Journeys journeys) {
		this.journeys = journeys;
	}

	Journey either(JourneyId id, PersonId me) {
		return this.journeys.enter(id, ForumExercise.STEP, me);
	}

	Journey require(Role role, JourneyId id, PersonId me) {
		Journey journey = either(id, me);
		if (journey.roleOf(me).filter((mine) -> mine == role).isEmpty()) {
			throw new NotFoundException();
		}
		return journey;
	}

	Journey working(Role role, JourneyId id, PersonId me) {
		require(role, id, me);
		return this.journeys.workOn(id, ForumExercise.STEP, me);
	}

}
