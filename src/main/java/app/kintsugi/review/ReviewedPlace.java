package app.kintsugi.review;

import java.util.List;
import java.util.UUID;

import app.kintsugi.journey.Journey;

/**
 * Those whom a therapist accompanies in one place, as a list of all places shows them.
 * Nothing here is a measure of anybody.
 *
 * @param id of the place
 * @param names of those who are accompanied there
 * @param journeys agreed ones, the newest first
 * @param dates as they are today
 * @param waiting how many reflections wait to be reviewed
 */
public record ReviewedPlace(UUID id, List<String> names, List<WalkedBy> journeys, SessionDates dates, long waiting) {

	/**
	 * A journey, with the name of the one who sets its pace.
	 */
	public record WalkedBy(Journey journey, String hurt) {
	}

	/** Two in a couple; else one. */
	public boolean isCouple() {
		return this.names.size() > 1;
	}

}
