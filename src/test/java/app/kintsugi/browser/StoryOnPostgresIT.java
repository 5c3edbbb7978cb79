package app.kintsugi.browser;

import java.io.IOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The story on PostgreSQL, in browsers that run none. The server goes with this virtual
 * machine, and the application before it.
 */
@DirtiesContext
class StoryOnPostgresIT extends Story {

	StoryOnPostgresIT() {
		super(false);
	}

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) throws IOException {
		EmbeddedPostgres started = EmbeddedPostgres.start();
		properties.add("spring.datasource.url", () -> started.getJdbcUrl("postgres", "postgres"));
		properties.add("spring.datasource.username", () -> "postgres");
	}

}
