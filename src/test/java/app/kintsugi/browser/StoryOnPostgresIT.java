package app.kintsugi.browser;

import java.io.IOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The story on PostgreSQL, in browsers that run none.
 */
class StoryOnPostgresIT extends Story {

	private static @Nullable EmbeddedPostgres postgres;

	StoryOnPostgresIT() {
		super(false);
	}

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) throws IOException {
		EmbeddedPostgres started = EmbeddedPostgres.start();
		postgres = started;
		properties.add("spring.datasource.url", () -> started.getJdbcUrl("postgres", "postgres"));
		properties.add("spring.datasource.username", () -> "postgres");
	}

	/** The application first, so that it does not look for a database that is gone. */
	@AfterAll
	static void stop(@Autowired ConfigurableApplicationContext application) throws IOException {
		application.close();
		if (postgres != null) {
			postgres.close();
		}
	}

}
