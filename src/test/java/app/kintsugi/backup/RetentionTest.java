package app.kintsugi.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetentionTest {

	private static final Retention RETENTION = new Retention(7, 4, Duration.ofDays(30), ZoneOffset.UTC);

	/** A Monday. */
	private static final Instant MONDAY = Instant.parse("2026-03-02T03:30:00Z");

	@Test
	void theLastOfEachOfSevenDaysAndOfFourWeeksIsKept() {
		List<Instant> there = new ArrayList<>();
		for (int day = 0; day < 60; day++) {
			Instant night = MONDAY.plus(Duration.ofDays(day));
			there.add(night);
			there.add(night.plus(Duration.ofHours(12)));
			Set<Instant> kept = RETENTION.kept(there, Function.identity(), night.plus(Duration.ofHours(13)));
			there.retainAll(kept);
		}
		assertThat(new TreeSet<>(there)).containsExactlyElementsOf(Stream.of("2026-04-12", "2026-04-19", "2026-04-24",
				"2026-04-25", "2026-04-26", "2026-04-27", "2026-04-28", "2026-04-29", "2026-04-30")
			.map((day) -> Instant.parse(day + "T15:30:00Z"))
			.toList());
	}

	@Test
	void nothingOlderThanThirtyDaysIsKeptButTheNewest() {
		Instant old = MONDAY.minus(Duration.ofDays(31));
		Instant young = MONDAY.minus(Duration.ofDays(29));
		assertThat(RETENTION.kept(List.of(old, young), Function.identity(), MONDAY)).containsExactly(young);
		assertThat(RETENTION.kept(List.of(old), Function.identity(), MONDAY)).containsExactly(old);
	}

}
