package app.kintsugi.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import app.kintsugi.account.People;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Couples;
import app.kintsugi.couple.SecretsPolicies;
import app.kintsugi.couple.SecretsPolicies.Stated;
import app.kintsugi.couple.TherapistPlace;
import app.kintsugi.journey.Exercise.Passage;
import app.kintsugi.journey.Exercises;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.Milestone;
import app.kintsugi.journey.Milestones;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.SharedList;
import app.kintsugi.reflection.SharedReflections;
import app.kintsugi.reflection.SharedReflections.Remark;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lies on a therapist's desk for one place: what is shared there, what of it waits,
 * and what is new. Whoever is not the therapist there at that moment gets a
 * {@link NotFoundException}, for whatever they ask or do.
 */
@Service
@Transactional(readOnly = true)
public class Desk {

	/**
	 * What is new since the last session.
	 *
	 * @param since the morning of that day; null while there was none, and then nothing
	 * else is said
	 * @param entries how many reflections were shared or got other words
	 * @param remarks what others said to reflections, the last first
	 * @param milestones steps that were opened, and setbacks, without a word of them
	 */
	public record News(@Nullable Instant since, long entries, List<Remark> remarks, List<Milestone> milestones) {
	}

	/** One page of what is shared in exercises, the newest first. */
	public record PassagePage(List<ReviewedPassage> passages, int page, boolean more) {
	}

	private static final int QUEUE = 20;

	private static final int PASSAGES = 20;

	private final SharedReflections reflections;

	private final SessionDiary diary;

	private final Journeys journeys;

	private final Exercises exercises;

	private final Milestones milestones;

	private final SecretsPolicies policies;

	private final Couples couples;

	private final People people;

	Desk(SharedReflections reflections, SessionDiary diary, Journeys journeys, Exercises exercises,
			Milestones milestones, SecretsPolicies policies, Couples couples, People people) {
		this.milestones = milestones;
		this.policies = policies;
		this.reflections = reflections;
		this.diary = diary;
		this.journeys = journeys;
		this.exercises = exercises;
		this.couples = couples;
		this.people = people;
	}

	/** One page of what waits to be reviewed, the one that waits longest first. */
	public SharedList queue(UUID place, int page, PersonId therapist) {
		return this.reflections.queue(this.couples.requirePlace(place, therapist), therapist, page, QUEUE);
	}

	/** One page of all reflections that are shared. */
	public SharedList all(UUID place, int page, PersonId therapist) {
		return this.reflections.all(this.couples.requirePlace(place, therapist), therapist, page);
	}

	/** One page of those with all these words in them. */
	public SharedList search(UUID place, String words, int page, PersonId therapist) {
		return this.reflections.search(this.couples.requirePlace(place, therapist), therapist, words, page);
	}

	/** What is new since the last session. */
	public News news(UUID id, PersonId therapist) {
		TherapistPlace place = this.couples.requirePlace(id, therapist);
		return this.diary.since(this.diary.of(place, therapist), therapist)
			.map((since) -> new News(since, this.reflections.since(place, since),
					this.reflections.remarksSince(place, therapist, since), milestones(place, since)))
			.orElseGet(() -> new News(null, 0, List.of(), List.of()));
	}

	private List<Milestone> milestones(TherapistPlace place, Instant since) {
		CoupleId couple = place.couple();
		return (couple == null) ? List.of()
				: this.milestones.ofCouple(couple).stream().filter((one) -> !one.at().isBefore(since)).toList();
	}

	/**
	 * The policy on secrets that holds, by paragraphs; none when it cannot be opened as
	 * it was sealed.
	 */
	public List<String> policy(UUID id, PersonId therapist) {
		UUID admission = this.couples.requirePlace(id, therapist).admission();
		return this.policies.historyOf(admission, therapist)
			.versions()
			.stream()
			.filter(Stated::holds)
			.findFirst()
			.map(Stated::paragraphs)
			.orElseGet(List::of);
	}

	/** One page of what is shared in the exercises. */
	public PassagePage passages(UUID id, int page, PersonId therapist) {
		CoupleId couple = this.couples.requirePlace(id, therapist).couple();
		List<Passage> all = (couple == null) ? List.of()
				: this.journeys.ofCouple(couple)
					.stream()
					.flatMap((journey) -> this.exercises.sharedWithTherapist(journey, therapist).stream())
					.sorted(Comparator.comparing(Passage::at).reversed())
					.toList();
		int shown = Math.min(Math.max(page, 0), Math.max(0, all.size() - 1) / PASSAGES);
		int end = Math.min(all.size(), (shown + 1) * PASSAGES);
		return new PassagePage(all.subList(shown * PASSAGES, end)
			.stream()
			.map((passage) -> new ReviewedPassage(passage, this.people.nameOf(passage.author())))
			.toList(), shown, end < all.size());
	}

	/**
	 * Marks a reflection as reviewed; a second time changes nothing.
	 * @param seen when the words were written that were on the page: later ones still
	 * wait
	 */
	@Transactional
	public void markReviewed(UUID place, ReflectionId reflection, Instant seen, PersonId therapist) {
		this.reflections.markReviewed(this.couples.requirePlace(place, therapist), reflection, seen);
	}

	/** Takes the mark away again. */
	@Transactional
	public void putBack(UUID place, ReflectionId reflection, PersonId therapist) {
		this.reflections.putBack(this.couples.requirePlace(place, therapist), reflection);
	}

}
