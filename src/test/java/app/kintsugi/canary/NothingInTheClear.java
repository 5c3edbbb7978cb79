package app.kintsugi.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.HashSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import app.kintsugi.account.SetupCode;
import app.kintsugi.backup.Backups;
import app.kintsugi.support.Pictures;
import app.kintsugi.support.Visitor;
import app.kintsugi.support.Visitor.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People type into every field of every page, in every way that goes right or wrong, and
 * whoever looks through the server's disk and log finds not one of their words. The log
 * is as it is shipped, and more talkative about the application itself.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "logging.level.app.kintsugi=trace", "management.server.port=0", "spring.test.metrics.export=true",
				"kintsugi.vault.argon2-memory-kib=19456", "kintsugi.vault.argon2-iterations=2" })
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
abstract class NothingInTheClear {

	/** More than the server takes in one form. */
	private static final int TOO_MUCH = 17_000_000;

	@TempDir
	static Path folder;

	private final long begun = System.currentTimeMillis() - Duration.ofSeconds(1).toMillis();

	private final Canaries canaries = new Canaries();

	private final Set<String> done = new HashSet<>();

	private final Set<String> accepted = new TreeSet<>();

	private final Set<String> filledIn = new TreeSet<>();

	private final Set<String> faults = new TreeSet<>();

	@Autowired
	private SetupCode setupCode;

	@Autowired
	private JdbcIndexedSessionRepository sessions;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private Backups backups;

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int managementPort;

	@DynamicPropertySource
	static void server(DynamicPropertyRegistry properties) {
		properties.add("server.tomcat.basedir", () -> folder.resolve("tomcat"));
		properties.add("kintsugi.backup.folder", () -> folder.resolve("backups"));
	}

	/** Looks where this database keeps what it is given. */
	abstract void lookIntoDatabase(Places places, Path folder, JdbcTemplate jdbc) throws IOException;

	/** What this database's places are called in a report. */
	abstract List<String> placesOfDatabase();

	@Test
	void noWordThatSomebodyTypesIsFoundInTheClear(CapturedOutput log) throws IOException {
		theSearchFindsAWordInEachPlace(log);

		fourPeopleAndOneAloneTypeEverywhere();

		assertThat(this.faults).as("what was lost, or failed, on the way").isEmpty();
		assertThat(this.filledIn).contains("/setup", "/sign-up", "/sign-in", "/recover", "/sign-in/continue",
				"/recovery-code/confirm", "/settings/passphrase", "/settings/older-entries", "/invitations",
				"/invitations/therapist", "/journeys", "/journeys/*/setback", "/reflections", "/reflections/search",
				"/reflections/*/edit", "/reflections/*/comments", "/check-ins");
		assertThat(this.accepted).contains("/invitations/therapist", "/journeys", "/journeys/*/setback", "/reflections",
				"/reflections/*/edit", "/reflections/*/comments", "/reflections/*/audience", "/check-ins",
				"/couple/leave", "/journeys/*/ending/agree", "/review/*/prompts", "/review/templates");
		assertThat(lookEverywhere(log).found()).as("of %d words that were typed", this.canaries.count()).isEmpty();
		theLogAndTheMetricsNameNobody(log);
	}

	private void theLogAndTheMetricsNameNobody(CapturedOutput log) {
		assertThat(metrics()).contains("http_server_requests_seconds_count{", "uri=\"/reflections/{id}\"",
				"hikaricp_connections_active", "jvm_memory_used_bytes", "kintsugi_accounts ", "kintsugi_backup_good");
		for (String told : List.of(log.getAll(), metrics())) {
			assertThat(this.canaries.readable()).isNotEmpty().allSatisfy((name) -> assertThat(told).doesNotContain(name));
			assertThat(told).doesNotContainPattern("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
				.doesNotContainPattern("\\b127\\.0\\.0\\.1\\b|0:0:0:0:0:0:0:1");
		}
		Visitor anybody = new Visitor("http://localhost:" + this.port);
		for (String path : List.of("/actuator", "/actuator/health", "/actuator/prometheus")) {
			assertThat(anybody.get(path).location()).as(path).endsWith("/sign-in");
		}
	}

	private String metrics() {
		return new Visitor("http://localhost:" + this.managementPort).get("/actuator/prometheus").body();
	}

	/** A search that finds nothing proves nothing until it has found something. */
	private void theSearchFindsAWordInEachPlace(CapturedOutput log) throws IOException {
		Canaries markers = new Canaries();
		List<String> places = Stream
			.concat(Stream.of("the log", "the metrics", "Tomcat's folder", "the folder for temporary files",
					"table spring_session_attributes", "the folder of backups: kintsugi-"), placesOfDatabase().stream())
			.toList();
		String marker = markers.lay("this test", "marker", "in the clear");
		Path tomcat = Files.writeString(folder.resolve("tomcat").resolve("marker.txt"), marker);
		Path temporary = Files.writeString(Files.createTempFile("kintsugi", ".txt"), marker);
		LoggerFactory.getLogger("app.kintsugi.canary").trace("A marker: {}", marker);
		Counter counter = this.meters.counter("marker", "words", marker);
		inSession(marker);
		this.jdbc.execute("create table marker (words varchar(100))");
		this.jdbc.update("insert into marker values (?)", marker);
		Set<String> found = lookEverywhere(log, markers).found();
		Files.delete(tomcat);
		Files.delete(temporary);
		this.jdbc.execute("drop table marker");
		this.meters.remove(counter);
		assertThat(places).allSatisfy(
				(place) -> assertThat(found).anySatisfy((find) -> assertThat(find).containsIgnoringCase(place)));
	}

	private void inSession(String marker) {
		inSession(this.sessions, marker);
	}

	private static <S extends Session> void inSession(SessionRepository<S> sessions, String marker) {
		S session = sessions.createSession();
		session.setAttribute("marker", marker);
		sessions.save(session);
	}

	private void fourPeopleAndOneAloneTypeEverywhere() {
		Crawl nobody = crawl().walks("/");
		Crawl olive = crawl().makesAccount("Olive", "/setup", this.setupCode.make()).walks("/");
		nobody.walks("/sign-in", "/sign-up", "/recover");
		Crawl alone = crawl().makesAccount("Sol", "/sign-up", olive.code("/settings/people/invite"))
			.walks("/", "/settings/older-entries");
		Crawl ada = crawl().makesAccount("Ada", "/sign-up", olive.code("/settings/people/invite")).walks("/");
		Crawl ben = crawl().makesAccount("Ben", "/sign-up", ada.code("/invitations/codes")).walks("/");
		ada.walks("/");
		ben.walks("/");
		ada.walks("/");
		Crawl thea = crawl().makesAccount("Thea", "/sign-up", ada.code("/couple/therapist/codes")).walks("/");
		ada.walks("/");
		ben.walks("/");
		ada.walks("/");
		thea.walks("/");
		ada.walks("/reflections", "/couple/session");
		tooMuchForTheServer(alone);
		twoKeepPhotos(ada, ben);

		ada.presses("/journeys/*/ending");
		ben.walks("/").presses("/journeys/*/ending/agree");
		alone.changesPassphrase();
		Stream.of(ada, ben, thea).forEach(Crawl::takesAlong);
		Stream.of(alone, thea, ada, ben, olive).forEach(Crawl::ends);
		Stream.of(nobody, olive, alone, ada, ben, thea).forEach((crawl) -> {
			this.accepted.addAll(crawl.accepted());
			this.filledIn.addAll(crawl.filledIn());
			this.faults.addAll(crawl.faults());
		});
	}

	private void tooMuchForTheServer(Crawl someone) {
		String canary = this.canaries.lay("/reflections", "text", "more than the server takes");
		try {
			Answer answer = someone.browser()
				.post("/reflections", "text", canary + this.canaries.letters(TOO_MUCH) + canary);
			assertThat(answer.status()).isBetween(400, 499);
		}
		catch (UncheckedIOException ex) {
			// the server hung up before it had heard it all
		}
	}

	/**
	 * Two walk on to the eighth step, and keep photos of a day: taken, refused, too big,
	 * and after their session has ended. What a camera writes into them is no word that
	 * somebody typed, and as private.
	 */
	private void twoKeepPhotos(Crawl ada, Crawl ben) {
		Visitor adas = ada.browser();
		Visitor bens = ben.browser();
		Matcher link = Pattern.compile("/journeys/[0-9a-f-]{36}").matcher(adas.get("/").body());
		assertThat(link.find()).isTrue();
		String journey = link.group();
		for (int step = 1; step < 8; step++) {
			adas.post(journey + "/steps/" + step + "/ready");
			bens.post(journey + "/steps/" + step + "/ready");
		}
		String together = journey + "/together";
		for (Visitor one : List.of(adas, bens, adas, bens)) {
			assertThat(one.post(together + "/ideas", "picked", "stars").status()).isEqualTo(303);
			one.get(together);
		}
		String plan = UUID.randomUUID().toString();
		assertThat(adas
			.post(together + "/ideas/stars/plan", "submission", plan, "day",
					LocalDate.now(ZoneId.systemDefault()).toString(), "words",
					this.canaries.lay(together, "words", "of a plan"))
			.status()).isEqualTo(303);
		assertThat(bens.post(together + "/plans/" + plan + "/agree").status()).isEqualTo(303);
		String memories = together + "/plans/" + plan + "/memory";
		byte[] jpeg = Pictures.jpegWithExif(90, 60, 6, this.canaries.lay(memories, "photo", "in the EXIF of a JPEG"));
		byte[] png = Pictures.pngWithText(90, 60, this.canaries.lay(memories, "photo", "in a chunk of a PNG"));
		byte[] letter = this.canaries.lay(memories, "photo", "no picture").getBytes(StandardCharsets.UTF_8);
		assertThat(photo(adas, memories, jpeg)).isEqualTo(303);
		assertThat(photo(bens, memories, png)).isEqualTo(303);
		assertThat(photo(adas, memories, letter)).isEqualTo(422);
		assertThat(photo(adas, memories, Arrays.copyOf(jpeg, 11_000_000))).isEqualTo(422);
		assertThat(photo(adas, memories, Arrays.copyOf(jpeg, TOO_MUCH))).isBetween(400, 499);
		Visitor stranger = new Visitor("http://localhost:" + this.port);
		assertThat(photo(stranger, memories, jpeg)).isEqualTo(401);
		assertThat(adas.get(together + "/wall").body()).contains("/photos/");
		ada.walks(together);
		ben.walks(together);
	}

	private int photo(Visitor by, String where, byte[] file) {
		String text = this.canaries.lay(where, "text", "beside a photo");
		String name = this.canaries.lay(where, "photo", "the name of the file") + ".jpg";
		try {
			Answer answer = by.postWithFile(where, "photo", name, file, "submission", UUID.randomUUID().toString(),
					"audience", "ONLY_ME", "text", text, "alt", this.canaries.lay(where, "alt", "beside a photo"));
			if (answer.status() == 422 || answer.status() == 401) {
				assertThat(answer.body()).contains(text);
			}
			return answer.status();
		}
		catch (UncheckedIOException ex) {
			// the server hung up before it had heard it all
			return 413;
		}
	}

	private Crawl crawl() {
		return new Crawl("http://localhost:" + this.port, this.canaries, this.done);
	}

	private Places lookEverywhere(CapturedOutput log) throws IOException {
		return lookEverywhere(log, this.canaries);
	}

	private Places lookEverywhere(CapturedOutput log, Canaries sought) throws IOException {
		Places places = new Places(sought);
		places.tables(this.jdbc);
		lookIntoDatabase(places, folder, this.jdbc);
		places.folder("Tomcat's folder", folder.resolve("tomcat"));
		this.backups.make();
		assertThat(this.backups.all()).isNotEmpty();
		places.folder("the folder of backups", folder.resolve("backups"));
		places.recentFiles("the folder for temporary files", Path.of(System.getProperty("java.io.tmpdir")), 2,
				this.begun);
		places.text("the log", log.getAll());
		places.text("the metrics", metrics());
		return places;
	}

}
