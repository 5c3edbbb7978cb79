package app.kintsugi.couple;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;

import app.kintsugi.account.People;
import app.kintsugi.vault.PersonId;

/**
 * When a therapist opened something that was shared with them: noted for its author, and
 * for nobody else. What partners open of each other is noted nowhere.
 *
 * <p>
 * Looking begins no transaction that writes, so that only a first look costs one.
 */
@Service
public class TherapistOpenings {

	/** Who opened it, and when. */
	public record Opened(String therapist, Instant at) {
	}

	private final StoredOpenings openings;

	private final People people;

	private final Clock clock;

	TherapistOpenings(StoredOpenings openings, People people, Clock clock) {
		this.openings = openings;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * A therapist has opened something; the same words a second time change nothing. The
	 * caller has checked that it is shared with this therapist, and holds no transaction.
	 * @param writtenAt since when the words are as they are
	 */
	public void note(UUID thing, Instant writtenAt, PersonId therapist) {
		boolean noted = this.openings.of(thing)
			.stream()
			.anyMatch((opening) -> opening.isBy(therapist) && !opening.openedAt().isBefore(writtenAt));
		if (!noted) {
			this.openings.save(new TherapistOpening(thing, therapist, this.clock.instant()));
		}
	}

	/** The first one first. The caller has checked that its author asks. */
	public List<Opened> of(UUID thing) {
		return this.openings.of(thing)
			.stream()
			.map((opening) -> new Opened(this.people.nameOf(opening.therapist()), opening.openedAt()))
			.toList();
	}

}
