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
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;

/**
 * Finds a Chromium: one on the PATH, else one that Playwright fetches, else, as root on
 * Debian, one that apt installs.
 */
final class Chromium implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome-stable",
			"google-chrome");

	private static final List<String> QUIET = List.of("--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync");

	private final Playwright playwright = Playwright
		.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

	private final boolean keepsLeftPages;

	private final Browser browser;

	Chromium() {
		this(false);
	}

	private Chromium(boolean keepsLeftPages) {
		this.keepsLeftPages = keepsLeftPages;
		this.browser = launch();
	}

	/** One that may bring a left page back from memory, as browsers of people do. */
	static Chromium keepingLeftPagesInMemory() {
		return new Chromium(true);
	}

	Browser browser() {
		return this.browser;
	}

	@Override
	public void close() {
		this.playwright.close();
	}

	private Browser launch() {
		Optional<Path> installed = onPath();
		if (installed.isPresent()) {
			return launch(installed.get());
		}
		if (run(List.of(javaBinary(), "-cp", System.getProperty("java.class.path"), CLI.class.getName(), "install",
				"chromium"))) {
			return this.playwright.chromium().launch(options());
		}
		if (isRoot()
				&& run(List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-core"))) {
			return launch(onPath().orElseThrow());
		}
		throw new IllegalStateException(
				"The browser tests need Chromium: install it so that 'chromium' is on the PATH, and run again.");
	}

	private Browser launch(Path executable) {
		try {
			return this.playwright.chromium().launch(options().setExecutablePath(executable));
		}
		catch (PlaywrightException ex) {
			throw new IllegalStateException(executable + " does not start", ex);
		}
	}

	private LaunchOptions options() {
		List<String> arguments = new ArrayList<>(QUIET);
		if (isRoot()) {
			arguments.add("--no-sandbox");
		}
		LaunchOptions options = new LaunchOptions().setArgs(arguments);
		return this.keepsLeftPages ? options.setIgnoreDefaultArgs(List.of("--disable-back-forward-cache")) : options;
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
