package app.kintsugi.journey.web;

import app.kintsugi.journey.Exercise;
import app.kintsugi.journey.Exercise.Standing;
import app.kintsugi.journey.Journey;

/**
 * The exercise of an open step on the step's page.
 */
record ExerciseCard(String nameKey, String path, Standing standing) {

	static ExerciseCard of(Exercise exercise, Journey journey, Standing standing) {
		return new ExerciseCard(exercise.nameKey(), exercise.path(journey.id()), standing);
	}

}
