package app.kintsugi.exercise.promise;

import app.kintsugi.account.TimeZones;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.promise.Promises.Words;
import app.kintsugi.exercise.promise.Utterance.Kind;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.Role;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * Says what would help, says it back until it is right, and promises it. All of it is for
 * the two.
 *
 * <p>
 * Everything here throws {@link NotFoundException} for anybody but the two and for what
 * is not there or the other's to do, and {@link app.kintsugi.journey.NotNowException}
 * when the request has moved on or the journey has ended.
 */
@Service
@Transactional
public class MakingPromises {

	private final Journeys journeys;

	private final Requests requests;

	private final Sheets sheets;

	private final TimeZones zones;

	private final Clock clock;

	MakingPromises(Journeys journeys, Requests requests, Sheets sheets, TimeZones zones, Clock clock) {
		this.journeys = journeys;
		this.requests = requests;
		this.sheets = sheets;
		this.zones = zones;
		this.clock = clock;
	}

	/** What can I do? While it is open, asking again changes nothing. */
	public void ask(JourneyId id, PersonId me) {
		Journey journey = workOn(id, Role.REPAIRING, me);
		if (this.requests.lockAsked(journey.id().id()).isEmpty()) {
			this.requests.save(Request.asked(UUID.randomUUID(), journey, Role.REPAIRING, this.clock.instant()));
		}
	}

	/**
	 * Says what would help: the answer to the other's question, where it is open.
	 * @param submission the same again with the same words changes nothing
	 * @return the request
	 */
	public UUID say(JourneyId id, UUID submission, String text, PersonId me) {
		Journey journey = workOn(id, Role.HURT, me);
		Optional<UUID> before = said(journey, submission, text);
		if (before.isPresent()) {
			return before.get();
		}
		Request request = this.requests.lockAsked(journey.id().id())
			.orElseGet(() -> Request.said(UUID.randomUUID(), journey, Role.HURT, this.clock.instant()));
		if (request.stage() == Stage.ASKED) {
			request.say(Role.HURT);
		}
		this.requests.save(request);
		put(request, submission, Promises.WISH, text, me);
		return request.id();
	}

	/** Says it back. The same again changes nothing. */
	public void sayBack(JourneyId id, UUID request, UUID submission, String text, PersonId me) {
		Request found = lock(workOn(id, Role.REPAIRING, me), request);
		if (!isThere(submission, Kind.SAID_BACK.sheets(), text)) {
			found.sayBack(Role.REPAIRING, put(found, submission, Kind.SAID_BACK.sheets(), text, me));
		}
	}

	/** Yes, that: said of the words with this id. */
	public void yesThat(JourneyId id, UUID request, UUID seen, PersonId me) {
		lock(workOn(id, Role.HURT, me), request).yesThat(Role.HURT, seen);
	}

	/**
	 * Not quite: said of the words with this id. The same again changes nothing.
	 * @param text may be empty
	 */
	public void notQuite(JourneyId id, UUID request, UUID submission, UUID seen, String text, PersonId me) {
		Request found = lock(workOn(id, Role.HURT, me), request);
		if (!isThere(submission, Kind.NOT_QUITE.sheets(), text)) {
			found.notQuite(Role.HURT, seen);
			if (!text.isBlank()) {
				put(found, submission, Kind.NOT_QUITE.sheets(), text, me);
			}
		}
	}

	/** Promises it for a day, today or later. */
	public void promise(JourneyId id, UUID request, LocalDate day, PersonId me) {
		lock(workOn(id, Role.REPAIRING, me), request).promise(Role.REPAIRING, day, today(me));
	}

	/** It was kept, on that day, today or before. */
	public void kept(JourneyId id, UUID request, LocalDate day, PersonId me) {
		lock(workOn(id, Role.HURT, me), request).kept(Role.HURT, day, today(me));
	}

	/** Let us renew it: the other chooses another day. */
	public void renew(JourneyId id, UUID request, PersonId me) {
		lock(workOn(id, Role.HURT, me), request).renew(Role.HURT);
	}

	/** Lets it go. */
	public void letGo(JourneyId id, UUID request, PersonId me) {
		lock(workOn(id, Role.HURT, me), request).letGo(Role.HURT);
	}

	/** Either says something about it. The same again changes nothing. */
	public void talk(JourneyId id, UUID request, UUID submission, String text, PersonId me) {
		Request found = lock(this.journeys.workOn(id, Promises.STEP, me), request);
		if (found.stage() == Stage.ASKED) {
			throw new NotFoundException();
		}
		put(found, submission, Kind.WORDS.sheets(), text, me);
	}

	/**
	 * Who promises shows it to the couple's therapist too, or keeps it between the two
	 * again: the words that it was understood in, which are theirs, and its day.
	 */
	public void show(JourneyId id, UUID request, boolean shown, PersonId me) {
		Journey journey = shown ? workOn(id, Role.REPAIRING, me) : this.journeys.enter(id, Promises.STEP, me);
		Request found = lock(journey, request);
		UUID words = found.promised().orElseThrow(NotFoundException::new);
		this.sheets.show(words, shown ? Audience.PARTNER_AND_THERAPIST : Audience.PARTNER, me);
	}

	/** The day it is for this person. */
	public LocalDate today(PersonId me) {
		return this.zones.today(me);
	}

	private Journey workOn(JourneyId id, Role role, PersonId me) {
		Journey journey = this.journeys.workOn(id, Promises.STEP, me);
		if (journey.roleOf(me).filter(role::equals).isEmpty()) {
			throw new NotFoundException();
		}
		return journey;
	}

	private Request lock(Journey journey, UUID request) {
		return this.requests.lock(request)
			.filter((found) -> found.isIn(journey.id()))
			.orElseThrow(NotFoundException::new);
	}

	private UUID put(Request request, UUID submission, String kind, String text, PersonId me) {
		return this.sheets.put(submission, kind, request.id(), Audience.PARTNER, new Words(text), me);
	}

	private boolean isThere(UUID submission, String kind, String text) {
		return this.sheets.find(submission, kind, Words.class)
			.map(Opened::document)
			.filter(new Words(text)::equals)
			.isPresent();
	}

	private Optional<UUID> said(Journey journey, UUID submission, String text) {
		return isThere(submission, Promises.WISH, text) ? this.requests.of(journey.id())
			.stream()
			.map(Request::id)
			.filter((request) -> this.sheets.about(request, Promises.WISH, Words.class)
				.stream()
				.anyMatch((sheet) -> sheet.id().equals(submission)))
			.findFirst() : Optional.empty();
	}

}
