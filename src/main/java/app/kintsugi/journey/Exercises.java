package app.kintsugi.journey;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.journey.Exercise.Announcement;
import app.kintsugi.journey.Exercise.ForSession;
import app.kintsugi.journey.Exercise.Passage;
import app.kintsugi.journey.Exercise.Standing;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;

/**
 * The exercises of the steps, whichever there are.
 */
@Service
@Transactional(readOnly = true)
public class Exercises {

	// The exercises ask for journeys themselves: so they are looked up when needed.
	private final ObjectProvider<Exercise> exercises;

	Exercises(ObjectProvider<Exercise> exercises) {
		this.exercises = exercises;
	}

	/** The exercise of a step. */
	public Optional<Exercise> of(int step) {
		return all().stream().filter((exercise) -> exercise.step() == step).findFirst();
	}

	/** Where the exercise of an open step stands, for one of the two. */
	public Optional<Standing> standing(Journey journey, int step, PersonId me) {
		return journey.isOpen(step) ? of(step).map((exercise) -> exercise.standing(journey, me)) : Optional.empty();
	}

	/** What waits for one of the two; nothing while the journey rests, or has ended. */
	public List<Announcement> announcements(Journey journey, PersonId me) {
		if (!journey.isWalking() || journey.paused()) {
			return List.of();
		}
		return all().stream()
			.filter((exercise) -> journey.isOpen(exercise.step()))
			.flatMap((exercise) -> exercise.announcements(journey, me).stream())
			.toList();
	}

	/**
	 * What the therapist may read, the newest last. The caller has checked that the
	 * therapist is admitted to the journey's couple.
	 */
	public List<Passage> sharedWithTherapist(Journey journey, PersonId therapist) {
		return all().stream()
			.filter((exercise) -> journey.isOpen(exercise.step()))
			.flatMap((exercise) -> exercise.sharedWithTherapist(journey, therapist).stream())
			.sorted(Comparator.comparing(Passage::at))
			.toList();
	}

	/**
	 * What the page of a session says of them, in the order of their steps.
	 * @param readers the circle of the three as they are now, in which the reader is
	 */
	public List<ForSession> forSession(Journey journey, CircleId readers, LocalDate from, LocalDate to) {
		return all().stream()
			.filter((exercise) -> journey.isOpen(exercise.step()))
			.flatMap((exercise) -> exercise.forSession(journey, readers, from, to).stream())
			.toList();
	}

	/** All of them, in the order of their steps. */
	public List<Exercise> all() {
		return this.exercises.stream().sorted(Comparator.comparingInt(Exercise::step)).toList();
	}

}
