package app.kintsugi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * A start that is killed, or fails, while it changes the tables of H2.
 */
@ExtendWith(OutputCaptureExtension.class)
class InterruptedMigrationTests {

	private static Clock clock = Clock.systemUTC();

	@TempDir
	Path data;

	@TempDir
	Path versions;

	@BeforeEach
	void aDatabaseWithSomethingInIt() throws IOException, SQLException {
		clock = Clock.systemUTC();
		version("V1__first.sql", "create table written (words varchar(20));");
		start();
		execute("insert into written values ('dear')");
		assertThat(files()).as("a new database needs no copy").containsExactly("kintsugi.mv.db");
	}

	@Test
	void aKilledOneIsGoneBackFromByItselfAndTheCopyGoesAfterAWhile(CapturedOutput output) throws Exception {
		Path marker = this.versions.resolve("in-the-middle");
		version("V2__second.sql",
				"create table half_done (id integer); call file_write('now', '" + marker
						+ "'); create alias nap for 'java.lang.Thread.sleep(long)'; call nap(60000);"
						+ "create table other_half (id integer);");
		killWhen(marker);
		assertThat(files()).contains("migrating-kintsugi.mv.db");

		version("V2__second.sql", "create table half_done (id integer); create table other_half (id integer);");
		start();
		assertThat(output).contains("It goes on with the copy from before; nothing is lost.");
		assertThat(execute("select words from written cross join (select count(*) from other_half)")).isEqualTo("dear");
		assertThat(files()).contains("half-migrated-kintsugi.mv.db")
			.doesNotContain("migrating-kintsugi.mv.db")
			.anyMatch((name) -> name.startsWith("before-"));

		clock = Clock.offset(clock, BeforeMigration.KEPT.minusHours(1));
		start();
		assertThat(files()).hasSize(3);
		clock = Clock.offset(clock, Duration.ofHours(2));
		start();
		assertThat(files()).containsExactly("kintsugi.mv.db");
		assertThat(execute("select words from written")).isEqualTo("dear");
	}

	@Test
	void aFailedOneSaysWhatToDoAndTheVersionBeforeGoesOn(CapturedOutput output) throws Exception {
		version("V2__second.sql", "create table half_done (id integer); create tabel other_half (id integer);");
		assertThatException().isThrownBy(this::start);
		assertThat(output).contains("Kintsugi could not bring its database up to this version")
			.contains("Nothing is lost: the next start goes back to the database as it was before.");

		Files.delete(this.versions.resolve("V2__second.sql"));
		start();
		assertThat(execute("select words from written")).isEqualTo("dear");
		assertThat(execute("select count(*) from information_schema.tables where table_name = 'HALF_DONE'"))
			.isEqualTo("0");
	}

	private void version(String name, String statements) throws IOException {
		Files.writeString(this.versions.resolve(name), statements);
	}

	private void start() {
		new SpringApplicationBuilder(OnlyTheTables.class).web(WebApplicationType.NONE).run(arguments()).close();
	}

	private void killWhen(Path marker) throws IOException, InterruptedException {
		List<String> command = Stream.concat(
				Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", System.getProperty("java.class.path"), OnlyTheTables.class.getName()),
				Stream.of(arguments()))
			.toList();
		Path said = this.versions.resolve("said");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
		while (!Files.exists(marker)) {
			assertThat(process.isAlive()).as(Files.readString(said)).isTrue();
			TimeUnit.MILLISECONDS.sleep(50);
		}
		process.destroyForcibly().waitFor();
	}

	private String[] arguments() {
		return new String[] { "--spring.datasource.url=" + url(), "--spring.datasource.username=sa",
				"--spring.datasource.password=", "--spring.flyway.locations=filesystem:" + this.versions };
	}

	private String url() {
		return "jdbc:h2:file:" + this.data + "/kintsugi;WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";
	}

	private String execute(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url(), "sa", "");
				Statement statement = connection.createStatement()) {
			if (!statement.execute(sql)) {
				return "";
			}
			ResultSet rows = statement.getResultSet();
			rows.next();
			return rows.getString(1);
		}
	}

	private List<String> files() throws IOException {
		try (Stream<Path> all = Files.list(this.data)) {
			return all.map((path) -> path.getFileName().toString()).sorted().toList();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class })
	@Import(Migration.class)
	static class OnlyTheTables {

		@Bean
		Clock clock() {
			return clock;
		}

		public static void main(String[] arguments) {
			new SpringApplicationBuilder(OnlyTheTables.class).web(WebApplicationType.NONE).run(arguments);
		}

	}

}
