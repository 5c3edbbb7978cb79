package app.kintsugi.exercise.chain;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couples;
import app.kintsugi.couple.TherapistOpenings;
import app.kintsugi.exercise.chain.Appointment.Kept;
import app.kintsugi.exercise.chain.Chain.Way;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.journey.Role;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The repairing partner builds the chain, for nobody else until it is shared. To the hurt
 * partner there is nothing here: a {@link NotFoundException}.
 */
@Service
@Transactional
public class BuildingChains {

	private final Journeys journeys;

	private final ChainSheets chains;

	private final ChainViews views;

	private final ChainExercise exercise;

	private final Sheets sheets;

	private final Couples couples;

	private final TherapistOpenings openings;

	private final Clock clock;

	BuildingChains(Journeys journeys, ChainSheets chains, ChainViews views, ChainExercise exercise, Sheets sheets,
			Couples couples, TherapistOpenings openings, Clock clock) {
		this.journeys = journeys;
		this.chains = chains;
		this.views = views;
		this.exercise = exercise;
		this.sheets = sheets;
		this.couples = couples;
		this.openings = openings;
		this.clock = clock;
	}

	/** All of it, or nothing when it has not begun. */
	@Transactional(readOnly = true)
	public Optional<ChainView> view(JourneyId id, PersonId me) {
		Journey journey = mine(this.journeys.enter(id, this.exercise.step(), me), me);
		return this.chains.of(journey).map((chain) -> this.views.whole(journey, chain));
	}

	/** When a therapist opened it. */
	@Transactional(readOnly = true)
	public List<TherapistOpenings.Opened> openings(JourneyId id, PersonId me) {
		Journey journey = mine(this.journeys.enter(id, this.exercise.step(), me), me);
		return this.chains.of(journey).map((chain) -> this.openings.of(chain.id())).orElse(List.of());
	}

	/**
	 * A link to be changed.
	 * @throws NotFoundException when it is not there
	 */
	@Transactional(readOnly = true)
	public Link link(JourneyId id, UUID link, PersonId me) {
		return find(id, me).flatMap((chain) -> chain.link(link))
			.filter(Link::isThere)
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * An appointment to be changed.
	 * @throws NotFoundException when it is not there
	 */
	@Transactional(readOnly = true)
	public Appointment appointment(JourneyId id, UUID appointment, PersonId me) {
		return find(id, me).flatMap((chain) -> chain.appointment(appointment)).orElseThrow(NotFoundException::new);
	}

	/** Whether the partner can read it, or once could. */
	@Transactional(readOnly = true)
	public boolean wasShared(JourneyId id, PersonId me) {
		return find(id, me).filter(Chain::wasShared).isPresent();
	}

	/**
	 * Whom it can be shown to, the narrowest first: those with whom the journey is
	 * walked.
	 */
	@Transactional(readOnly = true)
	public List<Audience> audiences(PersonId me) {
		return this.couples.audiencesOf(this.couples.require(me))
			.stream()
			.filter((audience) -> audience != Audience.OWN_THERAPIST)
			.toList();
	}

	/**
	 * Adds a link at the end of its place.
	 * @param submission the same again changes nothing
	 */
	public void add(JourneyId id, UUID submission, Place place, Words words, PersonId me) {
		this.chains.changeOrBegin(workOn(id, me), (chain) -> chain.add(submission, place, words, this.clock.instant()),
				me);
	}

	/**
	 * Other words at a link.
	 * @param seen the link's edition when its author saw it
	 * @throws ChangedMeanwhileException when another page has changed it since
	 * @throws NotNowException when it is not there any more
	 */
	public void change(JourneyId id, UUID link, int seen, Place place, Words words, PersonId me) {
		this.chains.change(workOn(id, me), (chain) -> chain.change(link, seen, place, words, this.clock.instant()), me);
	}

	/** Moves a link one up among those of its place; the first stays. */
	public void moveUp(JourneyId id, UUID link, PersonId me) {
		this.chains.change(workOn(id, me), (chain) -> chain.move(link, Way.UP), me);
	}

	/** Moves a link one down among those of its place; the last stays. */
	public void moveDown(JourneyId id, UUID link, PersonId me) {
		this.chains.change(workOn(id, me), (chain) -> chain.move(link, Way.DOWN), me);
	}

	/**
	 * Moves a link before another one of its place.
	 * @param before null for the end
	 */
	public void moveBefore(JourneyId id, UUID link, @Nullable UUID before, PersonId me) {
		this.chains.change(workOn(id, me), (chain) -> chain.moveBefore(link, before), me);
	}

	/** Takes a link out; once it was shared, a line stays that there was one. */
	public void takeOut(JourneyId id, UUID link, PersonId me) {
		this.chains.change(workOn(id, me), (chain) -> chain.takeOut(link, this.clock.instant()), me);
	}

	/**
	 * Adds an appointment.
	 * @param submission the same again changes nothing
	 */
	public void make(JourneyId id, UUID submission, Kept kept, PersonId me) {
		this.chains.changeOrBegin(workOn(id, me), (chain) -> chain.make(submission, kept), me);
	}

	/**
	 * Says that an appointment was kept, or moved, or something else of it.
	 * @throws ChangedMeanwhileException when another page has changed it since
	 * @throws NotNowException when it is not there any more
	 */
	public void keep(JourneyId id, UUID appointment, int seen, Kept kept, PersonId me) {
		this.chains.change(workOn(id, me), (chain) -> chain.keep(appointment, seen, kept), me);
	}

	/** Takes an appointment out. */
	public void cancel(JourneyId id, UUID appointment, PersonId me) {
		this.chains.change(workOn(id, me), (chain) -> chain.cancel(appointment), me);
	}

	/**
	 * Shows the chain to others, or to others than before.
	 * @throws NotNowException when there is nothing in it, or no such readers
	 */
	public void share(JourneyId id, Audience audience, PersonId me) {
		Journey journey = workOn(id, me);
		if (!audiences(me).contains(audience)) {
			throw new NotNowException("nobody there to read it");
		}
		UUID sheet = this.chains.change(journey, (chain) -> {
			if (audience != Audience.ONLY_ME && chain.isEmpty()) {
				throw new NotNowException("is empty");
			}
			return ChainSheets.isForPartner(audience) ? chain.share(this.clock.instant()) : chain;
		}, me);
		this.sheets.show(sheet, audience, me);
	}

	private Optional<Chain> find(JourneyId id, PersonId me) {
		return this.chains.of(mine(this.journeys.enter(id, this.exercise.step(), me), me)).map(Opened::document);
	}

	private Journey workOn(JourneyId id, PersonId me) {
		return mine(this.journeys.workOn(id, this.exercise.step(), me), me);
	}

	private static Journey mine(Journey journey, PersonId me) {
		return journey.roleOf(me)
			.filter((role) -> role == Role.REPAIRING)
			.map((role) -> journey)
			.orElseThrow(NotFoundException::new);
	}

}
