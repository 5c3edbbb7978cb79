package app.kintsugi.reflection;

import java.util.List;

/**
 * One page of reflections.
 *
 * @param page from 0, the last changed first
 * @param earlier whether a page with earlier ones follows
 */
public record ReflectionList(List<ReflectionLine> lines, int page, boolean earlier) {
}
