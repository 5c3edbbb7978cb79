package app.kintsugi.journey.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import app.kintsugi.journey.Exercise;
import app.kintsugi.journey.Exercise.Standing;
import app.kintsugi.journey.Journey;

/**
 * The exercise of a step on the step's page.
 *
 * @param standing null while the step lies ahead
 */
record ExerciseCard(String nameKey, String path, @Nullable Standing standing) {

	static ExerciseCard of(Exercise exercise, Journey journey, Optional<Standing> standing) {
		return new ExerciseCard(exercise.nameKey(), exercise.path(journey.id()), standing.orElse(null));
	}

}
