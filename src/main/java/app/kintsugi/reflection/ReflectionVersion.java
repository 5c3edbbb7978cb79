package app.kintsugi.reflection;

import java.time.Instant;

/**
 * The words of a reflection as they were at a time.
 *
 * @param number from 1
 * @param intact whether they are as their author sealed them; if not, they are empty
 */
public record ReflectionVersion(int number, String title, String text, boolean intact, Instant writtenAt) {
}
