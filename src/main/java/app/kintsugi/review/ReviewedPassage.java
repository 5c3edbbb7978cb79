package app.kintsugi.review;

import app.kintsugi.journey.Exercise.Passage;

/**
 * A passage of an exercise, with its author's name.
 */
public record ReviewedPassage(Passage passage, String author) {
}
