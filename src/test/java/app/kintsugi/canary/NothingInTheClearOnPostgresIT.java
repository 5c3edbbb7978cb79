package app.kintsugi.canary;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * On PostgreSQL: tables and indexes, the write-ahead log with its full pages, and what
 * the server says.
 */
class NothingInTheClearOnPostgresIT extends NothingInTheClear {

	private static @Nullable EmbeddedPostgres postgres;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) throws IOException {
		File log = folder.resolve("postgres.log").toFile();
		EmbeddedPostgres started = EmbeddedPostgres.builder()
			.setDataDirectory(folder.resolve("data"))
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("log_min_messages", "info")
			.setOutputRedirector(Redirect.appendTo(log))
			.setErrorRedirector(Redirect.appendTo(log))
			.start();
		postgres = started;
		properties.add("spring.datasource.url", () -> started.getJdbcUrl("postgres", "postgres"));
		properties.add("spring.datasource.username", () -> "postgres");
	}

	@AfterAll
	static void stop() throws IOException {
		if (postgres != null) {
			postgres.close();
		}
	}

	@Override
	void lookIntoDatabase(Places places, Path folder, JdbcTemplate jdbc) {
		jdbc.execute("checkpoint");
		places.folder("the data directory", folder.resolve("data"));
		places.folder("PostgreSQL's log", folder.resolve("postgres.log"));
	}

	@Override
	List<String> placesOfDatabase() {
		return List.of("table marker", "the data directory: base", "the data directory: pg_wal");
	}

}
