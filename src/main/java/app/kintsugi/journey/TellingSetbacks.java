package app.kintsugi.journey;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.couple.Couples;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * What happened, or came out, on the way: told by either, read by both.
 */
@Service
@Transactional
public class TellingSetbacks {

	private final Journeys journeys;

	private final Setbacks setbacks;

	private final Couples couples;

	private final SealedNotes notes;

	private final Clock clock;

	TellingSetbacks(Journeys journeys, Setbacks setbacks, Couples couples, SealedNotes notes, Clock clock) {
		this.journeys = journeys;
		this.setbacks = setbacks;
		this.couples = couples;
		this.notes = notes;
		this.clock = clock;
	}

	/**
	 * Records a setback: step 1 opens again for it.
	 * @param submission the same again changes nothing
	 * @param note may be empty
	 * @throws NotNowException when the journey is not being walked
	 */
	public void tell(JourneyId id, PersonId me, UUID submission, String note) {
		Walk walk = this.journeys.lock(id, me);
		Optional<Setback> told = this.setbacks.findById(submission);
		if (told.isPresent()) {
			if (!told.get().wasRecordedBy(me, id)) {
				throw new NotFoundException();
			}
			return;
		}
		walk.recordSetback(me);
		this.setbacks.save(new Setback(submission, id, me,
				this.notes.seal(SealedNotes.SETBACK, submission, this.couples.require(me), note),
				this.clock.instant()));
	}

	/** The notes of the journey's setbacks, newest first; of those that have one. */
	@Transactional(readOnly = true)
	public List<Note> of(JourneyId id, PersonId me) {
		this.journeys.find(id, me);
		return this.setbacks.of(id)
			.stream()
			.flatMap((setback) -> this.notes.open(SealedNotes.SETBACK, setback.id(), setback.author(), setback.note())
				.stream())
			.toList();
	}

}
