package app.kintsugi.exercise.pace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.pace.PaceDocument.Own;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * What of shared life the hurt partner is ready for, now. The whole list is one document,
 * sealed for the two: not even a state of it is a column, and what it said before is
 * gone.
 */
@Service
@Transactional(readOnly = true)
public class PaceList {

	static final String KIND = "pace-list";

	static final int STEP = 3;

	private final Journeys journeys;

	private final Sheets sheets;

	private final PaceAsks asks;

	PaceList(Journeys journeys, Sheets sheets, PaceAsks asks) {
		this.journeys = journeys;
		this.sheets = sheets;
		this.asks = asks;
	}

	/**
	 * The present state of one part; <i>not yet</i> for what was never set or does not
	 * open.
	 * @throws NotFoundException for anybody but the two, and before step 3 has been
	 * opened
	 */
	public Readiness stateOf(JourneyId id, Part part, PersonId me) {
		return states(id, me).getOrDefault(part, Readiness.NOT_YET);
	}

	/**
	 * The present state of every part.
	 * @throws NotFoundException as {@link #stateOf}
	 */
	public Map<Part, Readiness> states(JourneyId id, PersonId me) {
		return document(this.journeys.enter(id, STEP, me)).parts();
	}

	/**
	 * The whole list as it is now.
	 * @throws NotFoundException as {@link #stateOf}
	 */
	public List<PaceItem> items(JourneyId id, PersonId me) {
		return document(this.journeys.enter(id, STEP, me)).items();
	}

	/** Whether the list is there and is as the hurt partner wrote it. */
	public boolean isReadable(JourneyId id, PersonId me) {
		Journey journey = this.journeys.enter(id, STEP, me);
		return sheet(journey).map((sheet) -> sheet.document() != null).orElse(true);
	}

	/**
	 * Says something else of an item, in either direction, at any time. What the other
	 * asked about it before is answered by that.
	 * @throws NotFoundException as {@link #stateOf}, and for the repairing partner
	 * @throws NotNowException when the journey has ended
	 */
	@Transactional
	public void set(JourneyId id, String item, Readiness readiness, PersonId me) {
		Journey journey = change(id, me);
		PaceDocument before = document(journey);
		if (before.item(item).readiness() != readiness) {
			keep(journey, before.with(item, readiness), me);
			this.asks.settle(journey, item, me);
		}
	}

	/**
	 * Puts an own item on the list.
	 * @param item made when the page was shown; the same again changes nothing
	 * @throws NotFoundException as {@link #set}
	 * @throws NotNowException when the journey has ended, or the list is full
	 */
	@Transactional
	public void add(JourneyId id, UUID item, String name, PersonId me) {
		Journey journey = change(id, me);
		PaceDocument before = document(journey);
		PaceDocument after = before.and(item, name.strip());
		if (!after.equals(before)) {
			keep(journey, after, me);
		}
	}

	/** Takes an own item off the list, with its words. */
	@Transactional
	public void takeOff(JourneyId id, UUID item, PersonId me) {
		Journey journey = change(id, me);
		PaceDocument before = document(journey);
		if (before.own().stream().map(Own::id).anyMatch(item::equals)) {
			keep(journey, before.without(item), me);
			this.asks.settle(journey, item.toString(), me);
		}
	}

	/** The list as it is now, for somebody who may be here. */
	PaceDocument document(Journey journey) {
		return sheet(journey).map(Opened::document).orElseGet(PaceDocument::untouched);
	}

	private Journey change(JourneyId id, PersonId me) {
		Journey journey = this.journeys.workOn(id, STEP, me);
		if (!me.equals(journey.hurt())) {
			throw new NotFoundException();
		}
		return journey;
	}

	private void keep(Journey journey, PaceDocument document, PersonId me) {
		UUID about = journey.id().id();
		sheet(journey).ifPresentOrElse((sheet) -> this.sheets.rewrite(sheet.id(), document, me),
				() -> this.sheets.put(UUID.randomUUID(), KIND, about, Audience.PARTNER, document, me));
	}

	// Of two that were begun at the same moment the older one is the list.
	private Optional<Opened<PaceDocument>> sheet(Journey journey) {
		return this.sheets.by(journey.hurt(), journey.id().id(), KIND, PaceDocument.class).stream().findFirst();
	}

}
