package app.kintsugi.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts for all nodes, in the database. A count is one point in time, at which
 * everything will be forgotten: each try moves it on, time catches up with it, and a try
 * that would move it too far ahead is not let through (the generic cell rate algorithm).
 * So one statement looks and counts, and no two nodes can let the same try through.
 *
 * <p>
 * Each statement is a transaction of its own, which is not forced to the disk on H2: a
 * crash may forget the last tries.
 */
@Component
class TryCounts {

	private static final String COUNT = """
			update tries
			set forgotten_at = case when forgotten_at between :now and :odd then forgotten_at else :now end + :one
			where whose = :whose
			and case when forgotten_at between :now and :odd then forgotten_at else :now end + :one <= :full
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	TryCounts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Something that tries run out of: so many at once, and within that time all of them
	 * again, one by one.
	 *
	 * @param whose a hash
	 */
	record Allowance(byte[] whose, int tries, Duration within) {

		private long one() {
			return Math.max(1, this.within.toMillis() / this.tries);
		}

	}

	/**
	 * Takes one try from each, or none from any.
	 * @throws TooManyTriesException when one of them has run out
	 */
	void take(List<Allowance> all) {
		for (int i = 0; i < all.size(); i++) {
			Duration wait = take(all.get(i)).orElse(null);
			if (wait != null) {
				giveBack(all.subList(0, i));
				throw new TooManyTriesException(wait);
			}
		}
	}

	/**
	 * It was not in vain. Where nothing else was, nothing is left to wait for, whatever
	 * the clock does; the row stays, for somebody who counts in the same moment.
	 */
	void giveBack(List<Allowance> all) {
		all.forEach((allowance) -> this.jdbc
			.sql("""
					update tries set forgotten_at = case when forgotten_at - :one <= :now then 0 else forgotten_at - :one end
					where whose = :whose""")
			.param("one", allowance.one())
			.param("whose", allowance.whose())
			.param("now", this.clock.millis())
			.update());
	}

	/** How long to wait, or nothing when it was let through. */
	private Optional<Duration> take(Allowance allowance) {
		long now = this.clock.millis();
		if (count(allowance, now) || begin(allowance, now) || count(allowance, now)) {
			return Optional.empty();
		}
		long within = allowance.within().toMillis();
		long wait = forgottenAt(allowance).orElse(now) + allowance.one() - within - now;
		return Optional.of(Duration.ofMillis(Math.min(Math.max(wait, 1), within)));
	}

	private boolean count(Allowance allowance, long now) {
		long within = allowance.within().toMillis();
		return this.jdbc.sql(COUNT)
			.param("now", now)
			// further ahead than it can be, unless a clock was set back: that is forgiven
			.param("odd", now + 2 * within)
			.param("full", now + within)
			.param("one", allowance.one())
			.param("whose", allowance.whose())
			.update() == 1;
	}

	/** Counts the first one, if nothing is counted yet. */
	private boolean begin(Allowance allowance, long now) {
		if (forgottenAt(allowance).isPresent()) {
			return false;
		}
		try {
			return this.jdbc.sql("insert into tries (whose, forgotten_at) values (:whose, :forgotten)")
				.param("whose", allowance.whose())
				.param("forgotten", now + allowance.one())
				.update() == 1;
		}
		catch (DuplicateKeyException ex) {
			// in the same moment, another of the same began to count
			return false;
		}
	}

	private Optional<Long> forgottenAt(Allowance allowance) {
		return this.jdbc.sql("select forgotten_at from tries where whose = :whose")
			.param("whose", allowance.whose())
			.query(Long.class)
			.optional();
	}

	@Scheduled(cron = "0 23 * * * *")
	@SchedulerLock(name = "tries-forget")
	void forgetByTheHour() {
		forget();
	}

	/** What time has caught up with. */
	void forget() {
		this.jdbc.sql("delete from tries where forgotten_at < :now").param("now", this.clock.millis()).update();
	}

}
