package app.kintsugi.exercise.disclosure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.Couples;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * Writing the disclosure, alone or before the eyes of the therapist; delivering it; and
 * adding to it. For whoever is not the repairing partner there is nothing here
 * ({@link NotFoundException}).
 */
@Service
@Transactional
public class WriteDisclosure {

	/**
	 * What is written so far.
	 *
	 * @param seen tells this state from every other; empty before anything is saved
	 * @param intact false when what was saved is not as it was written
	 * @param therapist whom it can be shown to, or null
	 * @param shown whether the therapist can read it now
	 */
	public record Draft(String seen, Telling telling, boolean intact, @Nullable PersonId therapist, boolean shown,
			@Nullable Detail detail, boolean mayDeliver, boolean delivered) {

		public boolean begun() {
			return !this.seen.isEmpty();
		}

	}

	private final Disclosures disclosures;

	private final DisclosureRoles roles;

	private final Sheets sheets;

	private final Couples couples;

	private final Clock clock;

	WriteDisclosure(Disclosures disclosures, DisclosureRoles roles, Sheets sheets, Couples couples, Clock clock) {
		this.disclosures = disclosures;
		this.roles = roles;
		this.sheets = sheets;
		this.couples = couples;
		this.clock = clock;
	}

	/** What is written so far. */
	@Transactional(readOnly = true)
	public Draft draft(JourneyId id, PersonId me) {
		Journey journey = this.roles.writer(id, me);
		Optional<Opened<Telling>> sheet = sheet(journey, me);
		Optional<Disclosure> disclosure = this.disclosures.findById(id.id());
		PersonId therapist = this.couples.of(me).map(Couple::therapist).orElse(null);
		return new Draft(seen(sheet), sheet.map(Opened::document).orElse(Telling.BLANK),
				sheet.isEmpty() || sheet.get().document() != null, therapist,
				disclosure.filter((row) -> row.isShownTo(therapist)).isPresent(),
				disclosure.map(Disclosure::detail).orElse(null), disclosure.filter(Disclosure::isReady).isPresent(),
				disclosure.filter(Disclosure::isDelivered).isPresent());
	}

	/**
	 * Saves what is written so far.
	 * @param seen what the page was opened with ({@link Draft#seen})
	 * @throws ChangedMeanwhileException when other words have been saved since
	 * @throws NotNowException when it has been delivered, or the journey has ended
	 */
	public void save(JourneyId id, PersonId me, UUID submission, String seen, Telling telling) {
		Journey journey = this.roles.writing(id, me);
		lock(journey).mustBeWritten();
		Optional<Opened<Telling>> sheet = sheet(journey, me);
		if (sheet.filter((saved) -> telling.equals(saved.document())).isPresent()) {
			return;
		}
		if (!seen(sheet).equals(seen)) {
			throw new ChangedMeanwhileException();
		}
		sheet.ifPresentOrElse((saved) -> this.sheets.rewrite(saved.id(), telling, me),
				() -> this.sheets.put(submission, Kinds.TELLING, id.id(), Audience.ONLY_ME, telling, me));
	}

	/** Lets the therapist read what is saved, now and while the writer goes on. */
	public void showToTherapist(JourneyId id, PersonId me) {
		Journey journey = this.roles.writing(id, me);
		PersonId therapist = this.couples.require(me).therapist();
		if (therapist == null) {
			throw new NotNowException("there is no therapist");
		}
		lock(journey).showTo(therapist);
		this.sheets.show(written(journey, me).id(), Audience.THERAPIST, me);
	}

	/** The therapist cannot read it any more. */
	public void showToNobody(JourneyId id, PersonId me) {
		Journey journey = this.roles.writing(id, me);
		lock(journey).showToNobody();
		this.sheets.show(written(journey, me).id(), Audience.ONLY_ME, me);
	}

	/**
	 * Gives it to the hurt partner, for good. The same again changes nothing.
	 * @param seen what the page showed ({@link Draft#seen}): this is what is delivered
	 * @param declaration that this is all of it
	 * @throws ChangedMeanwhileException when other words have been saved since
	 * @throws NotNowException while the hurt partner has not said that they are ready to
	 * read, and while a part is empty
	 */
	public void deliver(JourneyId id, PersonId me, String seen, String declaration) {
		Journey journey = this.roles.writing(id, me);
		Disclosure disclosure = lock(journey);
		Opened<Telling> sheet = written(journey, me);
		Telling telling = sheet.document();
		if (telling == null) {
			throw new NotNowException("is not as it was written");
		}
		if (disclosure.isDelivered() && telling.declaration().equals(declaration)) {
			return;
		}
		disclosure.deliver(this.clock.instant());
		if (!seen(Optional.of(sheet)).equals(seen)) {
			throw new ChangedMeanwhileException();
		}
		if (!telling.isComplete()) {
			throw new NotNowException("a part is empty");
		}
		this.sheets.rewrite(sheet.id(), telling.declared(declaration), me);
		this.sheets.show(sheet.id(), Audience.PARTNER, me);
	}

	/**
	 * Adds something to what was delivered, dated and for good.
	 * @throws NotNowException before it has been delivered
	 */
	public void add(JourneyId id, PersonId me, UUID submission, String text) {
		Journey journey = this.roles.writing(id, me);
		lock(journey).mustBeDelivered();
		this.sheets.putBeside(written(journey, me).id(), submission, Kinds.ADDITION, id.id(), new Words(text), me);
	}

	private Disclosure lock(Journey journey) {
		return this.disclosures.lock(journey.id().id())
			.orElseGet(() -> this.disclosures.save(new Disclosure(journey.id(), journey.couple())));
	}

	private Opened<Telling> written(Journey journey, PersonId me) {
		return sheet(journey, me).orElseThrow(() -> new NotNowException("nothing is written"));
	}

	private Optional<Opened<Telling>> sheet(Journey journey, PersonId me) {
		List<Opened<Telling>> mine = this.sheets.by(me, journey.id().id(), Kinds.TELLING, Telling.class);
		return mine.stream().findFirst();
	}

	private static String seen(Optional<Opened<Telling>> sheet) {
		return sheet.map((saved) -> saved.writtenAt().toString()).orElse("");
	}

}
