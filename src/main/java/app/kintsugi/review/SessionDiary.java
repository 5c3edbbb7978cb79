package app.kintsugi.review;

import app.kintsugi.account.TimeZones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import app.kintsugi.couple.Couples;
import app.kintsugi.couple.TherapistPlace;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a therapist sees whom. Sealed for the therapist alone: neither those who are seen,
 * nor who runs the server, reads it here.
 */
@Service
@Transactional(readOnly = true)
public class SessionDiary {

	/** What is sealed of it: by the id of the place. */
	record Entries(Map<UUID, SessionDates> places) {

		@Override
		public String toString() {
			return "Entries";
		}

	}

	private final Diaries diaries;

	private final Couples couples;

	private final Vault vault;

	private final TimeZones zones;

	SessionDiary(Diaries diaries, Couples couples, Vault vault, TimeZones zones) {
		this.diaries = diaries;
		this.couples = couples;
		this.vault = vault;
		this.zones = zones;
	}

	/** The dates of one place, as they are today. The caller has checked the place. */
	public SessionDates of(TherapistPlace place, PersonId therapist) {
		return all(therapist).getOrDefault(place.id(), SessionDates.NONE).on(today(therapist));
	}

	/**
	 * From when on something is new since the last session, whose day is the therapist's;
	 * nothing while there was none.
	 */
	public Optional<Instant> since(SessionDates dates, PersonId therapist) {
		return Optional.ofNullable(dates.last())
			.map((last) -> last.atStartOfDay(this.zones.of(therapist)).toInstant());
	}

	/**
	 * Sets the dates of one place.
	 * @throws app.kintsugi.ui.NotFoundException for anybody who is not the therapist
	 * there now
	 */
	@Transactional
	public void set(UUID place, SessionDates dates, PersonId therapist) {
		this.couples.requirePlace(place, therapist);
		CircleId own = this.vault.personalCircle(therapist);
		Optional<Diary> before = this.diaries.lock(therapist);
		Map<UUID, SessionDates> places = new HashMap<>(before.map(this::open).orElseGet(Map::of));
		places.keySet().retainAll(stillThere(therapist));
		places.put(place, dates);
		Entries entries = new Entries(places);
		before.ifPresentOrElse((diary) -> diary.rewrite(this.vault.seal(own, diary.nextLabel(), entries)), () -> {
			UUID id = UUID.randomUUID();
			this.diaries.save(new Diary(id, therapist, this.vault.seal(own, Diary.firstLabel(id, therapist), entries)));
		});
	}

	/** The dates of every place that has some, as they were set. */
	Map<UUID, SessionDates> all(PersonId therapist) {
		return this.diaries.findByTherapist(therapist).map(this::open).orElseGet(Map::of);
	}

	LocalDate today(PersonId therapist) {
		return this.zones.today(therapist);
	}

	// what was altered, or lost with keys, can be set anew
	private Map<UUID, SessionDates> open(Diary diary) {
		try {
			return this.vault.open(diary.document(), diary.label(), Entries.class).places();
		}
		catch (NoKeyException | TamperedException ex) {
			return Map.of();
		}
	}

	private Set<UUID> stillThere(PersonId therapist) {
		List<TherapistPlace> places = this.couples.placesOf(therapist);
		return places.stream().map(TherapistPlace::id).collect(Collectors.toCollection(HashSet::new));
	}

}
