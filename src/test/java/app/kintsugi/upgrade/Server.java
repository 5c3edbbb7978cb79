package app.kintsugi.upgrade;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import app.kintsugi.KintsugiApplication;

/**
 * The application as it is shipped, on a database that is given, at a port of its own.
 * Passphrases cost the least that is allowed.
 */
final class Server {

	private Server() {
	}

	static ConfigurableApplicationContext start(String url, String user, Clock clock, Class<?>... besides) {
		List<Class<?>> sources = new ArrayList<>(List.of(KintsugiApplication.class));
		sources.addAll(List.of(besides));
		ApplicationContextInitializer<GenericApplicationContext> withClock = (context) -> context
			.registerBean("testClock", Clock.class, () -> clock, (bean) -> bean.setPrimary(true));
		return new SpringApplicationBuilder(sources.toArray(Class[]::new)).initializers(withClock).run("--server.port=0",
				"--kintsugi.vault.argon2-memory-kib=19456", "--kintsugi.vault.argon2-iterations=2",
				"--spring.datasource.url=" + url, "--spring.datasource.username=" + user);
	}

	static Reader reader(ConfigurableApplicationContext application, String signInName, String passphrase) {
		int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
		return new Reader(port, signInName, passphrase);
	}

}
