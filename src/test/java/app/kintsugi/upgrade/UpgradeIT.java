package app.kintsugi.upgrade;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import app.kintsugi.support.AboutH2;
import app.kintsugi.support.Household;
import app.kintsugi.support.OnPostgres;
import app.kintsugi.upgrade.Edition.Shown;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database of every version that was released is migrated by this one, and its people
 * sign in and are shown what they were shown then. {@link KeepThisRelease} makes them.
 *
 * <p>
 * For PostgreSQL there is no dump: its own is made by a program that the tests do not
 * have. Instead that version's migrations make the tables, and the rows of H2's file go
 * into them as they are.
 */
class UpgradeIT {

	@TempDir
	private Path folder;

	static List<Edition> released() throws IOException {
		return Edition.all();
	}

	@AboutH2
	@ParameterizedTest
	@MethodSource("released")
	void aFileOfAnEarlierVersionIsReadByThisOne(Edition edition) throws IOException {
		edition.unpackTo(this.folder);
		readBy(edition, Edition.urlIn(this.folder), "sa");
	}

	@ParameterizedTest
	@MethodSource("released")
	void aPostgresDatabaseOfAnEarlierVersionIsReadByThisOne(Edition edition) throws IOException {
		edition.unpackTo(this.folder);
		String url = OnPostgres.emptyDatabase();
		copy(new DriverManagerDataSource(Edition.urlIn(this.folder), "sa", ""),
				new DriverManagerDataSource(url, "postgres", ""));
		readBy(edition, url, "postgres");
	}

	private static void readBy(Edition edition, String url, String user) throws IOException {
		Map<String, List<Shown>> shown = edition.shown()
			.stream()
			.collect(Collectors.groupingBy(Shown::signInName));
		assertThat(shown).as("a couple, their therapist, and one's own").hasSize(4);
		try (ConfigurableApplicationContext application = Server.start(url, user, then(edition))) {
			shown.forEach((signInName, things) -> {
				String read = Server.reader(application, signInName, Household.PASSPHRASE).readsEverything();
				assertThat(things.stream().filter((thing) -> !read.contains(thing.words())))
					.as("what %s was shown by version %s, and no longer is", signInName, edition)
					.isEmpty();
			});
		}
	}

	/** The day on which it was written: some things are shown for a while only. */
	private static Clock then(Edition edition) throws IOException {
		ZonedDateTime moment = edition.moment().plusMinutes(5);
		Clock there = Clock.system(moment.getZone());
		return Clock.offset(there, Duration.between(there.instant(), moment));
	}

	private static void copy(DataSource from, DataSource to) {
		JdbcTemplate source = new JdbcTemplate(from);
		String version = source.queryForObject(
				"select \"version\" from \"flyway_schema_history\" order by \"installed_rank\" desc limit 1",
				String.class);
		Flyway.configure().dataSource(to).target(String.valueOf(version)).load().migrate();
		new JdbcTemplate(to).execute((java.sql.Connection connection) -> {
			JdbcTemplate target = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
			target.execute("set session_replication_role = replica");
			tables(source).forEach((table) -> copy(table, source, target));
			return true;
		});
	}

	private static List<String> tables(JdbcTemplate source) {
		return source
			.queryForList("select table_name from information_schema.tables where table_schema = 'PUBLIC'",
					String.class)
			.stream()
			.map((table) -> table.toLowerCase(Locale.ROOT))
			.filter((table) -> !table.startsWith("flyway"))
			.toList();
	}

	private static void copy(String table, JdbcTemplate source, JdbcTemplate target) {
		target.update("delete from " + table);
		for (Map<String, Object> row : source.queryForList("select * from " + table)) {
			String marks = String.join(", ", Collections.nCopies(row.size(), "?"));
			target.update("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values (" + marks + ")",
					new ArrayList<>(row.values()).toArray());
		}
	}

}
