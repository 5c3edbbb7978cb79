package app.kintsugi.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which backups are kept: the last of each of some days and of some weeks, and none that
 * is too old. The newest is always kept, or a server that stood still for a while would
 * be left with none.
 */
record Retention(int daily, int weekly, Duration oldest, ZoneId zone) {

	/** Of these, made at those times, the ones to keep. */
	<T> Set<T> kept(Collection<T> all, Function<T, Instant> madeAt, Instant now) {
		List<T> newestFirst = all.stream().sorted(Comparator.comparing(madeAt).reversed()).toList();
		Set<T> kept = new HashSet<>();
		kept.addAll(lastOfEach(newestFirst, madeAt, Function.identity(), this.daily));
		kept.addAll(lastOfEach(newestFirst, madeAt,
				(day) -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), this.weekly));
		kept.removeIf((one) -> madeAt.apply(one).isBefore(now.minus(this.oldest)));
		newestFirst.stream().findFirst().ifPresent(kept::add);
		return kept;
	}

	private <T> Collection<T> lastOfEach(List<T> newestFirst, Function<T, Instant> madeAt,
			Function<LocalDate, LocalDate> span, int many) {
		Map<LocalDate, T> lasts = new TreeMap<>(Comparator.reverseOrder());
		newestFirst.forEach(
				(one) -> lasts.putIfAbsent(span.apply(LocalDate.ofInstant(madeAt.apply(one), this.zone)), one));
		return lasts.values().stream().limit(many).toList();
	}

}
