package app.kintsugi.canary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import app.kintsugi.canary.Form.Field;
import app.kintsugi.canary.Form.Kind;
import app.kintsugi.support.Visitor;
import app.kintsugi.support.Visitor.Answer;

/**
 * Somebody who follows every link, types a canary into every field of every form, in
 * every way that can go wrong and at last in the way that goes right, and presses every
 * button but the few that end things.
 */
final class Crawl {

	/**
	 * Buttons that end something, in the order in which they are pressed at last.
	 * Anything else is pressed as soon as it is seen.
	 */
	private static final List<String> LAST = List.of("/journeys/*/ending", "/journeys/*/pause",
			"/invitations/*/take-back", "/invitations/proposals/*/call-off", "/journeys/*/call-off",
			"/journeys/*/ending/let-go", "/journeys/*/ending/agree", "/review/*/prompts/*/take-back",
			"/review/templates/*/delete", "/reflections/*/withdraw", "/reflections/*/delete", "/couple/therapist/*/end",
			"/couple/leave", "/settings/sessions/end", "/sign-out");

	/** The two things a person types that whoever runs the server can read, by design. */
	private static final Set<String> READABLE = Set.of("displayName", "signInName");

	/** Fields that are never shown again. */
	private static final Set<String> NEVER_SHOWN = Set.of("passphrase", "current", "next", "code");

	/** Stands for half a character, which no browser sends. */
	private static final String HALF = "\uFFFF";

	private static final int TOO_LONG = 1_000_001;

	private static final int SAME_PAGES = 3;

	private static final int ROUNDS = 4;

	private final String base;

	private final Canaries canaries;

	/**
	 * Forms of the whole test, by who filled them in, that need not be filled in again.
	 */
	private final Set<String> done;

	/** What was sent with success, without ids. */
	private final Set<String> accepted = new TreeSet<>();

	/** What was filled in, without ids. */
	private final Set<String> filledIn = new TreeSet<>();

	/** What went wrong on the way. */
	private final Set<String> faults = new LinkedHashSet<>();

	private final Map<String, Origin> deferred = new HashMap<>();

	private final Deque<String> ahead = new ArrayDeque<>();

	private final Map<String, Set<String>> seen = new HashMap<>();

	private final Visitor browser;

	private String who = "nobody";

	private String name = "";

	private String passphrase = "";

	/**
	 * Where a form was found.
	 *
	 * @param path of the page, or null when the page was an answer to a form
	 */
	private record Origin(Form form, @Nullable String path) {
	}

	Crawl(String base, Canaries canaries, Set<String> done) {
		this.base = base;
		this.canaries = canaries;
		this.done = done;
		this.browser = new Visitor(base);
	}

	Visitor browser() {
		return this.browser;
	}

	Set<String> accepted() {
		return this.accepted;
	}

	Set<String> filledIn() {
		return this.filledIn;
	}

	Set<String> faults() {
		return this.faults;
	}

	/** Makes an account whose names and passphrase are canaries. */
	Crawl makesAccount(String who, String path, String code) {
		Origin page = page(path, (form) -> form.action().equals(path));
		Map<String, String> sent = new LinkedHashMap<>(Map.of("code", code));
		for (Field field : page.form().typed()) {
			sent.computeIfAbsent(field.name(), (name) -> {
				String canary = this.canaries.lay(path, name, who + ", valid");
				if (READABLE.contains(name)) {
					this.canaries.readableByDesign(canary);
				}
				return canary;
			});
		}
		this.who = who;
		this.name = sent.getOrDefault("signInName", "");
		this.passphrase = sent.getOrDefault("passphrase", "");
		this.canaries.secret(code, "the code of " + who);
		mustGoOn(send(page.form(), sent, Map.of()), path);
		noteKeyCookie();
		return writesDownRecoveryCode();
	}

	private Crawl writesDownRecoveryCode() {
		walks("/recovery-code");
		Form button = page("/recovery-code", (form) -> form.action().equals("/recovery-code")).form();
		Answer shown = send(button, Map.of(), Map.of());
		Document page = Jsoup.parse(shown.body());
		String code = page.select(".code:not(input)").text();
		this.canaries.secret(code, "the recovery code of " + this.who);
		Form confirm = Form.in(page)
			.stream()
			.filter((form) -> form.action().endsWith("/confirm"))
			.findFirst()
			.orElseThrow();
		mustGoOn(send(confirm, Map.of("code", code), Map.of()), confirm.action());
		return this;
	}

	/** Presses a button that shows a code. */
	String code(String path) {
		Answer answer = this.browser.post(path);
		String code = Jsoup.parse(answer.body()).select(".code:not(input)").text();
		if (code.isEmpty()) {
			throw new AssertionError(path + " answered " + answer.status() + " to " + this.who + " and showed no code; "
					+ this.faults + Jsoup.parse(answer.body()).text());
		}
		return code;
	}

	/** Goes everywhere from here. */
	Crawl walks(String... paths) {
		this.seen.clear();
		this.ahead.addAll(List.of(paths));
		goOn();
		return this;
	}

	private void goOn() {
		while (!this.ahead.isEmpty()) {
			String path = this.ahead.poll();
			Set<String> alike = this.seen.computeIfAbsent(Form.withoutIds(path), (any) -> new LinkedHashSet<>());
			if (alike.size() < SAME_PAGES && alike.add(path)) {
				explore(this.browser.get(path), path);
			}
		}
	}

	/** Changes the passphrase, to a canary. */
	Crawl changesPassphrase() {
		String next = this.canaries.lay("/settings/passphrase", "next", this.who + ", valid");
		mustGoOn(this.browser.post("/settings/passphrase", "current", this.passphrase, "next", next),
				"/settings/passphrase");
		this.passphrase = next;
		return this;
	}

	/** Takes along everything that this person wrote. */
	Crawl takesAlong() {
		Answer file = this.browser.post("/settings/export", "passphrase", this.passphrase);
		if (file.status() != 200 || !file.body().startsWith("PK")) {
			this.faults.add("no file for " + this.who + ": " + file.status());
		}
		return this;
	}

	/** Presses one of the buttons that end something, wherever it was seen. */
	Crawl presses(String action) {
		List<Origin> found = this.deferred.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith("POST " + action + " "))
			.map(Map.Entry::getValue)
			.toList();
		for (Origin origin : found) {
			tamper(origin);
			again(origin).ifPresent((form) -> press(form, origin));
			goOn();
		}
		return this;
	}

	/** Presses every button that ends something. */
	void ends() {
		LAST.forEach(this::presses);
	}

	private void explore(Answer answer, @Nullable String path) {
		if (answer.status() >= 500) {
			this.faults.add(this.who + " got " + answer.status() + " from " + ((path != null) ? path : "a form"));
		}
		if (answer.location().startsWith("/")) {
			this.ahead.add(answer.location());
		}
		Document page = Jsoup.parse(answer.body(), this.base);
		page.select("a[href]").eachAttr("href").forEach((link) -> {
			String target = link.replaceFirst("#.*", "");
			if (target.startsWith("/") && !target.equals("/leave")) {
				this.ahead.add(target);
			}
		});
		for (Form form : Form.in(page)) {
			Origin origin = new Origin(form, path);
			if (LAST.contains(Form.withoutIds(form.action()))) {
				this.deferred.put(form.signature(), origin);
			}
			else if (this.done.add(person() + " " + form.signature())) {
				fillIn(origin);
			}
		}
	}

	private String person() {
		return signedIn() ? this.who : "nobody";
	}

	private boolean signedIn() {
		return this.browser.cookie("session").isPresent();
	}

	private void fillIn(Origin origin) {
		Form form = origin.form();
		this.filledIn.add(Form.withoutIds(form.action()));
		tamper(origin);
		if (form.typed().isEmpty()) {
			press(form, origin);
			return;
		}
		withWrongToken(origin);
		withFieldsLeftOut(origin);
		with(origin, "too long", (canary) -> canary + " " + this.canaries.letters(TOO_LONG) + canary, true);
		with(origin, "control character", (canary) -> canary + "\0" + canary, true);
		with(origin, "broken bytes", (canary) -> canary + HALF + canary, false);
		if (signedIn()) {
			withExpiredSession(origin);
		}
		if (form.canBeReadFirst()) {
			readFirst(origin);
		}
		int rounds = form.fields()
			.stream()
			.filter((field) -> field.kind() == Kind.CHOSEN && field.contents().size() <= ROUNDS)
			.mapToInt((field) -> field.contents().size())
			.max()
			.orElse(1);
		for (int round = 0; round < rounds; round++) {
			inRound(origin, round);
		}
	}

	/** Looked at, and then taken as it came back. */
	private void readFirst(Origin origin) {
		again(origin).ifPresent((form) -> {
			Map<String, String> texts = texts(form, "read first", (canary) -> "You never " + canary);
			Answer shown = send(form, texts, Map.of("gently", "true"));
			texts.forEach((field, text) -> {
				if (shown.status() != 200 || !shown.body().contains(text)) {
					this.faults.add(this.who + " looked at " + field + " in " + form.action() + " and got "
							+ shown.status() + ", or other words");
				}
			});
			follow(form, "read first", shown, texts, true);
		});
	}

	private void inRound(Origin origin, int round) {
		again(origin).ifPresent((form) -> {
			Map<String, String> texts = texts(form, "valid", Function.identity());
			Map<String, String> chosen = new HashMap<>(texts);
			form.fields()
				.stream()
				.filter((field) -> field.kind() == Kind.CHOSEN)
				.forEach((field) -> chosen.put(field.name(), choice(field, round)));
			follow(form, "valid", send(form, chosen, Map.of()), texts, true);
		});
	}

	private static String choice(Field field, int round) {
		List<String> options = field.contents();
		return options.get((options.size() <= ROUNDS) ? round % options.size() : options.size() / 2);
	}

	private void press(Form form, Origin origin) {
		if (form.isPost()) {
			follow(form, "pressed", send(form, Map.of(), Map.of()), Map.of(), true);
		}
		else {
			explore(this.browser.get(form.action()), origin.path());
		}
	}

	/** Everything that a page sends along, and nobody types, replaced. */
	private void tamper(Origin origin) {
		Form form = origin.form();
		Map<String, String> texts = texts(form, "tampered with", Function.identity());
		for (Field field : form.fields()) {
			if (field.kind() != Kind.TYPED && !field.name().equals("_csrf")) {
				Map<String, String> sent = new HashMap<>(texts);
				sent.put(field.name(), this.canaries.lay(form.action(), field.name(), this.who + ", tampered with"));
				follow(form, "tampered with", send(form, sent, Map.of()), Map.of(), false);
			}
		}
	}

	private void withWrongToken(Origin origin) {
		again(origin).filter(Form::isPost).ifPresent((form) -> {
			String how = "with a wrong CSRF token";
			Map<String, String> texts = texts(form, how, Function.identity());
			String token = this.canaries.lay(form.action(), "_csrf", this.who + ", " + how);
			Answer kept = send(form, texts, Map.of("_csrf", token));
			follow(form, how, kept, texts, false);
			if (kept.status() == 403) {
				Form back = keptForm(kept);
				follow(form, how + ", sent again", send(back, Map.of(), Map.of()), Map.of(), false);
			}
		});
	}

	private void withFieldsLeftOut(Origin origin) {
		for (Field left : origin.form().fields()) {
			if (left.kind() != Kind.HIDDEN) {
				again(origin).ifPresent((form) -> {
					String how = "without " + left.name();
					Map<String, String> texts = texts(form, how, Function.identity());
					texts.remove(left.name());
					Map<String, String> sent = new HashMap<>(texts);
					sent.put(left.name(), "");
					follow(form, how, send(form, sent, Map.of()), texts, true);
				});
			}
		}
	}

	private void with(Origin origin, String how, Function<String, String> around, boolean shownAgain) {
		again(origin).ifPresent((form) -> {
			Map<String, String> texts = texts(form, how, around);
			follow(form, how, send(form, texts, Map.of()), texts, shownAgain);
		});
	}

	private void withExpiredSession(Origin origin) {
		again(origin).filter(Form::isPost).ifPresent((form) -> {
			String how = "with an expired session";
			Map<String, String> texts = texts(form, how, Function.identity());
			this.browser.forget("session");
			this.browser.forget("key");
			Answer kept = send(form, texts, Map.of());
			follow(form, how, kept, texts, false);
			if (kept.status() != 401) {
				this.faults.add(form.action() + " answered " + kept.status() + " " + how);
				this.browser.signIn(this.name, this.passphrase);
				return;
			}
			Map<String, String> wrong = Map.of("name",
					this.canaries.lay("/sign-in/continue", "name", this.who + ", wrong"), "passphrase",
					this.canaries.lay("/sign-in/continue", "passphrase", this.who + ", wrong"));
			this.filledIn.add(keptForm(kept).action());
			Answer still = send(keptForm(kept), wrong, Map.of());
			follow(form, how + ", with a wrong passphrase", still, texts, false);
			Answer sent = send(keptForm(still), Map.of("name", this.name, "passphrase", this.passphrase), Map.of());
			follow(form, how + ", signed in again", sent, Map.of(), false);
			if (!signedIn()) {
				this.faults.add(form.action() + " " + how + ": not signed in again but " + sent.status());
				this.browser.signIn(this.name, this.passphrase);
			}
			noteKeyCookie();
		});
	}

	private void noteKeyCookie() {
		this.browser.cookie("key").ifPresent((key) -> this.canaries.secret(key, "the key cookie of " + this.who));
	}

	private static Form keptForm(Answer kept) {
		return Form.in(Jsoup.parse(kept.body()))
			.stream()
			.filter((form) -> !form.action().equals("/sign-out"))
			.findFirst()
			.orElseThrow(() -> new AssertionError("nothing was kept, but " + kept.status()));
	}

	/** Looks at an answer: whether it went well, whether anything was lost. */
	private void follow(Form form, String how, Answer answer, Map<String, String> texts, boolean onward) {
		String what = this.who + " sent " + form.action() + " (" + how + ")";
		if (answer.status() >= 500) {
			this.faults.add(what + " and got " + answer.status());
		}
		if (answer.status() == 303) {
			this.accepted.add(Form.withoutIds(form.action()));
		}
		else if (!how.equals("broken bytes") && answer.status() >= 400) {
			texts.forEach((field, text) -> {
				if (!NEVER_SHOWN.contains(field)
						&& !answer.body().contains(text.substring(text.length() - Canaries.LENGTH))) {
					this.faults.add(what + " and got " + answer.status() + " without what was typed as " + field);
				}
			});
		}
		if (onward) {
			explore(answer, null);
		}
	}

	private Map<String, String> texts(Form form, String how, Function<String, String> around) {
		Map<String, String> texts = new LinkedHashMap<>();
		form.typed()
			.forEach((field) -> texts.put(field.name(),
					around.apply(this.canaries.lay(form.action(), field.name(), this.who + ", " + how))));
		return texts;
	}

	/** The form as its page has it now. */
	private Optional<Form> again(Origin origin) {
		String path = origin.path();
		if (path == null) {
			return Optional.of(origin.form());
		}
		return forms(path).filter((form) -> form.signature().equals(origin.form().signature())).findFirst();
	}

	private Origin page(String path, java.util.function.Predicate<Form> wanted) {
		return new Origin(forms(path).filter(wanted).findFirst().orElseThrow(), path);
	}

	private Stream<Form> forms(String path) {
		return Form.in(Jsoup.parse(this.browser.get(path).body())).stream();
	}

	private Answer send(Form form, Map<String, String> texts, Map<String, String> instead) {
		Map<String, String> sent = new LinkedHashMap<>();
		for (Field field : form.fields()) {
			sent.put(field.name(), (field.kind() == Kind.CHOSEN) ? choice(field, 0) : field.contents().get(0));
		}
		sent.computeIfPresent("submission", (name, earlier) -> UUID.randomUUID().toString());
		sent.putAll(texts);
		sent.putAll(instead);
		StringBuilder body = new StringBuilder();
		sent.forEach(
				(name, text) -> body.append(body.isEmpty() ? "" : "&").append(name).append('=').append(encoded(text)));
		return form.isPost() ? this.browser.postBody(form.action(), body.toString())
				: this.browser.get(form.action() + "?" + body);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8)
			.replace(URLEncoder.encode(HALF, StandardCharsets.UTF_8), "%ED%A0%BC");
	}

	private static void mustGoOn(Answer answer, String path) {
		if (answer.status() != 303) {
			throw new AssertionError(path + " answered " + answer.status() + ": " + Jsoup.parse(answer.body()).text());
		}
	}

}
