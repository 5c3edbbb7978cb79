package app.kintsugi.fault;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import app.kintsugi.KintsugiApplication;
import app.kintsugi.support.Household;
import app.kintsugi.support.Member;
import app.kintsugi.support.Visitor;
import app.kintsugi.support.Visitor.Answer;
import app.kintsugi.vault.LightStretcher;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A PostgreSQL that goes away and comes back, and one that is slow: the whole application
 * at the other end of a {@link FaultyLine}.
 */
class LostDatabaseIT {

	private static final String TEXT = "One line.\nAnother <line> & \"more\".";

	private static EmbeddedPostgres postgres;

	private static FaultyLine line;

	private static ConfigurableApplicationContext application;

	private static String base;

	private static int management;

	private static Member member;

	private static Visitor browser;

	@BeforeAll
	static void start() throws Exception {
		postgres = EmbeddedPostgres.start();
		line = new FaultyLine(postgres.getPort());
		management = freePort();
		int port = freePort();
		application = new SpringApplicationBuilder(KintsugiApplication.class, Household.class, LightStretcher.class)
			.run("--server.port=" + port, "--management.server.port=" + management,
					"--kintsugi.vault.argon2-memory-kib=19456", "--kintsugi.vault.argon2-iterations=2",
					"--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + line.port() + "/postgres",
					"--spring.datasource.username=postgres", "--spring.datasource.password=postgres");
		base = "http://localhost:" + port;
		member = application.getBean(Household.class).person("Ada");
		browser = new Visitor(base).signIn(member.signInName(), member.passphrase());
		assertThat(browser.get("/reflections").status()).isEqualTo(200);
	}

	@AfterAll
	static void stop() throws Exception {
		application.close();
		line.close();
		postgres.close();
	}

	@AfterEach
	void mend() throws Exception {
		line.mend();
		awaitReadiness(200);
	}

	@Test
	void aDatabaseThatIsGoneIsSaidToBeGoneAndEverythingGoesOnWhenItIsBack() throws Exception {
		UUID submission = UUID.randomUUID();
		String token = browser.get("/reflections/new").field("_csrf");
		line.cut();

		long before = System.nanoTime();
		Answer kept = save(token, submission);
		assertThat(seconds(before)).as("seconds until it was said").isLessThan(12);
		assertThat(kept.status()).isEqualTo(503);
		assertThat(kept.body()).contains("This could not be saved just now")
			.contains("Another &lt;line&gt; &amp; &quot;more&quot;.")
			.contains(submission.toString())
			.doesNotContain("Exception", "\tat ");

		before = System.nanoTime();
		HttpResponse<String> page = german("/reflections");
		assertThat(seconds(before)).as("seconds of the next").isLessThan(2);
		assertThat(page.statusCode()).isEqualTo(503);
		assertThat(page.headers().firstValue("Retry-After")).isPresent();
		assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
		assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(page.body()).contains("Einen Moment", "lang=\"de\"", "/leave");
		assertThat(browser.get("/help-now").status()).as("help is there all the same").isEqualTo(200);
		assertThat(health("liveness")).isEqualTo(200);
		assertThat(health("readiness")).isEqualTo(503);

		line.mend();
		awaitReadiness(200);
		assertThat(browser.get("/reflections/" + submission).status()).as("not saved, and nothing else was said")
			.isEqualTo(404);
		assertThat(save(kept.field("_csrf"), submission).status()).as("sent again from the page, still signed in")
			.isEqualTo(303);
		assertThat(browser.get("/reflections/" + submission).body()).contains("Another &lt;line&gt;");
	}

	@Test
	void aDatabaseThatTakesFiveSecondsForAnAnswerIsWaitedForAndHealthIsNot() throws Exception {
		UUID submission = UUID.randomUUID();
		String token = browser.get("/reflections/new").field("_csrf");
		line.slowDown(Duration.ofSeconds(5));
		CompletableFuture<Answer> saving = CompletableFuture.supplyAsync(() -> save(token, submission));
		TimeUnit.MILLISECONDS.sleep(500);

		long before = System.nanoTime();
		assertThat(health("readiness")).as("slow, and there").isEqualTo(200);
		assertThat(seconds(before)).as("seconds of health").isLessThan(4);
		assertThat(saving).as("nothing is said to be saved yet").isNotDone();
		assertThat(new Visitor(base).get("/help-now").status()).as("a page that needs no database").isEqualTo(200);

		line.slowDown(Duration.ZERO);
		assertThat(saving.get(30, TimeUnit.SECONDS).status()).isEqualTo(303);
		assertThat(browser.get("/reflections/" + submission).body()).contains("Another &lt;line&gt;");
	}

	@Test
	void whoeverComesWhileNothingIsAnsweredIsTurnedAwaySoonAndNobodyIsStuckAfterwards() throws Exception {
		line.slowDown(Duration.ofSeconds(25));
		long before = System.nanoTime();
		List<CompletableFuture<Answer>> many = new ArrayList<>();
		for (int i = 0; i < 24; i++) {
			many.add(CompletableFuture.supplyAsync(() -> browser.get("/reflections")));
			many.add(CompletableFuture.supplyAsync(() -> new Visitor(base).get("/css/kintsugi.css")));
		}
		CompletableFuture.anyOf(many.toArray(CompletableFuture[]::new)).get(5, TimeUnit.SECONDS);
		assertThat(health("liveness")).isEqualTo(200);
		assertThat(seconds(before)).isLessThan(10);
		line.cut();
		for (CompletableFuture<Answer> one : many) {
			assertThat(one.get(20, TimeUnit.SECONDS).status()).isIn(200, 503);
		}
	}

	private static Answer save(String token, UUID submission) {
		return browser.postAsIs("/reflections", "submission", submission.toString(), "title", "", "text", TEXT,
				"audience", "ONLY_ME", "_csrf", token);
	}

	private static HttpResponse<String> german(String path) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(base + path))
				.header("Accept", "text/html")
				.header("Accept-Language", "de")
				.header("Cookie", browser.cookieHeader())
				.build(), BodyHandlers.ofString());
	}

	private static int health(String group) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + management + "/actuator/health/" + group))
				.build(), BodyHandlers.discarding())
			.statusCode();
	}

	private static void awaitReadiness(int status) throws IOException, InterruptedException {
		long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(25);
		while (health("readiness") != status) {
			assertThat(System.nanoTime()).as("readiness is " + status + " by itself").isLessThan(last);
			TimeUnit.MILLISECONDS.sleep(100);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static double seconds(long since) {
		return (System.nanoTime() - since) / 1e9;
	}

}
