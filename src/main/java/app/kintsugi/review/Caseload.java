package app.kintsugi.review;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import app.kintsugi.account.People;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Couples;
import app.kintsugi.couple.TherapistCouple;
import app.kintsugi.couple.TherapistLeft;
import app.kintsugi.journey.Exercise.Passage;
import app.kintsugi.journey.Exercises;
import app.kintsugi.journey.Journeys;
import app.kintsugi.reflection.ReadReflections;
import app.kintsugi.reflection.ReflectionDeleted;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.ReflectionLine;
import app.kintsugi.review.ReviewedCouple.WalkedBy;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The couples that let a therapist in, and what they share with the therapist. Whoever is
 * not the admitted therapist of a couple at that moment gets a {@link NotFoundException}.
 */
@Service
@Transactional(readOnly = true)
public class Caseload {

	private final ReviewMarks marks;

	private final ReadReflections reflections;

	private final Journeys journeys;

	private final Exercises exercises;

	private final Couples couples;

	private final People people;

	private final Clock clock;

	Caseload(ReviewMarks marks, ReadReflections reflections, Journeys journeys, Exercises exercises, Couples couples,
			People people, Clock clock) {
		this.marks = marks;
		this.reflections = reflections;
		this.journeys = journeys;
		this.exercises = exercises;
		this.couples = couples;
		this.people = people;
		this.clock = clock;
	}

	/** Whether any couple has let this person in. */
	public boolean isTherapist(PersonId person) {
		return !this.couples.ofTherapist(person).isEmpty();
	}

	/** The couples that have let this therapist in, in the order in which they did. */
	public List<ReviewedCouple> of(PersonId therapist) {
		return this.couples.ofTherapist(therapist).stream().map((couple) -> view(couple, therapist)).toList();
	}

	/** One of them. */
	public ReviewedCouple require(CoupleId id, PersonId therapist) {
		return this.couples.ofTherapist(therapist)
			.stream()
			.filter((couple) -> couple.id().equals(id))
			.findFirst()
			.map((couple) -> view(couple, therapist))
			.orElseThrow(NotFoundException::new);
	}

	/** What a couple shares with its therapist in the exercises, the newest first. */
	public List<ReviewedPassage> passages(CoupleId id, PersonId therapist) {
		if (!this.couples.isTherapistOf(therapist, id)) {
			throw new NotFoundException();
		}
		return this.journeys.ofCouple(id)
			.stream()
			.flatMap((journey) -> this.exercises.sharedWithTherapist(journey, therapist).stream())
			.sorted(Comparator.comparing(Passage::at).reversed())
			.map((passage) -> new ReviewedPassage(passage, this.people.nameOf(passage.author())))
			.toList();
	}

	/**
	 * Marks a reflection as reviewed; a second time changes nothing.
	 * @param number the version that was on the therapist's page: a later one still waits
	 */
	@Transactional
	public void markReviewed(ReflectionId reflection, int number, CoupleId couple, PersonId therapist) {
		ReflectionLine line = shared(reflection, couple, therapist);
		int reviewed = Math.min(number, line.number());
		this.marks.findByTherapistAndReflectionId(therapist, reflection)
			.ifPresentOrElse((mark) -> mark.review(reviewed, this.clock.instant()), () -> this.marks
				.save(new ReviewMark(therapist, couple, reflection, reviewed, this.clock.instant())));
	}

	/** Takes the mark away again. */
	@Transactional
	public void putBack(ReflectionId reflection, CoupleId couple, PersonId therapist) {
		shared(reflection, couple, therapist);
		this.marks.findByTherapistAndReflectionId(therapist, reflection).ifPresent(this.marks::delete);
	}

	@EventListener
	@Transactional
	void on(ReflectionDeleted deleted) {
		this.marks.deleteByReflectionId(deleted.reflection());
	}

	@EventListener
	@Transactional
	void on(TherapistLeft left) {
		this.marks.deleteByTherapistAndCoupleId(left.therapist(), left.couple());
	}

	private ReflectionLine shared(ReflectionId reflection, CoupleId couple, PersonId therapist) {
		return this.reflections.sharedWithTherapist(couple, therapist)
			.stream()
			.filter((line) -> line.id().equals(reflection))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	private ReviewedCouple view(TherapistCouple couple, PersonId therapist) {
		Map<ReflectionId, ReviewMark> marked = this.marks.findByTherapistAndCoupleId(therapist, couple.id())
			.stream()
			.collect(Collectors.toMap(ReviewMark::reflection, Function.identity()));
		List<ReviewEntry> entries = this.reflections.sharedWithTherapist(couple.id(), therapist)
			.stream()
			.map((line) -> new ReviewEntry(line,
					marked.containsKey(line.id()) && marked.get(line.id()).covers(line.number())))
			.sorted(Comparator.comparing(ReviewEntry::reviewed))
			.toList();
		List<WalkedBy> walked = this.journeys.ofCouple(couple.id())
			.stream()
			.map((journey) -> new WalkedBy(journey, this.people.nameOf(journey.hurt())))
			.toList();
		return new ReviewedCouple(couple.id(), this.people.nameOf(couple.first()), this.people.nameOf(couple.second()),
				walked, entries);
	}

}
