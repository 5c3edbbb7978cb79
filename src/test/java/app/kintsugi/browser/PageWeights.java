package app.kintsugi.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitUntilState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Weighs what is sent for a first visit, and asks Lighthouse, which npx fetches, for its
 * figures. It needs Node, and is run by its name alone: <pre>
 * ./mvnw -q test -Dtest=PageWeights
 * </pre>
 */
@WithDemo
class PageWeights {

	private static final long SIGN_IN = 60 * 1024;

	private static final long JOURNEY = 100 * 1024;

	private static final double FAST = 0.95;

	private static final String LIGHTHOUSE = "lighthouse@12";

	@LocalServerPort
	private int port;

	@TempDir
	private Path folder;

	@Test
	void firstVisitsAreLightAndLighthouseIsContent() throws Exception {
		String base = "http://localhost:" + this.port;
		try (BrowserContext mara = Chromium.browser().newContext()) {
			Page page = mara.newPage();
			page.navigate(base + "/sign-in");
			page.locator("form:has(input[name=name][value=mara]) button").click();
			page.waitForURL(base + "/");
			page.getByText("The whole journey").click();
			page.waitForURL("**/journeys/*");
			String journey = page.url();
			String cookies = mara.cookies()
				.stream()
				.map((cookie) -> cookie.name + "=" + cookie.value)
				.collect(Collectors.joining("; "));
			long signInBytes = weight(base + "/sign-in", "");
			long homeBytes = weight(base + "/", cookies);
			long journeyBytes = weight(journey, cookies);
			tell("first visit of sign-in, home, journey, in bytes: " + signInBytes + ", " + homeBytes + ", "
					+ journeyBytes);
			Map<String, Double> signIn = atItsBest(base + "/sign-in", "");
			tell("Lighthouse of sign-in: " + signIn);
			Map<String, Double> walked = atItsBest(journey, cookies);
			tell("Lighthouse of the journey: " + walked);
			assertThat(signInBytes).isLessThan(SIGN_IN);
			assertThat(homeBytes).isLessThan(JOURNEY);
			assertThat(journeyBytes).isLessThan(JOURNEY);
			for (Map<String, Double> figures : List.of(signIn, walked)) {
				assertThat(figures).containsEntry("accessibility", 1.0).containsEntry("best-practices", 1.0);
				assertThat(figures.get("performance")).isGreaterThanOrEqualTo(FAST);
			}
		}
	}

	/** What crosses the wire for a page and everything it asks for, headers and all. */
	private static long weight(String address, String cookies) {
		try (BrowserContext stranger = Chromium.browser()
			.newContext(new NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK)
				.setExtraHTTPHeaders(cookies.isEmpty() ? Map.of() : Map.of("Cookie", cookies)))) {
			Page page = stranger.newPage();
			AtomicLong bytes = new AtomicLong();
			CDPSession session = stranger.newCDPSession(page);
			session.on("Network.loadingFinished",
					(JsonObject event) -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
			session.send("Network.enable");
			page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
			return bytes.get();
		}
	}

	private static double speed(Map<String, Double> measured) {
		return measured.getOrDefault("performance", 0.0);
	}

	/** How fast a page is depends on what else the machine does: the best of three. */
	private Map<String, Double> atItsBest(String address, String cookies) throws IOException, InterruptedException {
		Map<String, Double> best = lighthouse(address, cookies);
		for (int more = 0; more < 2 && speed(best) < FAST; more++) {
			Map<String, Double> again = lighthouse(address, cookies);
			best = (speed(again) > speed(best)) ? again : best;
		}
		return best;
	}

	private Map<String, Double> lighthouse(String address, String cookies) throws IOException, InterruptedException {
		Path report = this.folder.resolve("report.json");
		Path headers = Files.writeString(this.folder.resolve("headers.json"),
				cookies.isEmpty() ? "{}" : "{\"Cookie\": \"" + cookies + "\"}");
		Process process = new ProcessBuilder("npx", "--yes", LIGHTHOUSE, address, "--quiet", "--output=json",
				"--output-path=" + report, "--extra-headers=" + headers,
				"--only-categories=accessibility,best-practices,performance",
				"--chrome-flags=--headless=new --no-sandbox --disable-quic --disable-background-networking")
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("lighthouse.log").toFile())
			.start();
		assertThat(process.waitFor()).as("npx " + LIGHTHOUSE).isZero();
		JsonNode found = JsonMapper.shared().readTree(Files.readAllBytes(report));
		Map<String, Double> figures = new TreeMap<>();
		found.get("categories")
			.properties()
			.forEach((one) -> figures.put(one.getKey(), one.getValue().get("score").asDouble()));
		found.get("audits")
			.properties()
			.stream()
			.filter((one) -> one.getValue().path("scoreDisplayMode").asString().equals("binary")
					&& one.getValue().path("score").asDouble() == 0)
			.forEach(
					(one) -> tell("not content: " + one.getKey() + " " + one.getValue().path("details").path("items")));
		return figures;
	}

	private static void tell(String line) {
		System.out.println(line);
	}

}
