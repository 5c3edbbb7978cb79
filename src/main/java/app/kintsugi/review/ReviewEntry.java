package app.kintsugi.review;

import app.kintsugi.reflection.ReflectionLine;

/**
 * A reflection that is shared with the therapist.
 *
 * @param reviewed whether the therapist has marked its newest words as reviewed
 */
public record ReviewEntry(ReflectionLine line, boolean reviewed) {
}
