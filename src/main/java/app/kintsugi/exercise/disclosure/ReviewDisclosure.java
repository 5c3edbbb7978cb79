package app.kintsugi.exercise.disclosure;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.account.People;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.TherapistOpenings;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * What the therapist reads of the disclosure while it is being written, and says to its
 * writer about it.
 */
@Service
@Transactional
public class ReviewDisclosure {

	/**
	 * The disclosure as the therapist reads it.
	 *
	 * @param writer the writer's name
	 * @param telling blank when it is not intact
	 * @param intact whether it is as its author wrote it
	 */
	public record Review(UUID journey, String writer, Telling telling, boolean intact, boolean ended,
			List<Said> comments) {
	}

	private final Disclosures disclosures;

	private final Journeys journeys;

	private final DisclosureRoles roles;

	private final Sheets sheets;

	private final People people;

	private final TherapistOpenings openings;

	ReviewDisclosure(Disclosures disclosures, Journeys journeys, DisclosureRoles roles, Sheets sheets, People people,
			TherapistOpenings openings) {
		this.disclosures = disclosures;
		this.journeys = journeys;
		this.roles = roles;
		this.sheets = sheets;
		this.people = people;
		this.openings = openings;
	}

	/**
	 * What the writer shows the therapist.
	 * @throws NotFoundException for everybody else, and while it is not shown
	 */
	@Transactional(readOnly = true)
	public Review review(JourneyId id, PersonId therapist) {
		Journey journey = this.journeys.accompany(id, therapist);
		Opened<Telling> sheet = shown(journey, therapist);
		Telling telling = sheet.document();
		return new Review(id.id(), this.people.nameOf(journey.repairing()), (telling != null) ? telling : Telling.BLANK,
				telling != null, journey.hasEnded(), comments(sheet.id()));
	}

	/**
	 * That the therapist opened it, noted for its writer. Not in a transaction: see
	 * {@link TherapistOpenings}.
	 * @throws NotFoundException as {@link #review}
	 */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public void noteOpened(JourneyId id, PersonId therapist) {
		Opened<Telling> sheet = shown(this.journeys.accompany(id, therapist), therapist);
		this.openings.note(sheet.id(), sheet.writtenAt(), therapist);
	}

	/** When a therapist opened it: for its writer. */
	@Transactional(readOnly = true)
	public List<TherapistOpenings.Opened> openings(JourneyId id, PersonId me) {
		this.roles.writer(id, me);
		return this.sheets.by(me, id.id(), Kinds.TELLING, Telling.class)
			.stream()
			.flatMap((sheet) -> this.openings.of(sheet.id()).stream())
			.toList();
	}

	/**
	 * Says something to its writer, and to nobody else.
	 * @throws NotNowException when the journey has ended
	 */
	public void comment(JourneyId id, PersonId therapist, UUID submission, String text) {
		Journey journey = this.journeys.accompany(id, therapist);
		UUID telling = shown(journey, therapist).id();
		if (!journey.isWalking()) {
			throw new NotNowException("has ended");
		}
		this.sheets.putBeside(telling, submission, Kinds.COMMENT, telling, new Words(text), therapist);
	}

	/** What therapists have said to the writer. */
	@Transactional(readOnly = true)
	public List<Said> comments(JourneyId id, PersonId me) {
		this.roles.writer(id, me);
		return this.sheets.by(me, id.id(), Kinds.TELLING, Telling.class)
			.stream()
			.flatMap((sheet) -> comments(sheet.id()).stream())
			.toList();
	}

	private List<Said> comments(UUID telling) {
		return this.sheets.about(telling, Kinds.COMMENT, Words.class).stream().map((sheet) -> {
			Words words = sheet.document();
			return new Said(this.people.nameOf(sheet.author()), sheet.writtenAt(),
					(words != null) ? words.text() : null);
		}).toList();
	}

	private Opened<Telling> shown(Journey journey, PersonId therapist) {
		return this.disclosures.findById(journey.id().id())
			.filter((disclosure) -> disclosure.isShownTo(therapist))
			.stream()
			.flatMap((disclosure) -> this.sheets.about(journey.id().id(), Kinds.TELLING, Telling.class).stream())
			.filter((sheet) -> sheet.audience() == Audience.THERAPIST)
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

}
