package app.kintsugi.exercise.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.account.People;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.Couples;
import app.kintsugi.exercise.promise.Utterance.Kind;
import app.kintsugi.journey.Exercise.ForSession.Topic;
import app.kintsugi.journey.Exercise.ForSession;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;

/**
 * What would help, what was understood and what was promised, for the two to look at.
 */
@Service
@Transactional(readOnly = true)
public class Promises {

	static final int STEP = 9;

	static final String WISH = "promise-wish";

	/** What is sealed of whatever is said here. */
	record Words(String text) {

		@Override
		public String toString() {
			return "Words";
		}

	}

	private final Journeys journeys;

	private final Requests requests;

	private final Sheets sheets;

	private final Couples couples;

	private final People people;

	Promises(Journeys journeys, Requests requests, Sheets sheets, Couples couples, People people) {
		this.journeys = journeys;
		this.requests = requests;
		this.sheets = sheets;
		this.couples = couples;
		this.people = people;
	}

	/**
	 * Everything that was said would help, the oldest first.
	 * @throws NotFoundException for anybody but the two, and before step 9 has been
	 * opened
	 */
	public List<Wish> of(JourneyId id, PersonId me) {
		Journey journey = this.journeys.enter(id, STEP, me);
		return this.requests.of(journey.id()).stream().flatMap((request) -> wish(request).stream()).toList();
	}

	/** One of them. */
	public Wish require(JourneyId id, UUID request, PersonId me) {
		return wish(find(id, request, me)).orElseThrow(NotFoundException::new);
	}

	/** What was said about it since, the oldest first. */
	public List<Utterance> said(JourneyId id, UUID request, PersonId me) {
		Request found = find(id, request, me);
		return Arrays.stream(Utterance.Kind.values())
			.flatMap((kind) -> this.sheets.about(found.id(), kind.sheets(), Words.class)
				.stream()
				.map((sheet) -> new Dated(sheet.writtenAt(), utterance(kind, sheet))))
			.sorted(Comparator.comparing(Dated::at))
			.map(Dated::said)
			.toList();
	}

	/** What was said back last, where the hurt partner is asked whether it is that. */
	public Optional<UUID> saidBack(JourneyId id, UUID request, PersonId me) {
		return find(id, request, me).saidBack();
	}

	/** The name of the couple's therapist, if there is one. */
	public Optional<String> therapist(PersonId me) {
		return this.couples.of(me).map(Couple::therapist).map(this.people::nameOf);
	}

	/**
	 * Whether the therapist may read what was promised; nothing while it is no promise.
	 */
	public Optional<Boolean> isShown(JourneyId id, UUID request, PersonId me) {
		return find(id, request, me).promised()
			.flatMap((words) -> this.sheets.find(words, Kind.SAID_BACK.sheets(), Words.class))
			.map((sheet) -> sheet.audience() == Audience.PARTNER_AND_THERAPIST);
	}

	/** What was promised or kept, and is sealed for these readers, the oldest first. */
	List<ForSession> forSession(Journey journey, CircleId readers, LocalDate from, LocalDate to) {
		return all(journey)
			.filter((request) -> request.keptOn().map((day) -> !day.isBefore(from) && !day.isAfter(to)).orElse(true))
			.flatMap((request) -> request.promised()
				.stream()
				.flatMap((words) -> this.sheets.findFor(readers, words, Kind.SAID_BACK.sheets(), Words.class).stream())
				.map((sheet) -> forSession(request, sheet)))
			.toList();
	}

	private static ForSession forSession(Request request, Opened<Words> sheet) {
		LocalDate kept = request.keptOn().orElse(null);
		return new ForSession(Topic.PROMISE, "promise.session", sheet.author(), sheet.writtenAt(),
				(sheet.document() != null) ? sheet.document().text() : "",
				(kept != null) ? "promise.kept.on" : "promise.for",
				(kept != null) ? kept : request.promisedFor().orElseThrow());
	}

	/** Since when "what can I do?" has been open, if it is. */
	public Optional<Instant> askedAt(JourneyId id, PersonId me) {
		return askedAt(this.journeys.enter(id, STEP, me));
	}

	Optional<Instant> askedAt(Journey journey) {
		return all(journey).filter((request) -> request.stage() == Stage.ASKED).map(Request::begunAt).findFirst();
	}

	Stream<Request> all(Journey journey) {
		return this.requests.of(journey.id()).stream();
	}

	private Request find(JourneyId id, UUID request, PersonId me) {
		Journey journey = this.journeys.enter(id, STEP, me);
		return this.requests.findById(request)
			.filter((found) -> found.isIn(journey.id()))
			.orElseThrow(NotFoundException::new);
	}

	private Optional<Wish> wish(Request request) {
		return this.sheets.about(request.id(), WISH, Words.class)
			.stream()
			.findFirst()
			.map((sheet) -> new Wish(request.id(), request.stage(), text(sheet), request.promisedFor().orElse(null),
					request.keptOn().orElse(null)));
	}

	private static Utterance utterance(Utterance.Kind kind, Opened<Words> sheet) {
		return new Utterance(sheet.id(), kind, sheet.author(), text(sheet));
	}

	private static @Nullable String text(Opened<Words> sheet) {
		return (sheet.document() != null) ? sheet.document().text() : null;
	}

	/** What was said, and when. */
	private record Dated(Instant at, Utterance said) {
	}

}
