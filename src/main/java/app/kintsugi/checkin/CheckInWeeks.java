package app.kintsugi.checkin;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some weeks, the newest first; those in which nothing was said are not among them.
 *
 * @param earlier the Monday before which to look for more, if there is more
 * @param later the same for what came after these; none when these are the newest
 * @param altered whether something of one's own in these years is not as it was written
 * @param theirsAltered whether something of the partner's is not as they wrote it
 */
public record CheckInWeeks(List<CheckInWeek> weeks, @Nullable LocalDate earlier, @Nullable LocalDate later,
		boolean altered, boolean theirsAltered) {
}
