package app.kintsugi;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings the tables up to this version, with a copy of H2's file at hand until that is
 * done. PostgreSQL takes an interrupted change back by itself.
 */
@Component
class Migration implements FlywayMigrationStrategy {

	private static final Logger LOG = LoggerFactory.getLogger(Migration.class);

	private final JdbcTemplate jdbc;

	private final Clock clock;

	private final @Nullable BeforeMigration copy;

	Migration(DataSource dataSource, Clock clock) {
		this.jdbc = new JdbcTemplate(dataSource);
		this.clock = clock;
		this.copy = copy(this.jdbc);
	}

	private static @Nullable BeforeMigration copy(JdbcTemplate jdbc) {
		boolean h2 = Boolean.TRUE.equals(jdbc.<Boolean>execute(
				(java.sql.Connection connection) -> connection.getMetaData().getURL().startsWith("jdbc:h2:")));
		String path = h2 ? jdbc.queryForObject("select database_path()", String.class) : null;
		return (path != null) ? new BeforeMigration(Path.of(path + ".mv.db")) : null;
	}

	@Override
	public void migrate(Flyway flyway) {
		BeforeMigration before = this.copy;
		boolean due = before != null && flyway.info().pending().length > 0;
		boolean used = due && flyway.info().applied().length > 0;
		try {
			if (before != null && due) {
				before.begin(this.jdbc);
			}
			flyway.migrate();
			if (before != null && due) {
				this.jdbc.execute("checkpoint sync");
				before.end(this.clock.instant(), used);
			}
		}
		catch (FlywayException ex) {
			throw new NotMigratedException(before != null, ex);
		}
		catch (IOException | DataAccessException ex) {
			throw new NotCopiedException(ex);
		}
		if (used) {
			LOG.info("The database was brought up to this version. A copy from before is kept beside it for {} days.",
					BeforeMigration.KEPT.toDays());
		}
		prune();
	}

	@Scheduled(cron = "0 23 4 * * *")
	void prune() {
		BeforeMigration before = this.copy;
		try {
			if (before != null) {
				before.prune(this.clock.instant());
			}
		}
		catch (IOException ex) {
			LOG.warn("A copy of the database from before an update could not be deleted: {}",
					ex.getClass().getSimpleName());
		}
	}

	/** The tables could not be changed. */
	static class NotMigratedException extends RuntimeException {

		private final boolean copied;

		NotMigratedException(boolean copied, FlywayException cause) {
			super(cause);
			this.copied = copied;
		}

		boolean copied() {
			return this.copied;
		}

	}

	/** No copy could be made, so nothing was changed. */
	static class NotCopiedException extends RuntimeException {

		NotCopiedException(Exception cause) {
			super(cause);
		}

	}

}
