package app.kintsugi.upgrade;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import app.kintsugi.support.Visitor;

/**
 * Somebody who signs in and follows every link there is.
 */
final class Reader {

	/** How many pages of a kind are read: those of an edition have fewer. */
	private static final int ALIKE = 12;

	private final Visitor browser;

	private final Deque<String> ahead = new ArrayDeque<>(List.of("/"));

	private final Map<String, Set<String>> alike = new HashMap<>();

	private final StringBuilder all = new StringBuilder();

	Reader(int port, String signInName, String passphrase) {
		this.browser = new Visitor("http://localhost:" + port).signIn(signInName, passphrase);
	}

	/** The text of every page that links lead to. */
	String readsEverything() {
		while (!this.ahead.isEmpty()) {
			String path = this.ahead.poll();
			Set<String> others = this.alike.computeIfAbsent(kind(path), (any) -> new LinkedHashSet<>());
			if (others.size() < ALIKE && others.add(path)) {
				read(path);
			}
		}
		return this.all.toString();
	}

	private void read(String path) {
		Visitor.Answer answer = this.browser.get(path);
		if (answer.status() >= 400) {
			throw new AssertionError(path + " answered " + answer.status());
		}
		go(answer.location());
		Document page = Jsoup.parse(answer.body());
		this.all.append(page.text()).append('\n');
		page.select("textarea, input[value]").forEach((field) -> this.all.append(field.val()).append('\n'));
		page.select("a[href]").eachAttr("href").forEach(this::go);
	}

	private void go(String link) {
		String target = link.replaceFirst("#.*", "");
		if (target.startsWith("/") && !target.equals("/leave")) {
			this.ahead.add(target);
		}
	}

	/** An address without what makes it one of many. */
	private static String kind(String path) {
		return path.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{}")
			.replaceAll("=[^&]*", "=")
			.replaceAll("/[0-9]+", "/{}");
	}

}
