package app.kintsugi.exercise.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couples;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.journey.Role;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * The agreement that the two write and sign. A signature is a sheet by its signer which
 * holds the very words: it counts when it opens, is by that person, and its words are the
 * agreement's. So nobody, whoever runs the server, signs for another, or puts other words
 * over a signature.
 */
@Service
@Transactional
public class Agreements {

	static final String WORDING = "agreement-wording";

	static final String SIGNATURE = "agreement-signature";

	/** What is sealed of a wording. */
	record Wording(int number, String text) {
	}

	/** What somebody signs. */
	record Signature(int number, UUID wording, String text, Instant at) {
	}

	private final Journeys journeys;

	private final Couples couples;

	private final OldAndNew lists;

	private final Editions editions;

	private final Sheets sheets;

	private final Clock clock;

	Agreements(Journeys journeys, Couples couples, OldAndNew lists, Editions editions, Sheets sheets, Clock clock) {
		this.journeys = journeys;
		this.couples = couples;
		this.lists = lists;
		this.editions = editions;
		this.sheets = sheets;
		this.clock = clock;
	}

	/** All editions, the newest first. */
	@Transactional(readOnly = true)
	public List<Agreement> all(JourneyId id, PersonId me) {
		return all(this.journeys.enter(id, AgreementExercise.STEP, me), me);
	}

	List<Agreement> all(Journey journey, PersonId me) {
		return this.editions.newestFirst(journey.id()).stream().map((edition) -> read(edition, journey, me)).toList();
	}

	/**
	 * Writes the agreement anew, from its newest wording.
	 * @param submission made when the page was shown; the same again changes nothing
	 * @param basis the wording that the page showed; null when there was none
	 * @throws NotNowException when the lists are not open, it stands, or the journey has
	 * ended
	 * @throws ChangedMeanwhileException when there is another wording by now
	 */
	public void write(JourneyId id, UUID submission, @Nullable UUID basis, String text, PersonId me) {
		Journey journey = workOn(id, me);
		Optional<Edition> newest = newest(journey, me);
		Optional<String> now = newest.map(Edition::wording).map(this::text);
		if (newest.filter((edition) -> edition.wording().equals(submission)).isPresent()
				&& now.filter(text::equals).isPresent()) {
			return;
		}
		if (newest.isEmpty()) {
			if (basis != null) {
				throw new ChangedMeanwhileException();
			}
			UUID wording = put(submission, 1, text, journey, me);
			this.editions.save(Edition.first(journey.couple(), id, wording));
			return;
		}
		Edition edition = newest.get();
		edition.mustBeBasis(basis);
		if (now.filter(text::equals).isEmpty()) {
			edition.reword(basis, put(submission, edition.number(), text, journey, me));
		}
	}

	/**
	 * Signs what this person has read.
	 * @throws NotNowException when it has another wording by now, or is signed by them
	 */
	public void sign(JourneyId id, UUID wording, PersonId me) {
		Journey journey = workOn(id, me);
		Edition edition = newest(journey, me).orElseThrow(() -> new NotNowException("is not written"));
		String text = text(edition.wording());
		if (text == null) {
			throw new NotNowException("cannot be opened");
		}
		UUID signature = this.sheets.put(UUID.randomUUID(), SIGNATURE, journey.id().id(), Audience.PARTNER,
				new Signature(edition.number(), edition.wording(), text, this.clock.instant()), me);
		edition.sign(role(journey, me), wording, signature);
	}

	/**
	 * Begins a new edition from one that stands, which stays readable as it was signed.
	 * @param number the one that this person has before them
	 * @throws NotNowException when that is not the newest, or does not stand
	 */
	public void reopen(JourneyId id, int number, PersonId me) {
		Journey journey = workOn(id, me);
		Edition edition = newest(journey, me).filter((newest) -> newest.number() == number)
			.orElseThrow(() -> new NotNowException("is not the newest"));
		String text = Objects.requireNonNullElse(text(edition.wording()), "");
		this.editions.save(edition.next(put(UUID.randomUUID(), number + 1, text, journey, me)));
	}

	private Journey workOn(JourneyId id, PersonId me) {
		Journey journey = this.journeys.workOn(id, AgreementExercise.STEP, me);
		this.couples.hold(me);
		if (!this.lists.seen(id, me).isOpen()) {
			throw new NotNowException("the lists are not open");
		}
		return journey;
	}

	/** The newest edition, with no signature that is none. */
	private Optional<Edition> newest(Journey journey, PersonId me) {
		Optional<Edition> newest = this.editions.newestFirst(journey.id()).stream().findFirst();
		newest.ifPresent((edition) -> {
			for (PersonId person : List.of(me, journey.other(me))) {
				Role role = role(journey, person);
				if (edition.signature(role) != null && signed(edition, journey, person) == null) {
					edition.isNotSigned(role);
				}
			}
		});
		return newest;
	}

	private Agreement read(Edition edition, Journey journey, PersonId me) {
		return new Agreement(edition.number(), edition.wording(), text(edition.wording()), signed(edition, journey, me),
				signed(edition, journey, journey.other(me)));
	}

	private @Nullable Instant signed(Edition edition, Journey journey, PersonId who) {
		UUID id = edition.signature(role(journey, who));
		if (id == null) {
			return null;
		}
		String text = text(edition.wording());
		return this.sheets.find(id, SIGNATURE, Signature.class)
			.filter((sheet) -> sheet.author().equals(who))
			.map(Opened::document)
			.filter((signature) -> signature.number() == edition.number()
					&& signature.wording().equals(edition.wording()) && signature.text().equals(text))
			.map(Signature::at)
			.orElse(null);
	}

	private @Nullable String text(UUID wording) {
		return this.sheets.find(wording, WORDING, Wording.class).map(Opened::document).map(Wording::text).orElse(null);
	}

	private UUID put(UUID submission, int number, String text, Journey journey, PersonId me) {
		return this.sheets.put(submission, WORDING, journey.id().id(), Audience.PARTNER, new Wording(number, text), me);
	}

	private static Role role(Journey journey, PersonId person) {
		return journey.roleOf(person).orElseThrow(NotFoundException::new);
	}

}
