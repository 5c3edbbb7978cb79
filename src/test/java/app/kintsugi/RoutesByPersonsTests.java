package app.kintsugi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import app.kintsugi.account.Invitations;
import app.kintsugi.account.Invitations.Purpose;
import app.kintsugi.couple.Leaving;
import app.kintsugi.couple.Pairing;
import app.kintsugi.couple.TherapistAdmission;
import app.kintsugi.journey.Closing;
import app.kintsugi.journey.Ending;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Furnishing;
import app.kintsugi.support.Household;
import app.kintsugi.support.Member;
import app.kintsugi.support.ServedTest;
import app.kintsugi.support.Tables;
import app.kintsugi.support.Wire;
import app.kintsugi.support.Wire.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every address of the application, tried as every kind of person. Each request meets the
 * same world: whatever it changes is put back before the next one.
 */
@ServedTest
class RoutesByPersonsTests {

	/** The kinds of person, in the order of the table's columns. */
	private enum Kind {

		/** Not signed in. */
		ANONYMOUS,
		/** Runs the server, and is in no couple. */
		OPERATOR,
		/** In no couple; somebody has accepted this person's invitation. */
		ALONE,
		/** In another couple, which has no therapist. */
		STRANGER,
		/** The partner whose things are tried. */
		AUTHOR,
		/** The other partner. */
		PARTNER,
		/** Their therapist. */
		THERAPIST,
		/** Was a couple's therapist until a partner put them out. */
		PUT_OUT,
		/** Has left the author, whose things are tried. */
		EX,
		/** Was left by the author, whose things are tried. */
		LEFT_BEHIND,
		/** Was the therapist of a couple that has ended. */
		AFTERWARDS,
		/**
		 * The author's own therapist, of whom nobody else is to learn. Has a column of
		 * their own where something else comes of it than for whoever has no part in it.
		 */
		INDIVIDUAL

	}

	/** What is to come of a request. */
	private enum Outcome {

		/** A page. */
		PAGE,
		/** A file to keep, and nothing has changed. */
		FILE,
		/** A picture for a page, kept nowhere on the way. */
		PICTURE,
		/** Taken: on to another page. */
		DONE,
		/** On to another page, and nothing has changed. */
		IDLE,
		/** The page again with what was typed, and nothing has changed. */
		STAY,
		/**
		 * Nothing there: to the byte the page of what never was, and nothing has changed.
		 */
		NONE,
		/**
		 * The same answer as for what never was, with the words handed back, and nothing
		 * has changed.
		 */
		KEPT,
		/**
		 * To the sign-in page, or, for what somebody not signed in has sent, the page
		 * that keeps it.
		 */
		SIGN,
		/** Away from here and signed out: to a harmless site, or for a script nowhere. */
		AWAY

	}

	/** Where it is kept who is signed in. */
	private static final Set<String> STAYS = Set.of("spring_session", "spring_session_attributes");

	/** Where it is counted what is tried in vain. */
	private static final Set<String> TRIED = Set.of("tries");

	/** Where it is noted what a therapist opened. */
	private static final Set<String> NOTED = Set.of("reflection_opening", "therapist_opening");

	/**
	 * Addresses that are not pages: the container's way to a page of an error, and what a
	 * browser keeps of the name and icon, for all the same.
	 */
	private static final Set<String> APART = Set.of("ANY /error", "GET /manifest.webmanifest", "GET /look/icon");

	private static final String FILLED_IN = "trust=5 safety=5 closeness=5 hurt=5 hope=5 note=words";

	/**
	 * The table: a file for each module, in the order of their names. One line for each
	 * address, or one for each thing it can be about: the method, the pattern as it is
	 * mapped, what its variables and fields are filled with, and what is to come of it
	 * for each {@link Kind}. What begins with @ is looked up: the id of something in the
	 * constellation of whoever asks, which a module adds to with a {@link Furnishing}, or
	 * something of {@link #lookUp(String, Constellation)}. The fields of a GET go into
	 * the query. "in=beginning" is not sent: it asks for the couple that is still being
	 * joined by its therapist. A line that begins with # is a remark.
	 */
	private static final String TABLE = "routes/*.txt";

	/** One line of the table. */
	private record Line(String route, boolean beginning, Map<String, String> fills, Map<Kind, Outcome> outcomes) {

		static Line of(String text) {
			String[] parts = text.strip().split("\\s*\\|\\s*", -1);
			String[] route = parts[0].split("\\s+");
			Map<String, String> fills = new LinkedHashMap<>();
			for (String fill : parts[1].replace("FILLED_IN", FILLED_IN).split("\\s+")) {
				if (!fill.isEmpty()) {
					String[] nameAndContent = fill.split("=", 2);
					fills.put(nameAndContent[0], nameAndContent[1]);
				}
			}
			boolean beginning = fills.remove("in") != null;
			String[] columns = parts[2].split("\\s+");
			assertThat(columns).as(text).hasSizeBetween(Kind.INDIVIDUAL.ordinal(), Kind.values().length);
			Map<Kind, Outcome> outcomes = new EnumMap<>(Kind.class);
			for (Kind kind : Kind.values()) {
				String column = columns[Math.min(kind.ordinal(), columns.length - 1)];
				if (!column.equals("-")) {
					outcomes.put(kind, Outcome.valueOf(column.toUpperCase(java.util.Locale.ROOT)));
				}
			}
			return new Line(route[0] + " " + route[1], beginning, fills, outcomes);
		}

		String method() {
			return this.route.split(" ")[0];
		}

		String pattern() {
			return this.route.split(" ")[1];
		}

	}

	/** A request of the table as it is sent. */
	private record Request(String method, String path, Map<String, String> fields) {

		/** The same about things that never were. */
		Request aboutNothing() {
			Map<String, String> fields = new LinkedHashMap<>(this.fields);
			fields.replaceAll((name, content) -> name.equals("submission") ? content : elsewhere(content));
			return new Request(this.method, elsewhere(this.path), fields);
		}

		private static String elsewhere(String text) {
			return UUID_TEXT.matcher(text).replaceAll((id) -> UUID.randomUUID().toString());
		}

	}

	private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:[^}]*)?}");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Household household;

	@Autowired
	private Constellations constellations;

	@Autowired
	private Invitations invitations;

	@Autowired
	private Pairing pairing;

	@Autowired
	private TherapistAdmission admission;

	@Autowired
	private Leaving leaving;

	@Autowired
	private Closing closing;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private final List<Line> lines = table();

	/** What is the same for whoever asks. */
	private final Map<String, String> common = new HashMap<>();

	private final Map<Kind, Member> members = new EnumMap<>(Kind.class);

	private final Map<Kind, Constellation> around = new EnumMap<>(Kind.class);

	private final Map<Member, String> cookies = new HashMap<>();

	private final Map<String, Set<Member>> readers = new LinkedHashMap<>();

	private final Map<String, Set<Member>> seen = new HashMap<>();

	private final Map<String, String> missingPages = new HashMap<>();

	private final List<String> faults = new ArrayList<>();

	@Test
	void everyAddressHasALineInTheTableAndEveryLineAnAddress() {
		Set<String> listed = new TreeSet<>();
		this.lines.forEach((line) -> listed.add(line.route()));
		Set<String> mapped = mapped();
		Set<String> unlisted = new TreeSet<>(mapped);
		unlisted.removeAll(listed);
		unlisted.removeAll(APART);
		assertThat(unlisted)
			.as("addresses without a line in " + TABLE + ": add one for each thing that they can be about, with what "
					+ "is to come of it for each kind of person: %s", Arrays.toString(Kind.values()))
			.isEmpty();
		listed.removeAll(mapped);
		assertThat(listed).as("lines in " + TABLE + " without an address: take them out").isEmpty();
	}

	@Test
	void everyAddressAnswersEachKindOfPersonAsTheTableSays() {
		Wire wire = new Wire(this.port);
		makeThemAll(wire);
		Tables tables = new Tables(this.jdbc);
		for (Line line : this.lines) {
			line.outcomes().forEach((kind, outcome) -> {
				Set<String> changed = attempt(wire, line, kind, outcome, tables);
				if (!changed.isEmpty()) {
					tables.putBack(changed);
				}
			});
		}
		assertThat(this.faults).as("requests that came out otherwise than the table says").isEmpty();
		this.readers.forEach(
				(words, all) -> assertThat(this.seen.getOrDefault(words, Set.of())).as("who was shown the " + words)
					.isEqualTo(all));
	}

	private Set<String> attempt(Wire wire, Line line, Kind kind, Outcome outcome, Tables tables) {
		Constellation about = line.beginning() ? around(Kind.ANONYMOUS, true) : around(kind, false);
		Member member = member(kind, line.beginning());
		String who = (member != null) ? Objects.requireNonNull(this.cookies.get(member)) : Wire.NOBODY;
		Request request = request(line, about);
		Reply reply = send(wire, request, who);
		Set<String> changed = tables.changed();
		String tried = line.route() + " " + line.fills() + (line.beginning() ? " in the beginning" : "") + " as "
				+ kind;
		List<String> wrong = new ArrayList<>(wrong(outcome, kind, request, reply, changed));
		if (outcome == Outcome.NONE || outcome == Outcome.KEPT) {
			Reply missing = send(wire, request.aboutNothing(), who);
			String expected = (outcome == Outcome.KEPT) ? missing.comparable() : missingPage(wire, who);
			if (!reply.comparable().equals(expected)) {
				wrong.add("is not the page of what never was");
			}
			if (!request.aboutNothing().equals(request) && missing.status() != 404) {
				wrong.add("what never was is answered with " + missing.status());
			}
		}
		for (Entry<String, Set<Member>> words : this.readers.entrySet()) {
			if (reply.body().contains(words.getKey())) {
				if (member == null || !words.getValue().contains(member)) {
					wrong.add("shows the " + words.getKey());
				}
				else {
					this.seen.computeIfAbsent(words.getKey(), (any) -> new HashSet<>()).add(member);
				}
			}
		}
		if (!wrong.isEmpty()) {
			this.faults.add(tried + ": expected " + outcome + ", got " + reply.status() + " " + reply.location()
					+ (changed.isEmpty() ? "" : " with changes in " + changed) + "; " + String.join("; ", wrong));
		}
		return changed;
	}

	private static List<String> wrong(Outcome outcome, Kind kind, Request request, Reply reply, Set<String> changed) {
		boolean anonymous = kind == Kind.ANONYMOUS;
		boolean read = request.method().equals("GET");
		boolean onward = reply.status() == 303 && reply.location().matches("/(?!/|sign-in$).*");
		boolean right = switch (outcome) {
			case PAGE -> reply.status() == 200 && reply.body().contains("<main");
			// that a therapist took something along is noted for its author, as when they
			// open it
			case FILE -> reply.status() == 200 && NOTED.containsAll(changed)
					&& reply.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment;")
					&& reply.headers().firstValue("Cache-Control").orElse("").equals("no-store");
			case PICTURE -> reply.status() == 200 && changed.isEmpty()
					&& reply.headers().firstValue("Content-Type").orElse("").equals("image/jpeg")
					&& reply.headers().firstValue("Cache-Control").orElse("").equals("no-store");
			case DONE -> onward;
			case IDLE -> onward && changed.isEmpty();
			case AWAY ->
				(read ? reply.status() == 303 && reply.location().startsWith("https://") : reply.status() == 204)
						&& (anonymous ? changed.isEmpty() : changed.equals(STAYS));
			case STAY -> reply.status() == 422 && reply.body().contains("<form") && TRIED.containsAll(changed);
			case NONE, KEPT -> reply.status() == 404 && changed.isEmpty();
			case SIGN -> (anonymous && !read)
					? reply.status() == 401 && reply.body().contains("/sign-in/continue") && changed.isEmpty()
					: reply.status() == 303 && reply.location().endsWith("/sign-in") && (!read || changed.isEmpty());
		};
		List<String> wrong = new ArrayList<>();
		if (!right) {
			wrong.add("is not that");
		}
		// that a therapist opened something is noted for its author
		if (read && outcome != Outcome.AWAY && !NOTED.containsAll(changed)) {
			wrong.add("has written while reading");
		}
		if (outcome == Outcome.DONE && changed.isEmpty()) {
			wrong.add("has changed nothing");
		}
		return wrong;
	}

	/**
	 * The page of something that never was: for all of one person's addresses the same.
	 */
	private String missingPage(Wire wire, String who) {
		return this.missingPages.computeIfAbsent(who, (cookies) -> {
			Reply missing = wire.get(cookies.equals(Wire.NOBODY) ? "/css/nothing" : "/reflections/" + UUID.randomUUID(),
					cookies);
			assertThat(missing.status()).isEqualTo(404);
			assertThat(missing.body()).contains("<main");
			return missing.comparable();
		});
	}

	private static List<Line> table() {
		try {
			return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:" + TABLE))
				.sorted(Comparator.comparing(Resource::getFilename))
				.flatMap(RoutesByPersonsTests::lines)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Line> lines(Resource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(Line::of);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Set<String> mapped() {
		Set<String> mapped = new TreeSet<>();
		this.application.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.forEach((mapping) -> mapping.getHandlerMethods().keySet().forEach((info) -> mapped.addAll(named(info))));
		return mapped;
	}

	private static List<String> named(RequestMappingInfo info) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		List<String> names = methods.isEmpty() ? List.of("ANY") : methods.stream().map(Enum::name).toList();
		return info.getPatternValues()
			.stream()
			.flatMap((pattern) -> names.stream().map((method) -> method + " " + pattern))
			.toList();
	}

	private Request request(Line line, Constellation about) {
		Map<String, String> fields = new LinkedHashMap<>();
		line.fills().forEach((name, content) -> fields.put(name, lookUp(content, about)));
		Matcher variables = VARIABLE.matcher(line.pattern());
		String path = variables.replaceAll(
				(variable) -> Objects.requireNonNull(fields.remove(variable.group(1)), "no " + variable.group(1)));
		if (line.method().equals("GET") && !fields.isEmpty()) {
			return new Request("GET", path + "?" + Wire.form(fields), Map.of());
		}
		return new Request(line.method(), path, fields);
	}

	private String lookUp(String content, Constellation about) {
		if (!content.startsWith("@")) {
			return content;
		}
		String name = content.substring(1);
		if (name.equals("new") || name.equals("unknown")) {
			return UUID.randomUUID().toString();
		}
		String thing = about.things().get(name);
		return (thing != null) ? thing
				: Objects.requireNonNull(this.common.get(name), () -> "nothing is called " + name);
	}

	private static Reply send(Wire wire, Request request, String who) {
		return wire.send(request.method(), request.path(), who, Wire.form(request.fields()));
	}

	private Constellation around(Kind kind, boolean beginning) {
		if (beginning) {
			return Objects.requireNonNull(this.beginning);
		}
		return Objects.requireNonNull(this.around.getOrDefault(kind, this.around.get(Kind.AUTHOR)));
	}

	private @Nullable Member member(Kind kind, boolean beginning) {
		if (beginning) {
			Constellation all = around(kind, true);
			switch (kind) {
				case AUTHOR -> {
					return all.author();
				}
				case PARTNER -> {
					return all.partner();
				}
				case THERAPIST -> {
					return all.therapist();
				}
				default -> {
				}
			}
		}
		return this.members.get(kind);
	}

	private @Nullable Constellation beginning;

	private void makeThemAll(Wire wire) {
		Constellation together = this.constellations.together();
		this.around.put(Kind.AUTHOR, together);
		this.members.put(Kind.AUTHOR, together.author());
		this.members.put(Kind.PARTNER, together.partner());
		this.members.put(Kind.THERAPIST, together.therapist());
		this.members.put(Kind.INDIVIDUAL, Objects.requireNonNull(together.others().get("own-therapist")));
		Constellation without = this.constellations.together();
		without.author().does(() -> this.leaving.endAdmission(id(without, "admission"), without.author().id()));
		put(Kind.PUT_OUT, without.therapist(), without);
		Constellation left = this.constellations.together();
		left.partner().does(() -> this.leaving.leaveCouple(left.couple(), left.partner().id()));
		put(Kind.EX, left.partner(), left);
		put(Kind.AFTERWARDS, left.therapist(), left);
		Constellation ended = this.constellations.together();
		ended.author().does(() -> this.leaving.leaveCouple(ended.couple(), ended.author().id()));
		put(Kind.LEFT_BEHIND, ended.partner(), ended);
		Constellation beginning = this.constellations.beginning();
		beginning.partner()
			.does(() -> this.closing.propose(new JourneyId(id(beginning, "journey")), beginning.partner().id(),
					Ending.APART));
		this.beginning = beginning;
		makeTheOthers();
		this.common.put("passphrase", Household.PASSPHRASE);
		this.common.put("next", "another quiet harbour winter");
		Stream
			.concat(this.members.values().stream(),
					Stream.of(beginning.author(), beginning.partner(), beginning.therapist()))
			.forEach((member) -> this.cookies.put(member, wire.signIn(member)));
		this.common.put("alones-session", sessionHandle(Objects.requireNonNull(this.cookies.get(member(Kind.ALONE)))));

		together.words()
			.forEach((thing, words) -> this.readers.put(words,
					Objects.requireNonNull(together.readers().get(thing), () -> "nobody reads the " + thing)));
		beginning.readers()
			.forEach((thing, all) -> this.readers.put(Objects.requireNonNull(beginning.words().get(thing)), all));
		for (Constellation over : List.of(without, left, ended)) {
			over.words().forEach((thing, words) -> {
				Set<Member> keepers = new HashSet<>(over.keepers().getOrDefault(thing, Set.of()));
				keepers.retainAll(this.members.values());
				this.readers.put(words, keepers);
			});
		}
	}

	private void makeTheOthers() {
		Member alone = this.household.person("Al");
		Member suitor = this.household.person("Sid");
		Member inviter = this.household.person("Ines");
		Member stranger = this.household.person("Sam");
		Member strangersPartner = this.household.person("Sue");
		this.members.put(Kind.OPERATOR, this.household.operator());
		this.members.put(Kind.ALONE, alone);
		this.members.put(Kind.STRANGER, stranger);
		this.common.put("alone", alone.signInName());
		this.common.put("strangers-couple", this.constellations.pair(stranger, strangersPartner).id().toString());
		this.common.put("therapist-code", strangersPartner.does(() -> this.admission.invite(strangersPartner.id())));
		UUID acceptance = UUID.randomUUID();
		String code = alone.does(() -> this.pairing.invite(alone.id()));
		suitor.does(() -> this.pairing.accept(acceptance, code, suitor.id()));
		this.common.put("acceptance", acceptance.toString());
		alone.does(() -> this.pairing.invite(alone.id()));
		this.common.put("invitation", this.invitations.openOf(alone.id()).get(0).id().toString());
		this.common.put("partner-code", inviter.does(() -> this.pairing.invite(inviter.id())));
		this.common.put("account-code", this.invitations.invite(this.household.operator().id(), Purpose.ACCOUNT));
	}

	private void put(Kind kind, Member member, Constellation around) {
		this.members.put(kind, member);
		this.around.put(kind, around);
	}

	private Member member(Kind kind) {
		return Objects.requireNonNull(this.members.get(kind));
	}

	private static UUID id(Constellation constellation, String thing) {
		return UUID.fromString(constellation.things().get(thing));
	}

	/** The name that a session has on its person's page of sessions. */
	private static String sessionHandle(String cookies) {
		String session = Stream.of(cookies.split("; "))
			.filter((cookie) -> cookie.startsWith("session="))
			.map((cookie) -> cookie.substring("session=".length()))
			.findFirst()
			.orElseThrow();
		byte[] id = session.contains("-") ? session.getBytes(StandardCharsets.UTF_8)
				: Base64.getDecoder().decode(session);
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(id), 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
