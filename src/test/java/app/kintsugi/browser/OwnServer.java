package app.kintsugi.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import app.kintsugi.KintsugiApplication;
import app.kintsugi.support.Household;
import app.kintsugi.vault.LightStretcher;

/**
 * The whole application on a database in a file, which can be stopped and started again
 * at the same address.
 */
final class OwnServer implements AutoCloseable {

	private final Path folder;

	private final int port = freePort();

	private @Nullable ConfigurableApplicationContext running;

	OwnServer(Path folder) {
		this.folder = folder;
	}

	String address() {
		return "http://localhost:" + this.port;
	}

	void start() {
		this.running = new SpringApplicationBuilder(KintsugiApplication.class, Household.class, LightStretcher.class)
			.run("--server.port=" + this.port, "--kintsugi.vault.argon2-memory-kib=19456",
					"--kintsugi.vault.argon2-iterations=2",
					"--spring.datasource.url=jdbc:h2:file:" + this.folder.resolve("kintsugi")
							+ ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE");
	}

	void stop() {
		ConfigurableApplicationContext context = this.running;
		if (context != null) {
			context.close();
			this.running = null;
		}
	}

	<T> T bean(Class<T> type) {
		ConfigurableApplicationContext context = this.running;
		if (context == null) {
			throw new IllegalStateException("the server is down");
		}
		return context.getBean(type);
	}

	@Override
	public void close() {
		stop();
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
