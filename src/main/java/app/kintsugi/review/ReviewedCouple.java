package app.kintsugi.review;

import java.util.List;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.journey.Journey;

/**
 * A couple as its therapist sees it.
 *
 * @param journeys agreed ones, the newest first
 * @param entries what both share with the therapist: those waiting to be reviewed before
 * the others, and the last changed first
 */
public record ReviewedCouple(CoupleId id, String first, String second, List<WalkedBy> journeys,
		List<ReviewEntry> entries) {

	/**
	 * A journey, with the name of the one who sets its pace.
	 */
	public record WalkedBy(Journey journey, String hurt) {
	}

	/** What is waiting to be reviewed. */
	public List<ReviewEntry> waiting() {
		return this.entries.stream().filter((entry) -> !entry.reviewed()).toList();
	}

}
