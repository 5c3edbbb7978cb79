package app.kintsugi.nodes;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import app.kintsugi.KintsugiApplication;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Household;
import app.kintsugi.support.Wire;
import app.kintsugi.vault.LightStretcher;

/**
 * One of several nodes: the whole application in this virtual machine, on a port of its
 * own and a database that others have too.
 */
final class Node implements AutoCloseable {

	private final ConfigurableApplicationContext running;

	private final Wire wire;

	Node(String databaseUrl, List<String> settings) {
		this.running = new SpringApplicationBuilder(KintsugiApplication.class, Household.class, Constellations.class,
				LightStretcher.class, CountingJob.class)
			.run(Stream.concat(settings.stream(),
					Stream.of("--server.port=0", "--spring.datasource.url=" + databaseUrl,
							"--spring.datasource.username=postgres", "--kintsugi.vault.argon2-memory-kib=19456",
							"--kintsugi.vault.argon2-iterations=2"))
				.toArray(String[]::new));
		String port = this.running.getEnvironment().getProperty("local.server.port", "");
		this.wire = new Wire(Integer.parseInt(port));
	}

	<T> T bean(Class<T> type) {
		return this.running.getBean(type);
	}

	/** Speaks to its pages. */
	Wire wire() {
		return this.wire;
	}

	@Override
	public void close() {
		this.running.close();
	}

}
