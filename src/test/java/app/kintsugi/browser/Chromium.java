package app.kintsugi.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.jspecify.annotations.Nullable;

/**
 * Finds a Chromium: one on the PATH, else one that Playwright fetches, else, as root on
 * Debian, one that apt installs. It is started once for all tests of this virtual
 * machine, and ends with it; each person in it has a context of their own.
 */
final class Chromium {

	/** How long anything may take before it counts as not happening. */
	static final int PATIENCE = 30_000;

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome-stable",
			"google-chrome");

	private static final List<String> QUIET = List.of("--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu");

	private static @Nullable Playwright playwright;

	private static @Nullable Browser usual;

	private static @Nullable Browser remembering;

	private Chromium() {
	}

	static synchronized Browser browser() {
		Browser running = usual;
		if (running == null || !running.isConnected()) {
			running = launch(false);
			usual = running;
		}
		return running;
	}

	/** One that may bring a left page back from memory, as browsers of people do. */
	static synchronized Browser keepingLeftPagesInMemory() {
		Browser running = remembering;
		if (running == null || !running.isConnected()) {
			running = launch(true);
			remembering = running;
		}
		return running;
	}

	/**
	 * Everybody's pages, cookies and what else is kept for them. Who has pages in memory
	 * cannot be let go alone, so that browser ends as a whole.
	 */
	static synchronized void forgetEverybody() {
		if (usual != null) {
			usual.contexts().forEach(BrowserContext::close);
		}
		if (remembering != null) {
			remembering.close();
			remembering = null;
		}
	}

	private static Playwright playwright() {
		Playwright running = playwright;
		if (running == null) {
			running = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
			playwright = running;
		}
		return running;
	}

	private static Browser launch(boolean keepsLeftPages) {
		Optional<Path> installed = onPath();
		if (installed.isPresent()) {
			return launch(installed.get(), keepsLeftPages);
		}
		if (run(List.of(javaBinary(), "-cp", System.getProperty("java.class.path"), CLI.class.getName(), "install",
				"chromium"))) {
			return playwright().chromium().launch(options(keepsLeftPages));
		}
		if (isRoot()
				&& run(List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-core"))) {
			return launch(onPath().orElseThrow(), keepsLeftPages);
		}
		throw new IllegalStateException(
				"The browser tests need Chromium: install it so that 'chromium' is on the PATH, and run again.");
	}

	private static Browser launch(Path executable, boolean keepsLeftPages) {
		try {
			return playwright().chromium().launch(options(keepsLeftPages).setExecutablePath(executable));
		}
		catch (PlaywrightException ex) {
			throw new IllegalStateException(executable + " does not start", ex);
		}
	}

	private static LaunchOptions options(boolean keepsLeftPages) {
		List<String> arguments = new ArrayList<>(QUIET);
		if (isRoot()) {
			arguments.add("--no-sandbox");
		}
		LaunchOptions options = new LaunchOptions().setArgs(arguments);
		return keepsLeftPages ? options.setIgnoreDefaultArgs(List.of("--disable-back-forward-cache")) : options;
	}

	private static Optional<Path> onPath() {
		return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.flatMap((folder) -> NAMES.stream().map((name) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static boolean isRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

	private static String javaBinary() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	private static boolean run(List<String> command) {
		try {
			return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
