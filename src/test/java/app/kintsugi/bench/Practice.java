package app.kintsugi.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import app.kintsugi.KintsugiApplication;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.TherapistAdmission;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Proposing;
import app.kintsugi.journey.Role;
import app.kintsugi.reflection.CommentOnReflections;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.SaidTo;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.reflection.WriteReflections.Draft;
import app.kintsugi.review.CaseNotes;
import app.kintsugi.review.Desk;
import app.kintsugi.review.SessionDates;
import app.kintsugi.review.SessionDiary;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Household;
import app.kintsugi.support.Member;
import app.kintsugi.support.Visitor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A therapist with 200 couples and 50,000 shared reflections: fills a database through
 * the use cases, and measures the therapist's pages of a server that has 256 MB, on H2
 * and on PostgreSQL: {@code src/test/bench/run Practice}. Two numbers can follow: how
 * many couples, and how many reflections of each; {@code -Dkintsugi.bench.databases=H2}
 * leaves the other one out. It reports and judges nothing.
 */
public final class Practice {

	private static final String TEXT = "We walked along the river and said little, and that was good. ".repeat(34)
		.substring(0, 2_048);

	private static final List<String> CHEAP_PASSPHRASES = List.of("--kintsugi.vault.argon2-memory-kib=19456",
			"--kintsugi.vault.argon2-iterations=2", "--logging.level.root=error");

	private static final int SECONDS = Integer.getInteger("kintsugi.bench.seconds", 10);

	private static final List<String> DATABASES = List
		.of(System.getProperty("kintsugi.bench.databases", "H2,PostgreSQL").split(","));

	private final int couples;

	private final int entries;

	private final List<String> settings;

	private UUID first = new UUID(0, 0);

	private String therapist = "";

	private Practice(int couples, int entries, List<String> settings) {
		this.couples = couples;
		this.entries = entries;
		this.settings = settings;
	}

	/**
	 * Fills and measures, on one database after the other.
	 * @param numbers how many couples, and how many reflections of each
	 */
	public static void main(String[] numbers) throws Exception {
		int couples = (numbers.length > 0) ? Integer.parseInt(numbers[0]) : 200;
		int entries = (numbers.length > 1) ? Integer.parseInt(numbers[1]) : 250;
		tell("java " + System.getProperty("java.version") + ", processors " + Runtime.getRuntime().availableProcessors()
				+ ", load before "
				+ java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() + ", "
				+ couples + " couples, " + couples * entries + " shared reflections");
		Path folder = Files.createTempDirectory("kintsugi-practice");
		if (DATABASES.contains("H2")) {
			tell("H2");
			new Practice(couples, entries, List.of("--spring.datasource.url=jdbc:h2:file:" + folder.resolve("kintsugi")
					+ ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE"))
				.run();
		}
		if (DATABASES.contains("PostgreSQL")) {
			tell("PostgreSQL");
			try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
				new Practice(couples, entries,
						List.of("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
								"--spring.datasource.username=postgres"))
					.run();
			}
		}
		System.exit(0);
	}

	private void run() throws Exception {
		long begin = System.nanoTime();
		List<String> arguments = new ArrayList<>(this.settings);
		arguments.addAll(CHEAP_PASSPHRASES);
		arguments.add("--server.port=0");
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(KintsugiApplication.class,
				Household.class, Constellations.class)
			.run(arguments.toArray(String[]::new))) {
			fill(context);
		}
		tell(String.format(Locale.ROOT, "  filled through the use cases in         %.0f s", seconds(begin)));
		measure();
	}

	private void fill(ConfigurableApplicationContext context) {
		Household household = context.getBean(Household.class);
		TransactionOperations transactions = context.getBean(TransactionOperations.class);
		Member thea = household.person("Thea");
		this.therapist = thea.signInName();
		for (int i = 0; i < this.couples; i++) {
			Member one = household.person("Ada " + i);
			Member other = household.person("Ben " + i);
			UUID couple = context.getBean(Constellations.class).pair(one, other).id();
			if (i == 0) {
				this.first = couple;
			}
			admit(context.getBean(TherapistAdmission.class), thea, one, other);
			JourneyId journey = walk(context.getBean(Proposing.class), one, other);
			List<ReflectionId> half = new ArrayList<>();
			for (Member author : List.of(one, other)) {
				transactions.executeWithoutResult(
						(status) -> half.addAll(write(context.getBean(WriteReflections.class), journey, author)));
			}
			int day = i;
			transactions.executeWithoutResult((status) -> review(context, thea, couple, half, day));
		}
	}

	private static void admit(TherapistAdmission admission, Member therapist, Member one, Member other) {
		UUID offer = UUID.randomUUID();
		String code = one.does(() -> admission.invite(one.id()));
		therapist.does(() -> admission.offer(offer, code, "I keep no secrets between you.", therapist.id()));
		for (Member partner : List.of(one, other)) {
			partner.does(() -> {
				admission.agree(offer, 1, partner.id());
			});
		}
	}

	private static JourneyId walk(Proposing proposing, Member one, Member other) {
		JourneyId journey = one.does(() -> proposing.propose(one.id(), UUID.randomUUID(), Role.HURT, "words"));
		other.does(() -> proposing.agree(journey, other.id()));
		return journey;
	}

	private List<ReflectionId> write(WriteReflections writing, JourneyId journey, Member author) {
		List<ReflectionId> written = new ArrayList<>();
		author.does(() -> {
			for (int i = 0; i < this.entries / 2; i++) {
				ReflectionId id = new ReflectionId(UUID.randomUUID());
				writing.write(new Draft(id, journey, 1, null, (i % 3 == 0) ? "A title of number " + i : "",
						i + " " + TEXT, (i % 2 == 0) ? Audience.THERAPIST : Audience.PARTNER_AND_THERAPIST),
						author.id());
				written.add(id);
			}
		});
		return written;
	}

	/** All but one in ten is reviewed, in every tenth couple none. */
	private static void review(ConfigurableApplicationContext context, Member thea, UUID couple,
			List<ReflectionId> entries, int number) {
		Desk desk = context.getBean(Desk.class);
		CommentOnReflections commenting = context.getBean(CommentOnReflections.class);
		thea.does(() -> {
			for (int i = 0; i < entries.size(); i++) {
				if (i % 10 != 0 && number % 10 != 0) {
					desk.markReviewed(couple, entries.get(i), java.time.Clock.systemUTC().instant(), thea.id());
				}
				if (i % 10 == 1) {
					commenting.comment(UUID.randomUUID(), entries.get(i), SaidTo.READERS, "I read this with care.",
							thea.id());
				}
			}
			context.getBean(CaseNotes.class)
				.write(couple, UUID.randomUUID(), "They listen to each other more than they say.", thea.id());
			LocalDate today = LocalDate.now();
			context.getBean(SessionDiary.class)
				.set(couple, new SessionDates(today.minusDays(7), today.plusDays(1 + number % 14), null), thea.id());
		});
	}

	private void measure() throws Exception {
		int port = freePort();
		Process server = server(port);
		try {
			String base = "http://localhost:" + port;
			awaitStart(base, server);
			Visitor visitor = new Visitor(base).signIn(this.therapist, Household.PASSPHRASE);
			String room = "/review/" + this.first;
			for (String path : List.of("/review", "/review?page=2", "/review?order=name", room, room + "?page=3",
					room + "/entries", "/")) {
				if (visitor.get(path).status() != 200) {
					throw new IllegalStateException(path);
				}
				PageLoad load = PageLoad.get(base, path, visitor.cookieHeader());
				load.run(2, SECONDS);
				for (int clients : new int[] { 1, 2 }) {
					long before = processorTime(server);
					Times times = load.run(clients, SECONDS);
					tell(String.format("  %-28s by %d ", path.replaceAll("[0-9a-f-]{36}", "{couple}"), clients), times,
							String.format(Locale.ROOT, ", server %.1f ms of processor each",
									(double) (processorTime(server) - before) / times.count()));
				}
			}
			Times searches = Times.of(20, () -> visitor.post(room + "/entries", "words", "nowhere"));
			tell("  search of one couple's             ", searches);
		}
		finally {
			server.destroy();
			server.waitFor();
		}
	}

	/** What the server itself worked, whoever else was busy on the machine. */
	private static long processorTime(Process server) {
		return server.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
	}

	private Process server(int port) throws IOException {
		String separator = File.pathSeparator;
		String classPath = Arrays.stream(System.getProperty("java.class.path").split(separator))
			.filter((one) -> !one.endsWith("test-classes"))
			.collect(Collectors.joining(separator));
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
						classPath, KintsugiApplication.class.getName(), "--server.port=" + port));
		command.addAll(this.settings);
		command.addAll(CHEAP_PASSPHRASES);
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	private static void awaitStart(String base, Process server) throws InterruptedException {
		while (server.isAlive()) {
			try {
				new Visitor(base).get("/about");
				return;
			}
			catch (java.io.UncheckedIOException ex) {
				TimeUnit.MILLISECONDS.sleep(200);
			}
		}
		throw new IllegalStateException("not started");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static double seconds(long begin) {
		return (System.nanoTime() - begin) / 1e9;
	}

	private static void tell(Object... parts) {
		StringBuilder line = new StringBuilder();
		for (Object part : parts) {
			line.append(part);
		}
		System.out.println(line);
	}

}
