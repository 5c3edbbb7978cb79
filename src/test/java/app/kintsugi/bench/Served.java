package app.kintsugi.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import app.kintsugi.KintsugiApplication;
import app.kintsugi.bench.floor.Floor;
import app.kintsugi.crash.PackagedApplication;
import app.kintsugi.support.Visitor;

/**
 * The packaged application in a process of its own, on a database that is there, with the
 * {@link Floor} pages beside its own.
 */
final class Served implements AutoCloseable {

	private static final List<String> FLOOR = List.of("app/kintsugi/bench/floor/Floor.class",
			"app/kintsugi/bench/floor/Floor$Item.class", "templates/bench-floor.html");

	private final Process process;

	private final String base;

	private final double secondsToStart;

	Served(List<String> jvm, List<String> settings) throws IOException, InterruptedException {
		PackagedApplication.prepare();
		int port = freePort();
		this.base = "http://localhost:" + port;
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(jvm);
		command.addAll(List.of("-cp",
				Path.of("target", "unpacked", "kintsugi.jar").toAbsolutePath() + File.pathSeparator + floor(),
				KintsugiApplication.class.getName(), "--spring.main.sources=" + Floor.class.getName(),
				"--server.port=" + port, "--management.server.port=-1"));
		command.addAll(settings);
		long begin = System.nanoTime();
		this.process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(Path.of("target", "bench.log").toFile())
			.start();
		awaitFirstPage();
		this.secondsToStart = (System.nanoTime() - begin) / 1e9;
	}

	String base() {
		return this.base;
	}

	/** From the command to the first page. */
	double secondsToStart() {
		return this.secondsToStart;
	}

	/** What it worked itself, in milliseconds, whoever else was busy on the machine. */
	long processorTime() {
		return this.process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
	}

	/** The memory it holds, in megabytes; Linux tells. */
	int residentMegabytes() throws IOException {
		return status("status", "VmRSS") / 1024;
	}

	/** What it has handed to the disk so far, in bytes; Linux tells. */
	int written() throws IOException {
		return status("io", "write_bytes");
	}

	private int status(String file, String name) throws IOException {
		return Files.readAllLines(Path.of("/proc", Long.toString(this.process.pid()), file))
			.stream()
			.filter((line) -> line.startsWith(name))
			.map((line) -> Integer.parseInt(line.replaceAll("\\D", "")))
			.findFirst()
			.orElseThrow();
	}

	private void awaitFirstPage() throws InterruptedException {
		while (this.process.isAlive()) {
			try {
				new Visitor(this.base).get("/about");
				return;
			}
			catch (UncheckedIOException ex) {
				TimeUnit.MILLISECONDS.sleep(20);
			}
		}
		throw new IllegalStateException("not started: see target/bench.log");
	}

	private static Path floor() throws IOException {
		Path folder = Path.of("target", "bench-floor").toAbsolutePath();
		for (String name : FLOOR) {
			Path copy = folder.resolve(name);
			Files.createDirectories(copy.getParent());
			try (InputStream bytes = Objects.requireNonNull(Floor.class.getResourceAsStream("/" + name))) {
				Files.write(copy, bytes.readAllBytes());
			}
		}
		return folder;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		this.process.waitFor();
	}

}
