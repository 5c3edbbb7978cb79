package app.kintsugi.exercise.gentle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The small kindnesses that each of the two has noticed in the other. Each is its
 * writer's own until it is shared, and can be taken back. Nobody learns how many the
 * other keeps.
 */
@Service
@Transactional
public class Kindnesses {

	/**
	 * A kindness that the reader may open.
	 *
	 * @param text null when it is not as its author wrote it
	 * @param at when its words were last changed
	 */
	public record Noticed(UUID id, @Nullable String text, Instant at, boolean shared) {

		@Override
		public String toString() {
			return "Noticed[" + this.id + "]";
		}

	}

	private final Journeys journeys;

	private final Sheets sheets;

	Kindnesses(Journeys journeys, Sheets sheets) {
		this.journeys = journeys;
		this.sheets = sheets;
	}

	/** What this person has noticed in the other, the newest first. */
	@Transactional(readOnly = true)
	public List<Noticed> mine(JourneyId id, PersonId me) {
		return by(me, this.journeys.enter(id, GentleExercise.STEP, me));
	}

	/** What the other has noticed in this person and shared, the newest first. */
	@Transactional(readOnly = true)
	public List<Noticed> inMe(JourneyId id, PersonId me) {
		Journey journey = this.journeys.enter(id, GentleExercise.STEP, me);
		return by(journey.other(me), journey);
	}

	/**
	 * One's own.
	 * @throws NotFoundException when it is not there, or somebody else's
	 */
	@Transactional(readOnly = true)
	public Noticed require(JourneyId id, UUID kindness, PersonId me) {
		return mine(id, me).stream()
			.filter((noticed) -> noticed.id().equals(kindness))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Keeps a kindness, for its writer alone.
	 * @param submission becomes its id: the same again changes nothing
	 * @throws NotNowException when the journey has ended
	 */
	public void keep(JourneyId id, UUID submission, String text, PersonId me) {
		Journey journey = this.journeys.workOn(id, GentleExercise.STEP, me);
		this.sheets.put(submission, Kindness.KIND, journey.id().id(), Audience.ONLY_ME, new Kindness(text), me);
	}

	/**
	 * Other words for it, for the same readers.
	 * @param seen when the words that were shown were written
	 * @throws ChangedMeanwhileException when others were written since
	 * @throws NotNowException when the journey has ended
	 */
	public void reword(JourneyId id, UUID kindness, Instant seen, String text, PersonId me) {
		Noticed now = toChange(id, kindness, me);
		if (text.equals(now.text())) {
			return;
		}
		if (now.at().toEpochMilli() != seen.toEpochMilli()) {
			throw new ChangedMeanwhileException();
		}
		this.sheets.rewrite(kindness, new Kindness(text), me);
	}

	/** Lets the other read it too. */
	public void share(JourneyId id, UUID kindness, PersonId me) {
		toChange(id, kindness, me);
		this.sheets.show(kindness, Audience.PARTNER, me);
	}

	/** Keeps it for oneself again; what was read cannot be un-read. */
	public void takeBack(JourneyId id, UUID kindness, PersonId me) {
		toChange(id, kindness, me);
		this.sheets.show(kindness, Audience.ONLY_ME, me);
	}

	/** Takes it away for good. */
	public void delete(JourneyId id, UUID kindness, PersonId me) {
		toChange(id, kindness, me);
		this.sheets.remove(kindness, me);
	}

	private Noticed toChange(JourneyId id, UUID kindness, PersonId me) {
		this.journeys.workOn(id, GentleExercise.STEP, me);
		return require(id, kindness, me);
	}

	private List<Noticed> by(PersonId author, Journey journey) {
		List<Noticed> noticed = this.sheets.by(author, journey.id().id(), Kindness.KIND, Kindness.class)
			.stream()
			.map(Kindnesses::noticed)
			.toList();
		return noticed.stream().sorted((one, other) -> other.at().compareTo(one.at())).toList();
	}

	private static Noticed noticed(Opened<Kindness> sheet) {
		Kindness kindness = sheet.document();
		return new Noticed(sheet.id(), (kindness != null) ? kindness.text() : null, sheet.writtenAt(),
				sheet.audience() != Audience.ONLY_ME);
	}

}
