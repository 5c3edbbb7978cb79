package app.kintsugi.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import app.kintsugi.support.Visitor;
import app.kintsugi.support.Visitor.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged application on H2 when its disk is full, and room is made again; and when
 * it is asked to end while people save. The disk is full by a limit on how long a file of
 * the process may become, which needs no privilege and fails the very same call.
 */
@EnabledOnOs(OS.LINUX)
class FullDiskAndShutdownIT {

	private static final List<String> QUICK_START = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

	@TempDir
	private Path folder;

	private final int management = freePort();

	private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();

	@Test
	void nothingIsSaidToBeSavedThatIsNotAndEverythingThatWasIsThere() throws Exception {
		List<String> settings = new ArrayList<>(PackagedApplication.CHEAP_PASSPHRASES);
		settings.add("--management.server.port=" + this.management);
		try (PackagedApplication application = new PackagedApplication(this.folder, QUICK_START, settings)) {
			application.start();
			Writer writer = Writer.settingUp(application.base(), "olive", application.setupCode(), 1);
			Visitor browser = writer.signIn();
			String token = browser.get("/reflections/new").field("_csrf");
			assertThat(save(browser, token, UUID.randomUUID(), "the first").status()).isEqualTo(303);

			fullDisk(application, browser, token);
			endedInTheMiddle(application, browser, token);

			application.start();
			allIsThere(writer.signIn());
		}
	}

	private void fullDisk(PackagedApplication application, Visitor browser, String token) throws Exception {
		limitFiles(application, "8192");
		UUID refused = UUID.randomUUID();
		Answer answer = save(browser, token, refused, "number 0");
		for (int i = 1; answer.status() == 303; i++) {
			assertThat(i).as("saves until it is full").isLessThan(200);
			refused = UUID.randomUUID();
			answer = save(browser, token, refused, "number " + i);
		}
		assertThat(answer.status()).isEqualTo(507);
		assertThat(answer.body()).contains("this server has no room left", "From here number")
			.doesNotContain("Exception");
		assertThat(health("readiness")).isEqualTo(503);
		assertThat(health("liveness")).isEqualTo(200);
		assertThat(save(browser, token, refused, "again").status()).as("sent again too early").isEqualTo(507);
		TimeUnit.SECONDS.sleep(2);
		assertThat(health("readiness")).as("it is tried by writing").isEqualTo(503);

		limitFiles(application, "unlimited");
		long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (health("readiness") != 200) {
			assertThat(System.nanoTime()).as("it goes on by itself").isLessThan(last);
			TimeUnit.MILLISECONDS.sleep(100);
		}
		// what was said before that found no room in the log either
		assertThat(application.logged()).contains("Everything can be saved again");
		allIsThere(browser);
		assertThat(save(browser, token, refused, "at last").status()).isEqualTo(303);
	}

	private void endedInTheMiddle(PackagedApplication application, Visitor browser, String token) throws Exception {
		int before = this.acknowledged.size();
		List<Thread> writers = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			Thread thread = new Thread(() -> {
				try {
					int answered = 303;
					while (answered == 303) {
						answered = save(browser, token, UUID.randomUUID(), "while it ends").status();
					}
				}
				catch (UncheckedIOException ex) {
					// it has ended, and nothing was acknowledged
				}
			});
			thread.start();
			writers.add(thread);
		}
		while (this.acknowledged.size() < before + 8) {
			TimeUnit.MILLISECONDS.sleep(10);
		}
		assertThat(application.terminate(Duration.ofSeconds(30))).as("ended by SIGTERM, in good order").isEqualTo(143);
		for (Thread thread : writers) {
			thread.join(10_000);
		}
		byte[] header = Arrays.copyOf(Files.readAllBytes(database()), 4096);
		assertThat(new String(header, StandardCharsets.ISO_8859_1)).as("H2's file was closed").contains("clean:1");
	}

	private Answer save(Visitor browser, String token, UUID id, String words) {
		String text = "From here " + words + " to there." + " And on.".repeat(1500);
		Answer answer = browser.postAsIs("/reflections", "submission", id.toString(), "title", "", "text", text,
				"audience", "ONLY_ME", "_csrf", token);
		if (answer.status() == 303) {
			this.acknowledged.put(id, text);
		}
		return answer;
	}

	private void allIsThere(Visitor reader) {
		this.acknowledged.forEach((id, text) -> assertThat(reader.get("/reflections/" + id).body()).contains(text));
	}

	private Path database() {
		return this.folder.resolve("kintsugi.mv.db");
	}

	private static void limitFiles(PackagedApplication application, String bytes)
			throws IOException, InterruptedException {
		assertThat(new ProcessBuilder("prlimit", "--pid", Long.toString(application.pid()), "--fsize=" + bytes + ":")
			.inheritIO()
			.start()
			.waitFor()).isZero();
	}

	private int health(String group) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest
				.newBuilder(URI.create("http://localhost:" + this.management + "/actuator/health/" + group))
				.build(), BodyHandlers.discarding())
			.statusCode();
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
