package app.kintsugi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.kintsugi.crash.PackagedApplication;
import app.kintsugi.support.Visitor;
import app.kintsugi.support.Visitor.Answer;

/**
 * Measures the packaged application. It needs nothing but a JDK (other options of the
 * server's virtual machine can follow): <pre>
 * ./mvnw -q package -DskipTests &amp;&amp; java -cp target/test-classes app.kintsugi.bench.Benchmark
 * </pre> It reports and judges nothing: figures from two machines, or under two loads, do
 * not compare.
 */
public final class Benchmark {

	private static final String PASSPHRASE = "copper lantern drifting sevenfold";

	private static final int ENTRIES = 1_000;

	private static final int CLIENTS = 16;

	private static final int SECONDS = Integer.getInteger("kintsugi.bench.seconds", 10);

	private static final String TEXT = "We walked along the river and said little, and that was good. ".repeat(34)
		.substring(0, 2_048);

	private final PackagedApplication application;

	private final Visitor ada;

	private final Visitor ben;

	private final String adaToken;

	private Benchmark(PackagedApplication application) {
		this.application = application;
		this.ada = new Visitor(application.base());
		this.ben = new Visitor(application.base());
		this.adaToken = this.ada.get("/recover").field("_csrf");
	}

	/**
	 * Runs all measurements.
	 * @param jvm options of the server's virtual machine; {@code -Xmx256m} if there are
	 * none
	 */
	public static void main(String[] jvm) throws Exception {
		Path folder = Files.createTempDirectory("kintsugi-bench");
		List<String> options = (jvm.length > 0) ? List.of(jvm) : List.of("-Xmx256m");
		tell("java " + System.getProperty("java.version") + " " + options + ", processors "
				+ Runtime.getRuntime().availableProcessors() + ", load before "
				+ java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
		PackagedApplication.prepare();
		try (PackagedApplication application = new PackagedApplication(folder, options, List.of())) {
			tell("cold start to the first page, new database ", start(application));
			Benchmark benchmark = new Benchmark(application);
			benchmark.makePeople();
			tell("resident after one sign-up each            ", resident(application));
			benchmark.write();
			benchmark.pages();
			benchmark.single();
			tell("resident after load                        ", resident(application));
			application.kill();
			tell("cold start to the first page, database full ", start(application));
		}
	}

	private static String start(PackagedApplication application) {
		long begin = System.nanoTime();
		application.start();
		see(new Visitor(application.base()).get("/about"), 200);
		return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begin) / 1e9);
	}

	private void makePeople() {
		makeAccount(this.ada, "/setup", "ada", this.application.setupCode());
		makeAccount(this.ben, "/sign-up", "ben", this.ada.post("/settings/people/invite").textOf("words code"));
		String code = this.ada.post("/invitations/codes").textOf("code");
		Answer accept = this.ben.post("/invitations", "code", code);
		see(this.ben.post("/invitations/partner", "submission", accept.field("submission"), "code",
				accept.field("code")), 303);
		Matcher proposal = Pattern.compile("/invitations/proposals/[^/\"]*/confirm")
			.matcher(this.ada.get("/invitations").body());
		if (!proposal.find()) {
			throw new IllegalStateException("nothing to confirm");
		}
		see(this.ada.post(proposal.group()), 303);
	}

	private static void makeAccount(Visitor visitor, String page, String name, String code) {
		String token = visitor.get("/recover").field("_csrf");
		see(visitor.postAsIs(page, "code", code, "displayName", name, "signInName", name, "passphrase", PASSPHRASE,
				"_csrf", token), 303);
		String recoveryCode = visitor.postAsIs("/recovery-code", "_csrf", token).textOf("words code");
		see(visitor.postAsIs("/recovery-code/confirm", "code", recoveryCode, "_csrf", token), 303);
	}

	/** A thousand entries of each, hers her own and his shared, four at a time. */
	private void write() throws Exception {
		String benToken = this.ben.get("/recover").field("_csrf");
		long begin = System.nanoTime();
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Future<?>> writing = new ArrayList<>();
			for (int part = 0; part < 2; part++) {
				writing.add(threads.submit(() -> write(ENTRIES / 2, this.ada, this.adaToken, "ONLY_ME")));
				writing.add(threads.submit(() -> write(ENTRIES / 2, this.ben, benToken, "PARTNER")));
			}
			for (Future<?> one : writing) {
				one.get();
			}
		}
		finally {
			threads.shutdown();
		}
		tell("saves of 2 KiB by 4 at a time              ",
				String.format(Locale.ROOT, "%.1f a second", 2 * ENTRIES * 1e9 / (System.nanoTime() - begin)));
	}

	private static void write(int entries, Visitor visitor, String token, String audience) {
		for (int i = 0; i < entries; i++) {
			see(visitor.postAsIs("/reflections", "submission", UUID.randomUUID().toString(), "title", "", "text", TEXT,
					"audience", audience, "_csrf", token), 303);
		}
	}

	private void pages() throws Exception {
		for (String path : List.of("/about", "/reflections?whose=MINE", "/reflections?whose=SHARED")) {
			PageLoad load = new PageLoad(this.application.base(), path, this.ada.cookieHeader());
			load.run(CLIENTS, SECONDS);
			long before = processorTime();
			Times times = load.run(CLIENTS, SECONDS);
			tell(String.format("%-27s by %d warm   ", path, CLIENTS), times, each(before, times));
		}
	}

	private void single() {
		write(20, this.ada, this.adaToken, "ONLY_ME");
		tell("one save after the other                   ",
				Times.of(100, () -> write(1, this.ada, this.adaToken, "ONLY_ME")));
		Runnable search = () -> see(
				this.ada.postAsIs("/reflections/search", "words", "nowhere", "_csrf", this.adaToken), 200);
		Times.of(5, search);
		long before = processorTime();
		Times searches = Times.of(20, search);
		tell("search in %d own and %d shared       ".formatted(ENTRIES, ENTRIES), searches, each(before, searches));
		tell("signing in                                 ",
				Times.of(10, () -> new Visitor(this.application.base()).signIn("ada", PASSPHRASE)));
	}

	/** What the server itself worked, whoever else was busy on the machine. */
	private long processorTime() {
		return ProcessHandle.of(this.application.pid())
			.flatMap((process) -> process.info().totalCpuDuration())
			.orElse(Duration.ZERO)
			.toMillis();
	}

	private String each(long before, Times times) {
		return String.format(Locale.ROOT, ", server %.2f ms of processor each",
				(double) (processorTime() - before) / times.count());
	}

	private static String resident(PackagedApplication application) throws IOException {
		Path status = Path.of("/proc", Long.toString(application.pid()), "status");
		if (!Files.exists(status)) {
			return "not told by this system";
		}
		return Files.readAllLines(status)
			.stream()
			.filter((line) -> line.startsWith("VmRSS"))
			.map((line) -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024 + " MB")
			.findFirst()
			.orElseThrow();
	}

	private static void see(Answer answer, int status) {
		if (answer.status() != status) {
			throw new IllegalStateException("an answer of status " + answer.status() + ":\n" + answer.body());
		}
	}

	private static void tell(Object... parts) {
		StringBuilder line = new StringBuilder();
		for (Object part : parts) {
			line.append(part);
		}
		System.out.println(line);
	}

}
