package app.kintsugi.review;

import java.text.Collator;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import app.kintsugi.account.People;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Couples;
import app.kintsugi.couple.TherapistPlace;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.Journeys;
import app.kintsugi.reflection.SharedReflections;
import app.kintsugi.review.ReviewedPlace.WalkedBy;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a therapist accompanies. Each place is a closed room: whoever is not admitted to
 * it at that moment gets a {@link NotFoundException}, the same as for one that never was.
 *
 * <p>
 * A page of the list asks the same few questions whatever its length, and opens one
 * document, the therapist's own diary.
 */
@Service
@Transactional(readOnly = true)
public class Caseload {

	/** How the list can be ordered: by nothing that weighs anybody. */
	public enum Order {

		/** Whom the therapist sees next comes first; then by name. */
		SESSION,
		/** By name. */
		NAME

	}

	/**
	 * One page of the list.
	 *
	 * @param page from 0
	 * @param more whether another page follows
	 */
	public record CaseloadPage(List<ReviewedPlace> places, Order order, int page, boolean more) {
	}

	/** Places on one page. */
	static final int PAGE = 40;

	private record Named(TherapistPlace place, List<String> names, SessionDates dates) {

		String name() {
			return String.join(" ", this.names);
		}

	}

	private final SharedReflections reflections;

	private final SessionDiary diary;

	private final Journeys journeys;

	private final Couples couples;

	private final People people;

	Caseload(SharedReflections reflections, SessionDiary diary, Journeys journeys, Couples couples, People people) {
		this.reflections = reflections;
		this.diary = diary;
		this.journeys = journeys;
		this.couples = couples;
		this.people = people;
	}

	/** Whether anybody has let this person in. */
	public boolean isTherapist(PersonId person) {
		return this.couples.isTherapist(person);
	}

	/**
	 * One page of those who have let this therapist in.
	 * @param locale by whose rules names are put in order
	 * @throws NotFoundException when nobody has
	 */
	public CaseloadPage page(PersonId therapist, Order order, int page, Locale locale) {
		List<TherapistPlace> places = this.couples.placesOf(therapist);
		if (places.isEmpty()) {
			throw new NotFoundException();
		}
		Map<UUID, SessionDates> dates = this.diary.all(therapist);
		LocalDate today = this.diary.today(therapist);
		Map<PersonId, String> names = this.people
			.namesOf(places.stream().flatMap((place) -> place.persons().stream()).toList());
		List<Named> all = places.stream()
			.map((place) -> new Named(place, named(place, names),
					dates.getOrDefault(place.id(), SessionDates.NONE).on(today)))
			.sorted(comparator(order, locale))
			.toList();
		int shown = Math.min(Math.max(page, 0), (all.size() - 1) / PAGE);
		int end = Math.min(all.size(), (shown + 1) * PAGE);
		return new CaseloadPage(viewed(all.subList(shown * PAGE, end), names), order, shown, end < all.size());
	}

	/**
	 * One place.
	 * @throws NotFoundException for anybody who is not the therapist there now
	 */
	public ReviewedPlace require(UUID id, PersonId therapist) {
		TherapistPlace place = this.couples.requirePlace(id, therapist);
		Map<PersonId, String> names = this.people.namesOf(place.persons());
		return viewed(List.of(new Named(place, named(place, names), this.diary.of(place, therapist))), names).get(0);
	}

	private List<ReviewedPlace> viewed(List<Named> all, Map<PersonId, String> names) {
		Set<CircleId> circles = new HashSet<>();
		all.forEach((one) -> circles.addAll(one.place().circles()));
		Map<CircleId, Long> waiting = this.reflections.waiting(circles);
		Map<CoupleId, List<Journey>> walked = this.journeys
			.ofCouples(all.stream().map((one) -> one.place().couple()).filter(Objects::nonNull).toList());
		return all.stream()
			.map((one) -> new ReviewedPlace(one.place().id(), one.names(), walkedBy(one.place(), walked, names),
					one.dates(), sum(waiting, one.place().circles())))
			.toList();
	}

	private static List<WalkedBy> walkedBy(TherapistPlace place, Map<CoupleId, List<Journey>> walked,
			Map<PersonId, String> names) {
		CoupleId couple = place.couple();
		return (couple == null) ? List.of()
				: walked.getOrDefault(couple, List.of())
					.stream()
					.map((journey) -> new WalkedBy(journey, names.getOrDefault(journey.hurt(), "")))
					.toList();
	}

	private static long sum(Map<CircleId, Long> waiting, Collection<CircleId> circles) {
		return circles.stream().mapToLong((circle) -> waiting.getOrDefault(circle, 0L)).sum();
	}

	private static List<String> named(TherapistPlace place, Map<PersonId, String> names) {
		return place.persons().stream().map((person) -> names.getOrDefault(person, "")).toList();
	}

	private static Comparator<Named> comparator(Order order, Locale locale) {
		Collator collator = Collator.getInstance(locale);
		Comparator<Named> byName = Comparator.comparing(Named::name, collator)
			.thenComparing((named) -> named.place().id());
		return switch (order) {
			case NAME -> byName;
			case SESSION -> Comparator
				.comparing((Named named) -> named.dates().next(),
						Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
				.thenComparing((named) -> named.dates().at(),
						Comparator.nullsLast(Comparator.<LocalTime>naturalOrder()))
				.thenComparing(byName);
		};
	}

}
