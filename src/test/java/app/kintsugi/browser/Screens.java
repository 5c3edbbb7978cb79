package app.kintsugi.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes the pictures in {@code src/docs/screens}, of the demo, on a phone and a laptop,
 * light and dark. It is run by its name alone: <pre>
 * ./mvnw -q test -Dtest=Screens
 * </pre>
 */
@WithDemo
class Screens {

	private static final Path FOLDER = Path.of("src", "docs", "screens");

	/** All of them together, in bytes. */
	private static final long LARGEST = 4_000_000;

	/** A page that can be seen in the pictures is one line here. */
	private static final List<Screen> SCREENS = List.of(new Screen("sign-in", null, "/sign-in"),
			new Screen("home", "mara", "/"), new Screen("journey", "mara", "/", "To this step", "The whole journey"),
			new Screen("step", "mara", "/", "To this step"), new Screen("write", "mara", "/reflections/new"),
			new Screen("reflections", "mara", "/reflections"), new Screen("check-in", "ruth", "/check-ins"),
			new Screen("check-ins", "mara", "/check-ins"), new Screen("trends", "mara", "/trends"),
			new Screen("questionnaire", "mara", "/questionnaires/who-5"),
			new Screen("year", "mara", "/reflections/year"), new Screen("review", "lena", "/review"),
			new Screen("review-couple", "lena", "/review", "Theo and Imani"),
			new Screen("session", "lena", "/review", "Theo and Imani", "The page for the session"),
			new Screen("help-now", null, "/help-now"), room("disclosure", "mara", "Own all of it"),
			room("forum", "mara", "Give it time"), room("pace", "mara", "Go slowly"),
			room("gentle", "mara", "Be gentle"), room("agreement", "mara", "Accept the change"),
			room("presence", "theo", "Be fully present"), room("chain", "theo", "Understand why"),
			room("together", "theo", "Make time together"), room("promise", "theo", "Listen"));

	@LocalServerPort
	private int port;

	/**
	 * One picture.
	 *
	 * @param as who looks, or null for somebody who is not signed in
	 * @param path where they begin
	 * @param follow the links they follow from there, by their words
	 */
	private record Screen(String name, @Nullable String as, String path, String... follow) {
	}

	private static Screen room(String name, String as, String step) {
		return new Screen(name, as, "/", "The whole journey", step, "Go there");
	}

	@Test
	void take() throws IOException {
		Files.createDirectories(FOLDER);
		List<String> missed = new ArrayList<>();
		for (Screen screen : SCREENS) {
			for (int width : new int[] { 390, 1280 }) {
				try (BrowserContext context = Chromium.browser()
					.newContext(new NewContextOptions().setViewportSize(width, (width == 390) ? 844 : 800)
						.setLocale("en")
						.setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
						.setServiceWorkers(ServiceWorkerPolicy.BLOCK))) {
					take(screen, width, context);
				}
				catch (RuntimeException ex) {
					missed.add(screen.name() + ": " + ex.getMessage());
				}
			}
		}
		assertThat(missed).as("pages that could not be reached").isEmpty();
		assertThat(size()).as("bytes of all pictures").isLessThan(LARGEST);
	}

	private void take(Screen screen, int width, BrowserContext context) throws IOException {
		String base = "http://localhost:" + this.port;
		context.addCookies(List.of(new Cookie("noted", "1").setUrl(base)));
		Page page = context.newPage();
		if (screen.as() != null) {
			page.navigate(base + "/sign-in");
			page.locator("form:has(input[name=name][value=" + screen.as() + "]) button").click();
			page.waitForURL(base + "/");
		}
		page.navigate(base + screen.path());
		for (String words : screen.follow()) {
			String before = page.url();
			page.getByText(words, new Page.GetByTextOptions().setExact(true)).first().click();
			page.waitForURL((url) -> !url.equals(before));
		}
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			String name = screen.name() + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png";
			Files.write(FOLDER.resolve(name), Palette.reduce(page.screenshot()));
		}
	}

	private static long size() throws IOException {
		try (var pictures = Files.list(FOLDER)) {
			return pictures.mapToLong((picture) -> picture.toFile().length()).sum();
		}
	}

}
