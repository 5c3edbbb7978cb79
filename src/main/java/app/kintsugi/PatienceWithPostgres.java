package app.kintsugi;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * How long a PostgreSQL that has gone silent is waited for: its driver would wait for
 * ever, and eight requests would hold all connections. Changing the tables may take as
 * long as it takes, so Flyway has a connection of its own. Whatever the operator's
 * address says goes first.
 */
class PatienceWithPostgres implements EnvironmentPostProcessor, Ordered {

	private static final String OF_THE_DRIVER = "spring.datasource.hikari.data-source-properties.";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String url = environment.getProperty("spring.datasource.url");
		if (url == null || !url.startsWith("jdbc:postgresql:")) {
			return;
		}
		Map<String, Object> defaults = new HashMap<>();
		defaults.put(OF_THE_DRIVER + "connectTimeout", "6");
		defaults.put(OF_THE_DRIVER + "socketTimeout", "30");
		defaults.put(OF_THE_DRIVER + "tcpKeepAlive", "true");
		defaults.put("spring.flyway.url", "${spring.datasource.url}");
		defaults.put("spring.flyway.user", "${spring.datasource.username:}");
		defaults.put("spring.flyway.password", "${spring.datasource.password:}");
		environment.getPropertySources().addLast(new MapPropertySource("patience with PostgreSQL", defaults));
	}

	/** After the configuration files have been read. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
