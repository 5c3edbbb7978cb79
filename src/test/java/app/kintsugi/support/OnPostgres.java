package app.kintsugi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Puts every application that a test starts on PostgreSQL instead of H2, when
 * {@code -Dkintsugi.test.database=postgres} is given, as {@code ./mvnw verify -Ppostgres}
 * does. One server serves this virtual machine and goes with it; each address of an H2
 * database becomes a database of its own, the same for the same address. What a test says
 * by {@code @DynamicPropertySource} stays as it is, and {@link AboutH2} is left out.
 */
public class OnPostgres implements EnvironmentPostProcessor, Ordered {

	static final String DATABASE = "kintsugi.test.database";

	static final String POSTGRES = "postgres";

	private static final String URL = "spring.datasource.url";

	private static final Map<String, String> DATABASES = new HashMap<>();

	private static @Nullable EmbeddedPostgres server;

	private static int made;

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String url = environment.getProperty(URL, "");
		if (POSTGRES.equals(System.getProperty(DATABASE)) && url.startsWith("jdbc:h2:")) {
			environment.getPropertySources()
				.addFirst(new MapPropertySource("postgres instead of h2",
						Map.of(URL, insteadOf(url), "spring.datasource.username", POSTGRES,
								"spring.datasource.password", "", "spring.test.database.replace", "none")));
		}
	}

	private static synchronized String insteadOf(String url) {
		return DATABASES.computeIfAbsent(url, (any) -> emptyDatabase());
	}

	/**
	 * The address of a new database with nothing in it, on the same server, whatever the
	 * other tests run on. Its user is {@code postgres}, without a password.
	 */
	public static synchronized String emptyDatabase() {
		EmbeddedPostgres running = running();
		String database = "kintsugi_" + ++made;
		try (Connection connection = running.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + database);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return running.getJdbcUrl(POSTGRES, database);
	}

	private static EmbeddedPostgres running() {
		EmbeddedPostgres running = server;
		if (running == null) {
			try {
				running = EmbeddedPostgres.start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			server = running;
		}
		return running;
	}

	/**
	 * Before the folder of a database in a file is made, and after the configuration
	 * files have been read.
	 */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE - 1;
	}

}
