package app.kintsugi.reflection;

/**
 * A reflection that is shared with a therapist, for that therapist.
 *
 * @param waits whether its newest words are still to be reviewed
 */
public record SharedEntry(ReflectionLine line, boolean waits) {
}
