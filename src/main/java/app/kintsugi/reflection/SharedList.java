package app.kintsugi.reflection;

import java.util.List;

/**
 * One page of what is shared with a therapist.
 *
 * @param page from 0
 * @param more whether another page follows
 */
public record SharedList(List<SharedEntry> entries, int page, boolean more) {
}
