package app.kintsugi.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.sql.DataSource;

import app.kintsugi.KintsugiApplication;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;
import app.kintsugi.support.Visitor;
import app.kintsugi.vault.LightStretcher;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an operator does after a bad day: with real files of H2's and a real PostgreSQL.
 */
@KintsugiTest
class RestoreTest {

	private static final Instant NOW = Instant.parse("2026-03-02T03:30:00Z");

	@TempDir
	Path home;

	@Autowired
	private DataSource database;

	@Autowired
	private SealedColumns sealed;

	@Autowired
	private Constellations constellations;

	private String said = "";

	@Test
	void fromOneDatabaseToTheOtherAndBackPeopleReadWhatTheyWrote() throws Exception {
		Constellation all = this.constellations.together();
		Path backup = backup();
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
			Map<String, String> pg = settings(postgres.getJdbcUrl("postgres", "postgres"), "postgres");
			Map<String, String> h2 = settings(h2("first"), "sa");

			assertThat(carryOut(pg, "restore", backup.toString())).as(this.said).isZero();
			assertTheyRead(pg, all);

			assertThat(carryOut(move(pg, h2), "move")).as(this.said).isZero();
			assertTheyRead(h2, all);

			assertThat(carryOut(move(h2, pg), "move")).isEqualTo(Commands.NOT_DONE);
			assertThat(this.said).contains("There are people in jdbc:postgresql:", "--force");
			assertThat(carryOut(move(h2, pg), "move", "--force")).as(this.said).isZero();
			assertThat(this.said).contains("each was compared", "the schema kintsugi_before_20260302_033000");
			assertThat(counts(pg)).isEqualTo(counts(h2)).containsKey("reflection");
			assertThat(jdbc(pg).queryForObject("select count(*) from kintsugi_before_20260302_033000.person", Long.class))
				.isPositive();

			assertThat(carryOut(pg, "restore", backup.toString(), "--force")).isEqualTo(Commands.NOT_DONE);
			assertThat(this.said).contains("already exists");
			assertThat(jdbc(pg).queryForObject("select count(*) from person", Long.class)).isPositive();
			assertThat(jdbc(pg).queryForList("select nspname from pg_namespace where nspname = 'kintsugi_restoring'"))
				.isEmpty();
		}
	}

	@Test
	void aBrokenFileIsPutAsideAndALivingOneOnlyWhenThatIsSaid() throws Exception {
		this.constellations.at(1);
		Path backup = backup();
		Map<String, String> h2 = settings(h2("kintsugi"), "sa");
		Path file = this.home.resolve("data/kintsugi.mv.db");
		Files.createDirectories(file.getParent());
		Files.writeString(file, "not a database ".repeat(1000));
		assertThat(carryOut(h2, "restore", backup.toString())).as(this.said).isZero();
		assertThat(this.home.resolve("data/kintsugi.before-20260302-033000.mv.db")).content().startsWith("not a database");
		assertThat(counts(h2).get("person")).isGreaterThan(2);

		assertThat(carryOut(h2, "restore", backup.toString())).isEqualTo(Commands.NOT_DONE);
		assertThat(this.said).contains("There are people in " + file, "say --force");
		assertThat(names()).containsExactly("kintsugi.before-20260302-033000.mv.db", "kintsugi.mv.db");

		Files.delete(this.home.resolve("data/kintsugi.before-20260302-033000.mv.db"));
		assertThat(carryOut(h2, "restore", backup.toString(), "--force")).as(this.said).isZero();
		assertThat(names()).containsExactly("kintsugi.before-20260302-033000.mv.db", "kintsugi.mv.db");
	}

	@Test
	void whatCannotBeRestoredIsRefusedInWordsAndChangesNothing() throws Exception {
		Path backup = backup();
		Map<String, String> h2 = settings(h2("kintsugi"), "sa");
		assertThat(carryOut(h2, "restore", "nowhere.zip")).isEqualTo(Commands.NOT_DONE);
		assertThat(this.said).contains("There is no file nowhere.zip");

		byte[] bytes = Files.readAllBytes(backup);
		bytes[bytes.length / 2] ^= 1;
		Path damaged = Files.write(this.home.resolve("damaged.zip"), bytes);
		assertThat(carryOut(h2, "restore", damaged.toString())).isEqualTo(Commands.NOT_DONE);
		assertThat(this.said).contains(damaged + " is damaged").contains("Take another backup");

		Path letter = Files.writeString(this.home.resolve("letter.zip"), "Dear ".repeat(100));
		assertThat(carryOut(h2, "restore", letter.toString())).isEqualTo(Commands.NOT_DONE);
		assertThat(this.said).contains("not one of Kintsugi's backups");

		assertThat(carryOut(h2, "restore", newer().toString())).isEqualTo(Commands.NOT_DONE);
		assertThat(this.said).contains("made by a newer Kintsugi");

		assertThat(carryOut(settings("jdbc:mysql://localhost/x", ""), "restore", backup.toString()))
			.isEqualTo(Commands.NOT_DONE);
		assertThat(carryOut(settings("jdbc:postgresql://127.0.0.1:1/x", ""), "restore", backup.toString()))
			.isEqualTo(Commands.NOT_DONE);
		assertThat(this.said).contains("does not answer");
		assertThat(carryOut(h2, "move")).isEqualTo(Commands.NOT_DONE);
		assertThat(this.said).contains("KINTSUGI_MOVE_URL");
		assertThat(carryOut(h2, "restore")).isEqualTo(Commands.NOT_UNDERSTOOD);
		assertThat(names()).isEmpty();

		Map<String, String> foreign = settings(h2("foreign"), "sa");
		jdbc(foreign).execute("create table recipe (id integer)");
		assertThat(carryOut(foreign, "restore", backup.toString(), "--force")).isEqualTo(Commands.NOT_DONE);
		assertThat(this.said).contains("tables that are not Kintsugi's");
	}

	@Test
	void anOlderBackupIsBroughtToTheNewestVersion() throws Exception {
		Map<String, String> old = settings(h2("old"), "sa");
		Database before = database(old);
		Files.createDirectories(this.home.resolve("data"));
		before.migrate(MigrationVersion.fromVersion("25"));
		jdbc(old).update("insert into person (id, sign_in_name, display_name, operator, created_at, version)"
				+ " values (random_uuid(), 'ada', 'Ada', true, current_timestamp, 0)");
		Path backup;
		try (Connection connection = before.open()) {
			backup = Copier.copy(connection, new BackupFolder(this.home.resolve("backups")), NOW, this.sealed.all()).file();
		}
		Map<String, String> h2 = settings(h2("new"), "sa");
		assertThat(carryOut(h2, "restore", backup.toString())).as(this.said).isZero();
		assertThat(counts(h2)).containsKey("homework").containsEntry("person", 1L);
	}

	private Path newer() throws IOException, SQLException {
		Path file = this.home.resolve("newer.zip");
		try (Connection connection = this.database.getConnection(); Snapshot snapshot = Snapshot.of(connection)) {
			try (var out = Files.newOutputStream(file)) {
				BackupFile.write(out, Head.of("9999", NOW), snapshot);
			}
		}
		return file;
	}

	/** Signs in, on the application as it starts on that database, and reads. */
	private static void assertTheyRead(Map<String, String> database, Constellation all) {
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(KintsugiApplication.class,
				LightStretcher.class)
			.run("--server.port=0", "--kintsugi.vault.argon2-memory-kib=19456", "--kintsugi.vault.argon2-iterations=2",
					"--spring.datasource.url=" + database.get("spring.datasource.url"),
					"--spring.datasource.username=" + database.get("spring.datasource.username"))) {
			int port = ((WebServerApplicationContext) application).getWebServer().getPort();
			for (String thing : Stream.of("for-partner", "by-partner").filter(all.things()::containsKey).toList()) {
				String page = signedIn(port, all.author()).get("/reflections/" + all.things().get(thing)).body();
				assertThat(page).contains(all.say(thing));
			}
			assertThat(signedIn(port, all.partner()).get("/").status()).isEqualTo(200);
		}
	}

	private static Visitor signedIn(int port, Member member) {
		return new Visitor("http://localhost:" + port).signIn(member.signInName(), member.passphrase());
	}

	private Path backup() throws IOException, SQLException {
		try (Connection connection = this.database.getConnection()) {
			return Copier.copy(connection, new BackupFolder(this.home.resolve("backups")), NOW, this.sealed.all()).file();
		}
	}

	private int carryOut(Map<String, String> settings, String... words) {
		MockEnvironment environment = new MockEnvironment();
		settings.forEach(environment::setProperty);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
		int code = new Commands(environment, clock, new PrintStream(out, true, StandardCharsets.UTF_8))
			.carryOut(List.of(words));
		this.said = out.toString(StandardCharsets.UTF_8);
		return code;
	}

	private Map<String, String> settings(String url, String user) {
		return Map.of("spring.datasource.url", url, "spring.datasource.username", user, "kintsugi.backup.folder",
				this.home.resolve("moved-" + (this.moves++)).toString());
	}

	private int moves;

	private static Map<String, String> move(Map<String, String> from, Map<String, String> to) {
		Map<String, String> both = new HashMap<>(from);
		both.put("kintsugi.move.url", String.valueOf(to.get("spring.datasource.url")));
		both.put("kintsugi.move.user", String.valueOf(to.get("spring.datasource.username")));
		return both;
	}

	private String h2(String name) {
		return "jdbc:h2:file:" + this.home.resolve("data").resolve(name)
				+ ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";
	}

	private List<String> names() throws IOException {
		if (!Files.exists(this.home.resolve("data"))) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.home.resolve("data"))) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static Database database(Map<String, String> settings) {
		return new Database(new DatabaseAddress(String.valueOf(settings.get("spring.datasource.url"))),
				String.valueOf(settings.get("spring.datasource.username")), "");
	}

	private static JdbcTemplate jdbc(Map<String, String> settings) {
		return new JdbcTemplate(new DriverManagerDataSource(String.valueOf(settings.get("spring.datasource.url")),
				String.valueOf(settings.get("spring.datasource.username")), ""));
	}

	/** The rows of each table. */
	private static Map<String, Long> counts(Map<String, String> settings) throws SQLException {
		Map<String, Long> counts = new TreeMap<>();
		try (Connection connection = database(settings).open(); Snapshot snapshot = Snapshot.of(connection)) {
			for (Table table : new ArrayList<>(snapshot.tables())) {
				counts.put(table.name(), snapshot.count(table));
			}
		}
		return counts;
	}

}
