package app.kintsugi.browser;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page that anybody in the demo can reach by following links and by sending forms
 * that cannot be taken, light and dark: axe finds nothing, nothing scrolls sideways on a
 * narrow phone or with letters twice as large, whatever is pressed is large enough for a
 * thumb, and nothing is ever asked of another host. In two classes, so that two virtual
 * machines can look at once.
 */
@WithDemo
abstract class Accessible {

	private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private static final int NARROW = 320;

	/** What is left of 1,280 at 200 % zoom. */
	private static final int ZOOMED = 640;

	private static final int HEIGHT = 720;

	/**
	 * How many pages of the same kind each person looks at. Axe looks at the first of
	 * them, since what it finds is in the template; and not at all when somebody else's
	 * page was built of the very same elements, in the same language.
	 */
	private static final int ALIKE = 2;

	private static final Set<String> BUILT = new HashSet<>();

	private static final String GROUND = "getComputedStyle(document.body).backgroundColor";

	@LocalServerPort
	private int port;

	/** Who looks, from where on, and how many pages there are for them at the least. */
	enum Who {

		NOBODY(null, "en", 10), HURT("mara", "en", 30), REPAIRING("jonas", "en", 30), RESTING("ruth", "de", 20),
		THERAPIST("lena", "en", 10);

		private final @Nullable String signInName;

		private final String language;

		private final int pages;

		Who(@Nullable String signInName, String language, int pages) {
			this.signInName = signInName;
			this.language = language;
			this.pages = pages;
		}

	}

	@AfterAll
	static void closeBrowser() {
		Chromium.forgetEverybody();
	}

	void everyPageCanBeUsedBy(Who who) {
		Looking looking = new Looking(who);
		looking.around();
		assertThat(looking.faults).as("what %s came upon", who).isEmpty();
		assertThat(looking.looked).as("what %s looked at", who).hasSizeGreaterThanOrEqualTo(who.pages);
	}

	void assertThatWhoChoseDarkHasItWhereThereIsNoServerToo() {
		String base = "http://localhost:" + this.port;
		try (BrowserContext context = Chromium.browser()
			.newContext(new NewContextOptions().setColorScheme(ColorScheme.LIGHT))) {
			Page page = context.newPage();
			page.navigate(base + "/offline");
			page.evaluate("navigator.serviceWorker.ready.then(() => true)");
			assertThat(page.evaluate(GROUND)).isEqualTo("rgb(250, 244, 234)");
			context.addCookies(List.of(new Cookie("brightness", "dark").setUrl(base)));
			context.setOffline(true);
			page.navigate(base + "/check-ins");
			assertThat(page.evaluate(GROUND)).isEqualTo("rgb(27, 22, 19)");
		}
	}

	/** One person's way through everything. */
	private final class Looking {

		private final String base = "http://localhost:" + Accessible.this.port;

		private final Deque<String> ahead = new ArrayDeque<>(
				List.of("/", "/drafts", "/offline", "/sign-in", "/no-such-page"));

		private final Map<String, Set<String>> alike = new HashMap<>();

		private final Set<String> sent = new LinkedHashSet<>();

		private final Set<String> looked = new TreeSet<>();

		/** What was found, by where it was found first. */
		private final Map<String, String> faults = new LinkedHashMap<>();

		private final BrowserContext context;

		private final Page page;

		Looking(Who who) {
			this.context = Chromium.browser()
				.newContext(new NewContextOptions().setViewportSize(NARROW, HEIGHT)
					.setLocale(who.language)
					.setColorScheme(ColorScheme.LIGHT)
					.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
			this.context.addInitScript(Resources.text("/axe.min.js"));
			this.context.addInitScript(Resources.text("/browser/accessible.js"));
			this.page = this.context.newPage();
			this.page.onRequest((request) -> {
				if (!request.url().startsWith(this.base + "/")) {
					this.faults.put("asks another host: " + request.url(), "on the way");
				}
			});
			String name = who.signInName;
			if (name != null) {
				signIn(name);
			}
			if (who == Who.HURT) {
				begin();
			}
			// the note about leaving is on every page until it is taken away: some look
			// at it
			if (who != Who.HURT) {
				this.context.addCookies(List.of(new Cookie("noted", "1").setUrl(this.base)));
			}
		}

		private void signIn(String name) {
			this.page.navigate(this.base + "/sign-in");
			this.page.locator("form:has(input[name=name][value=" + name + "]) button").click();
			this.page.waitForURL(this.base + "/");
		}

		/** Begins to write something, so that there is a draft. */
		private void begin() {
			this.page.navigate(this.base + "/reflections/new");
			this.page.locator("#text").fill("Something begun, and left.");
			this.page.locator("#title").focus();
			this.page.locator("[data-draft-state]:text('Saved')").waitFor();
		}

		void around() {
			try {
				while (!this.ahead.isEmpty()) {
					String path = this.ahead.poll();
					Set<String> others = this.alike.computeIfAbsent(kind(path), (any) -> new LinkedHashSet<>());
					if (others.size() < ALIKE && others.add(path)) {
						visit(path);
					}
				}
			}
			finally {
				this.context.close();
			}
		}

		private void visit(String path) {
			Response answer = Objects.requireNonNull(this.page.navigate(this.base + path));
			if (!String.valueOf(answer.headers().get("content-type")).startsWith("text/html")) {
				return;
			}
			lookAt("GET " + kind(URI.create(this.page.url()).getPath()), path);
			for (Map<?, ?> form : this.<Map<?, ?>>ask("look.forms()")) {
				String action = kind(String.valueOf(form.get("action")));
				if (this.sent.add(action)) {
					send("look.spoil", Objects.requireNonNull(form.get("at")), "POST " + action, path);
				}
			}
			if (!this.sent.contains("outdated") && Boolean.TRUE
				.equals(this.page.evaluate("look.forms().some((one) => document.forms[one.at].elements._csrf)"))) {
				this.sent.add("outdated");
				Object at = this.page.evaluate("look.forms().find((one) => document.forms[one.at].elements._csrf).at");
				send("look.outdate", at, "POST long after", path);
			}
		}

		/** Sends a form of this page, looks at the answer, and comes back. */
		private void send(String how, Object form, String what, String path) {
			Response answer = answerTo(() -> this.page.evaluate(how + "(" + form + ")"));
			if (answer.status() == 422) {
				this.<String>ask("look.faults()")
					.forEach((fault) -> this.faults.putIfAbsent(fault, what + " at " + path));
			}
			lookAt(what + " " + answer.status(), path);
			this.page.navigate(this.base + path);
		}

		@SuppressWarnings("deprecation")
		private Response answerTo(Runnable sending) {
			return Objects.requireNonNull(this.page.waitForNavigation(sending));
		}

		private void lookAt(String what, String path) {
			List<String> found = new ArrayList<>(this.<String>ask("look.targets()"));
			found.addAll(ask("look.sideways()"));
			if (this.looked.add(what) && BUILT.add(String.valueOf(this.page.evaluate("look.build()")))) {
				found.addAll(ask("look.everything()"));
				this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
				this.<String>ask("look.colours()").forEach((fault) -> found.add("dark: " + fault));
				this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
			}
			this.page.setViewportSize(ZOOMED, HEIGHT);
			this.page.evaluate("look.twiceAsLarge(true)");
			this.<String>ask("look.sideways()").forEach((fault) -> found.add("twice as large: " + fault));
			this.page.evaluate("look.twiceAsLarge(false)");
			this.page.setViewportSize(NARROW, HEIGHT);
			found.forEach((fault) -> this.faults.putIfAbsent(fault.replaceAll(ID, "{}"), what + " at " + path));
			this.<String>ask("look.links()")
				.stream()
				.map((link) -> link.substring(this.base.length()))
				.filter((link) -> !link.equals("/leave"))
				.forEach(this.ahead::add);
		}

		@SuppressWarnings("unchecked")
		private <T> Collection<T> ask(String question) {
			return (Collection<T>) this.page.evaluate(question);
		}

	}

	/** An address without what makes it one of many. */
	private static String kind(String path) {
		return path.replaceAll(ID, "{}").replaceAll("=[^&]*", "=").replaceAll("/[0-9]+", "/{}");
	}

}
