package app.kintsugi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import app.kintsugi.KintsugiApplication;
import app.kintsugi.bench.Homes.People;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Household;
import app.kintsugi.support.TestClock;
import app.kintsugi.support.Visitor;
import app.kintsugi.support.Visitor.Answer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures the packaged application on a database full of people, and beside each page,
 * in the same server and behind the same session, what a page of its size and number of
 * items costs at the least ({@link app.kintsugi.bench.floor.Floor}). It is run by
 * {@code src/test/bench/run}. It reports and judges nothing: figures from two machines,
 * or under two loads, do not compare. Its settings are system properties:
 * <ul>
 * <li>{@code kintsugi.bench.days}, 5000: how many days the couple of ten years wrote
 * <li>{@code kintsugi.bench.couples}, 1000: how many others wrote weekly for a year
 * <li>{@code kintsugi.bench.seconds}, 8: how long each page is asked for
 * <li>{@code kintsugi.bench.clients}, 1,16,64: how many ask at once
 * <li>{@code kintsugi.bench.pages}, all: which pages, by the beginning of their names
 * <li>{@code kintsugi.bench.databases}, H2,PostgreSQL
 * <li>{@code kintsugi.bench.data}, target/bench: where the databases stay for the next
 * run
 * </ul>
 */
public final class Benchmark {

	private static final List<String> CHEAP_PASSPHRASES = List.of("--kintsugi.vault.argon2-memory-kib=19456",
			"--kintsugi.vault.argon2-iterations=2", "--logging.level.root=error");

	private static final int DAYS = Integer.getInteger("kintsugi.bench.days", 5_000);

	private static final int COUPLES = Integer.getInteger("kintsugi.bench.couples", 1_000);

	private static final int SECONDS = Integer.getInteger("kintsugi.bench.seconds", 8);

	private static final List<String> DATABASES = List
		.of(System.getProperty("kintsugi.bench.databases", "H2,PostgreSQL").split(","));

	private static final Path DATA = Path.of(System.getProperty("kintsugi.bench.data", "target/bench"))
		.toAbsolutePath();

	private static final int[] CLIENTS = Stream.of(System.getProperty("kintsugi.bench.clients", "1,16,64").split(","))
		.mapToInt(Integer::parseInt)
		.toArray();

	private static final List<String> PAGES = List.of(System.getProperty("kintsugi.bench.pages", "").split(","));

	/**
	 * A page, who looks at it, and what in it is an item.
	 */
	private record Page(String name, String path, Visitor visitor, Pattern item) {

		private int items(String body) {
			return Math.max(1, (int) this.item.matcher(body).results().count());
		}

	}

	private final List<String> jvm;

	private final List<String> settings;

	private final People people;

	private Benchmark(List<String> jvm, List<String> settings, People people) {
		this.jvm = jvm;
		this.settings = settings;
		this.people = people;
	}

	/**
	 * Runs all measurements.
	 * @param jvm options of the server's virtual machine; {@code -Xmx256m} if there are
	 * none
	 */
	public static void main(String[] jvm) throws Exception {
		List<String> options = (jvm.length > 0) ? List.of(jvm) : List.of("-Xmx256m", "-XX:+UseSerialGC", "-Xss512k");
		tell("java %s %s, processors %d, load before %.1f", System.getProperty("java.version"), options,
				Runtime.getRuntime().availableProcessors(),
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
		Files.createDirectories(DATA);
		for (String database : DATABASES) {
			tell("%n%s: %d days of two, and %d couples with a year of weeks", database, DAYS, COUPLES);
			if (database.equals("H2")) {
				measure(options,
						List.of("--spring.datasource.url=jdbc:h2:file:" + DATA.resolve("h2/kintsugi")
								+ ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE"),
						DATA.resolve("h2.properties"));
			}
			else {
				try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
					.setDataDirectory(DATA.resolve("postgres"))
					.setCleanDataDirectory(false)
					.start()) {
					measure(options, List.of("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
							"--spring.datasource.username=postgres"), DATA.resolve("postgres.properties"));
				}
			}
		}
		System.exit(0);
	}

	private static void measure(List<String> jvm, List<String> database, Path known) throws Exception {
		List<String> settings = new ArrayList<>(database);
		settings.addAll(CHEAP_PASSPHRASES);
		if (!Files.exists(known)) {
			long begin = System.nanoTime();
			write(fill(settings), known);
			tell("filled through the use cases in %.0f s", (System.nanoTime() - begin) / 1e9);
		}
		new Benchmark(jvm, settings, read(known)).run();
	}

	private static People fill(List<String> settings) {
		List<String> arguments = new ArrayList<>(settings);
		arguments.add("--server.port=0");
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(KintsugiApplication.class,
				TestClock.class, Household.class, Constellations.class)
			.run(arguments.toArray(String[]::new))) {
			return new Homes(application).make(DAYS, COUPLES);
		}
	}

	private static void write(People people, Path file) throws IOException {
		Properties properties = new Properties();
		properties.putAll(java.util.Map.of("ten-years", people.tenYears(), "month", people.month(), "therapist",
				people.therapist(), "journey", people.journey().toString(), "month-journey",
				people.monthJourney().toString(), "reflection", people.reflection().toString()));
		try (OutputStream out = Files.newOutputStream(file)) {
			properties.store(out, null);
		}
	}

	private static People read(Path file) throws IOException {
		Properties properties = new Properties();
		try (InputStream in = Files.newInputStream(file)) {
			properties.load(in);
		}
		return new People(properties.getProperty("ten-years"), properties.getProperty("month"),
				properties.getProperty("therapist"), UUID.fromString(properties.getProperty("journey")),
				UUID.fromString(properties.getProperty("month-journey")),
				UUID.fromString(properties.getProperty("reflection")));
	}

	private void run() throws Exception {
		try (Served server = new Served(this.jvm, this.settings)) {
			tell("start to the first page %.1f s, resident at rest %d MB", server.secondsToStart(),
					server.residentMegabytes());
			Visitor ada = new Visitor(server.base()).signIn(this.people.tenYears(), Household.PASSPHRASE);
			Visitor mia = new Visitor(server.base()).signIn(this.people.month(), Household.PASSPHRASE);
			Visitor thea = new Visitor(server.base()).signIn(this.people.therapist(), Household.PASSPHRASE);
			Pattern entry = Pattern.compile("class=\"entry");
			Pattern row = Pattern.compile("<tr\\b");
			Pattern step = Pattern.compile("/steps/\\d\"");
			List<Page> pages = List.of(new Page("sign-in", "/sign-in", new Visitor(server.base()), entry),
					new Page("journey", "/journeys/" + this.people.journey(), ada, step),
					new Page("journey, a month", "/journeys/" + this.people.monthJourney(), mia, step),
					new Page("reflections", "/reflections", ada, entry),
					new Page("reflections, a month", "/reflections", mia, entry),
					new Page("one reflection", "/reflections/" + this.people.reflection(), ada, entry),
					new Page("trends", "/trends", ada, row), new Page("caseload", "/review", thea, row));
			tell("%-22s %7s %5s %7s %9s %7s %7s %6s %6s %6s", "page", "bytes", "items", "clients", "a second", "p50 ms",
					"p99 ms", "cpu ms", "/plain", "/bytes");
			int written = server.written();
			for (Page page : pages) {
				if (PAGES.stream().anyMatch(page.name()::startsWith)) {
					measure(server, page);
				}
			}
			tell("written to the disk by all that reading: %d KiB", (server.written() - written) / 1024);
			saves(server, ada);
			searches(ada);
			tell("resident after load %d MB", server.residentMegabytes());
		}
	}

	private void measure(Served server, Page page) throws Exception {
		Answer answer = page.visitor().get(page.path());
		if (answer.status() != 200) {
			throw new IllegalStateException(page + ": " + answer.status());
		}
		int bytes = answer.body().getBytes(StandardCharsets.UTF_8).length;
		int items = page.items(answer.body());
		String floor = (page.path().equals("/sign-in") ? "/look" : "") + "/floor/";
		String query = "?items=" + items + "&size=" + bytes;
		String cookies = page.visitor().cookieHeader();
		PageLoad ours = PageLoad.get(server.base(), page.path(), cookies);
		PageLoad plain = PageLoad.get(server.base(), floor + "plain" + query, cookies);
		PageLoad rendered = PageLoad.get(server.base(), floor + "bytes" + query, cookies);
		for (PageLoad load : List.of(ours, plain, rendered)) {
			load.run(4, SECONDS);
		}
		for (int clients : CLIENTS) {
			long before = server.processorTime();
			Times times = ours.run(clients, SECONDS);
			double each = (double) (server.processorTime() - before) / times.count();
			double floorPlain = plain.run(clients, SECONDS).perSecond();
			double floorBytes = rendered.run(clients, SECONDS).perSecond();
			tell("%-22s %7d %5d %7d %9.0f %7.1f %7.1f %6.2f %6.2f %6.2f", page.name(), bytes, items, clients,
					times.perSecond(), times.milliseconds(0.5), times.milliseconds(0.99), each,
					times.perSecond() / floorPlain, times.perSecond() / floorBytes);
		}
	}

	private static void saves(Served server, Visitor visitor) throws Exception {
		String token = visitor.get("/recover").field("_csrf");
		String rest = "&title=&audience=ONLY_ME&text="
				+ "We+walked+along+the+river+and+said+little. ".strip().repeat(48) + "&_csrf="
				+ URLEncoder.encode(token, StandardCharsets.UTF_8);
		PageLoad saves = PageLoad.post(server.base(), "/reflections", visitor.cookieHeader(),
				() -> "submission=" + UUID.randomUUID() + rest);
		saves.run(4, SECONDS);
		for (int clients : CLIENTS) {
			Times times = saves.run(clients, SECONDS);
			tell("%-22s %7s %5s %7d %9.0f %7.1f %7.1f", "saving a reflection", "2 KiB", "", clients, times.perSecond(),
					times.milliseconds(0.5), times.milliseconds(0.99));
		}
	}

	private static void searches(Visitor visitor) {
		for (String words : List.of("nowhere", "river")) {
			Runnable search = () -> {
				if (visitor.post("/reflections/search", "words", words).status() != 200) {
					throw new IllegalStateException("search");
				}
			};
			Times.of(10, search);
			tell("search for %-10s    %s", words, Times.of(30, search));
		}
	}

	private static void tell(String format, Object... parts) {
		System.out.printf(Locale.ROOT, format + "%n", parts);
	}

}
