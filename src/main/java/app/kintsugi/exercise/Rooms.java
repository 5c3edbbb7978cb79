package app.kintsugi.exercise;

import org.springframework.stereotype.Component;

import app.kintsugi.account.People;
import app.kintsugi.journey.Exercise;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * The way into an exercise's pages.
 */
@Component
public class Rooms {

	private final Journeys journeys;

	private final People people;

	Rooms(Journeys journeys, People people) {
		this.journeys = journeys;
		this.people = people;
	}

	/**
	 * For one of the two who walk, from the moment the step has been opened.
	 * @throws NotFoundException for everybody else, and before
	 */
	public Room enter(Exercise exercise, JourneyId id, PersonId me) {
		Journey journey = this.journeys.enter(id, exercise.step(), me);
		return new Room(id.id(), exercise.step(), exercise.path(id), journey.roleOf(me).orElseThrow(),
				this.people.nameOf(journey.other(me)), journey.paused(), journey.hasEnded());
	}

}
