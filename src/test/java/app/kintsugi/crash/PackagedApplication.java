package app.kintsugi.crash;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import app.kintsugi.KintsugiApplication;

/**
 * The packaged application in a process of its own, on one port and one data folder for
 * as many starts as are asked for.
 */
public final class PackagedApplication implements AutoCloseable {

	/** What a home server is given, on H2. */
	public static final String DATABASE_OPTIONS = "WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE";

	/** Passphrases at the lowest cost that is allowed. */
	public static final List<String> CHEAP_PASSPHRASES = List.of("--kintsugi.vault.argon2-memory-kib=19456",
			"--kintsugi.vault.argon2-iterations=2");

	private static final Duration START = Duration.ofMinutes(10);

	private static final Pattern READY = Pattern.compile("Kintsugi is at (http://localhost:\\d+)/");

	private static final Pattern SETUP_CODE = Pattern.compile("Set-up code: (\\S+)");

	private static final String JAR = "kintsugi.jar";

	private static final String CLASSES = "kintsugi.jsa";

	private final Path folder;

	private final int port = freePort();

	private final List<String> jvm;

	private final List<String> settings;

	private final String databaseUrl;

	private final boolean forcing;

	private @Nullable Process process;

	/**
	 * Prepares an application that is not started yet.
	 * @param folder an existing folder for its data and its log
	 * @param jvm options of the virtual machine
	 * @param settings of the application, as they are given on the command line
	 */
	public PackagedApplication(Path folder, List<String> jvm, List<String> settings) {
		this(folder, jvm, settings, DATABASE_OPTIONS, true);
	}

	PackagedApplication(Path folder, List<String> jvm, List<String> settings, String databaseOptions, boolean forcing) {
		this(folder, jvm, settings, forcing, "jdbc:h2:file:" + folder.resolve("kintsugi") + ";" + databaseOptions);
	}

	private PackagedApplication(Path folder, List<String> jvm, List<String> settings, boolean forcing,
			String databaseUrl) {
		this.folder = folder;
		this.jvm = jvm;
		this.settings = settings;
		this.databaseUrl = databaseUrl;
		this.forcing = forcing;
	}

	/**
	 * Prepares one that is not started yet, on a database that is there already.
	 * @param folder an existing folder for its log
	 */
	public static PackagedApplication onDatabase(String url, Path folder, List<String> jvm, List<String> settings) {
		return new PackagedApplication(folder, jvm, settings, true, url);
	}

	public String base() {
		return "http://localhost:" + this.port;
	}

	/** Starts it, again or for the first time, and waits until it is ready. */
	public void start() {
		try {
			Files.deleteIfExists(log());
			ProcessBuilder starting = new ProcessBuilder(command()).directory(this.folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(log().toFile());
			// two that start at once would both find the usual port free
			starting.environment().put("KINTSUGI_MANAGEMENT_PORT", "-1");
			Process started = starting.start();
			this.process = started;
			awaitInLog(READY);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** The code that lets the operator of a new server in. */
	public String setupCode() {
		try {
			return awaitInLog(SETUP_CODE).group(1);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private Matcher awaitInLog(Pattern wanted) throws InterruptedException {
		long last = System.nanoTime() + START.toNanos();
		while (true) {
			Matcher said = wanted.matcher(logged());
			if (said.find()) {
				return said;
			}
			Process running = this.process;
			if (running == null || !running.isAlive() || System.nanoTime() > last) {
				throw new IllegalStateException("not started:\n" + logged());
			}
			TimeUnit.MILLISECONDS.sleep(20);
		}
	}

	/** Ends it as a power cut would, from the program's point of view: SIGKILL. */
	public void kill() {
		Process running = this.process;
		if (running != null) {
			running.destroyForcibly();
			try {
				running.waitFor();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			this.process = null;
		}
	}

	/**
	 * Asks it to end, as a supervisor does: SIGTERM.
	 * @return its exit code
	 * @throws IllegalStateException if it is still there after that time
	 */
	int terminate(Duration atMost) throws InterruptedException {
		Process running = java.util.Objects.requireNonNull(this.process);
		running.destroy();
		if (!running.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
			throw new IllegalStateException("still there:\n" + logged());
		}
		this.process = null;
		return running.exitValue();
	}

	public long pid() {
		Process running = this.process;
		if (running == null) {
			throw new IllegalStateException("not running");
		}
		return running.pid();
	}

	public String logged() {
		try {
			return Files.exists(log()) ? Files.readString(log()) : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		kill();
	}

	private Path log() {
		return this.folder.resolve("log.txt");
	}

	/** Unpacks the jar and makes the archive, so that no start is measured with that. */
	public static void prepare() throws IOException, InterruptedException {
		unpacked();
	}

	private List<String> command() throws IOException, InterruptedException {
		Path unpacked = unpacked();
		List<String> command = new ArrayList<>(List.of(java()));
		command.addAll(this.jvm);
		if (this.forcing) {
			command.addAll(List.of("-XX:SharedArchiveFile=" + unpacked.resolve(CLASSES), "-jar",
					unpacked.resolve(JAR).toString()));
		}
		else {
			command.addAll(List.of("-cp", classOutsideTheJar() + File.pathSeparator + unpacked.resolve(JAR),
					KintsugiApplication.class.getName(), "--spring.main.sources=" + WithoutForcing.class.getName()));
		}
		command.add("--server.port=" + this.port);
		command.add("--spring.datasource.url=" + this.databaseUrl);
		command.addAll(this.settings);
		return command;
	}

	/** A folder with one class of the tests in it, and none that would be scanned. */
	private Path classOutsideTheJar() throws IOException {
		String name = WithoutForcing.class.getName().replace('.', '/') + ".class";
		Path copy = this.folder.resolve("classes").resolve(name);
		if (!Files.exists(copy)) {
			Files.createDirectories(copy.getParent());
			try (InputStream bytes = WithoutForcing.class.getResourceAsStream("/" + name)) {
				Files.copy(java.util.Objects.requireNonNull(bytes), copy);
			}
		}
		return this.folder.resolve("classes");
	}

	/**
	 * The application as its container has it: unpacked, with an archive of its loaded
	 * classes. It starts in half the time, and a test of kills starts it often.
	 */
	private static synchronized Path unpacked() throws IOException, InterruptedException {
		Path jar = jar();
		// the tests of another virtual machine may unpack it at this very moment
		try (FileChannel lock = FileChannel.open(jar.resolveSibling("unpacked.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock held = lock.lock()) {
			return unpack(jar);
		}
	}

	private static Path unpack(Path jar) throws IOException, InterruptedException {
		Path unpacked = jar.resolveSibling("unpacked");
		Path classes = unpacked.resolve(CLASSES);
		if (!Files.exists(classes)
				|| Files.getLastModifiedTime(classes).compareTo(Files.getLastModifiedTime(jar)) < 0) {
			delete(unpacked);
			run("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", unpacked.toString());
			Files.move(unpacked.resolve(jar.getFileName()), unpacked.resolve(JAR));
			run("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:ArchiveClassesAtExit=" + classes,
					"-Dspring.context.exit=onRefresh", "-jar", unpacked.resolve(JAR).toString(),
					"--spring.datasource.url=jdbc:h2:mem:training");
		}
		return unpacked;
	}

	// with nothing but the JDK: benchmarks run without a class path of libraries
	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> all = Files.walk(folder)) {
				all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
			}
		}
	}

	private static void run(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(java()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new IllegalStateException(command + " failed:\n" + said);
		}
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	private static Path jar() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			return files.filter((file) -> file.getFileName().toString().matches("kintsugi-[^/]*\\.jar"))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("nothing is packaged"))
				.toAbsolutePath();
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
