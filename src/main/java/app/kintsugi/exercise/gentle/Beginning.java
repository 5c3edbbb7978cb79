package app.kintsugi.exercise.gentle;

/**
 * Another way into the same sentence, in the language of the passage. Each part is left
 * open ({@code …}) for the writer to go on.
 *
 * @param feel what I feel
 * @param about about what
 * @param need what I need
 */
public record Beginning(String feel, String about, String need) {
}
