package app.kintsugi.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import app.kintsugi.support.Visitor;

/**
 * Measures how {@code src/main/scripts/kintsugi} starts the packaged jar, beside the jar
 * as it is: the time to the first page, and the memory at rest and after load, medians of
 * as many rounds as are given, or five. Linux only, and on the Java that it runs on
 * itself: <pre>
 * ./mvnw -q package -DskipTests &amp;&amp; java -cp target/test-classes app.kintsugi.bench.Starts
 * </pre>
 */
public final class Starts {

	private static final Pattern SETUP_CODE = Pattern.compile("Set-up code: (\\S+)");

	private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

	private static final int REQUESTS = 3_000;

	private static final List<String> PAGES = List.of("/", "/reflections", "/reflections/new", "/check-ins", "/settings",
			"/settings/server", "/about", "/help-now");

	private final List<String> command;

	private final List<Double> seconds = new ArrayList<>();

	private final List<Double> atRest = new ArrayList<>();

	private final List<Double> afterLoad = new ArrayList<>();

	private Starts(List<String> command) {
		this.command = command;
	}

	/**
	 * Measures both.
	 * @param rounds how often each
	 */
	public static void main(String[] rounds) throws Exception {
		Path jar = jar();
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Starts plain = new Starts(List.of(java, "-jar", jar.toString()));
		Starts script = new Starts(List.of(Path.of("src/main/scripts/kintsugi").toAbsolutePath().toString()));
		script.round(jar, false);
		script.forget();
		for (int round = 0; round < ((rounds.length > 0) ? Integer.parseInt(rounds[0]) : 5); round++) {
			plain.round(jar, true);
			script.round(jar, true);
		}
		System.out.println("java " + System.getProperty("java.version") + "; first page after s, at rest MB, after "
				+ REQUESTS + " requests MB");
		plain.tell("the jar as it is");
		script.tell("the script");
	}

	private void round(Path jar, boolean load) throws IOException, InterruptedException {
		Path folder = Files.createTempDirectory("kintsugi-starts");
		Path log = folder.resolve("log.txt");
		int port = freePort();
		ProcessBuilder builder = new ProcessBuilder(this.command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		builder.environment().put("KINTSUGI_JAR", jar.toString());
		builder.environment().put("KINTSUGI_PORT", String.valueOf(port));
		builder.environment().put("KINTSUGI_MANAGEMENT_PORT", String.valueOf(freePort()));
		long begin = System.nanoTime();
		Process process = builder.start();
		try {
			String code = await(process, log);
			Visitor visitor = new Visitor("http://localhost:" + port);
			visitor.get("/about");
			this.seconds.add((System.nanoTime() - begin) / 1e9);
			this.atRest.add(resident(process));
			if (load) {
				visitor.post("/setup", "code", code, "displayName", "Ada", "signInName", "ada", "passphrase",
						"copper lantern drifting sevenfold");
				String recoveryCode = visitor.post("/recovery-code").textOf("words code");
				visitor.post("/recovery-code/confirm", "code", recoveryCode);
				for (int request = 0; request < REQUESTS; request++) {
					String page = PAGES.get(request % PAGES.size());
					if (visitor.get(page).status() != 200) {
						throw new IllegalStateException(page);
					}
				}
				this.afterLoad.add(resident(process));
			}
		}
		finally {
			process.destroy();
			process.waitFor();
		}
	}

	private void forget() {
		this.seconds.clear();
		this.atRest.clear();
	}

	private void tell(String what) {
		System.out.printf(Locale.ROOT, "%-20s %5.1f %5.0f %5.0f%n", what, median(this.seconds), median(this.atRest),
				median(this.afterLoad));
	}

	private static double median(List<Double> figures) {
		Collections.sort(figures);
		return figures.get(figures.size() / 2);
	}

	private static String await(Process process, Path log) throws IOException, InterruptedException {
		while (process.isAlive()) {
			Matcher said = SETUP_CODE.matcher(Files.readString(log));
			if (said.find()) {
				return said.group(1);
			}
			TimeUnit.MILLISECONDS.sleep(10);
		}
		throw new IllegalStateException(Files.readString(log));
	}

	private static double resident(Process process) throws IOException {
		Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
		return resident.find() ? Long.parseLong(resident.group(1)) / 1024.0 : 0;
	}

	private static Path jar() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			return files.filter((file) -> file.getFileName().toString().matches("kintsugi-[^/]*\\.jar"))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("nothing is packaged"))
				.toAbsolutePath();
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
