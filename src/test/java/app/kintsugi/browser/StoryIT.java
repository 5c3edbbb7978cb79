package app.kintsugi.browser;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import app.kintsugi.support.AboutH2;

/**
 * The story on H2, in browsers that run script.
 */
@AboutH2
class StoryIT extends Story {

	@TempDir
	static Path folder;

	StoryIT() {
		super(true);
	}

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		properties.add("spring.datasource.url",
				() -> "jdbc:h2:file:" + folder.resolve("kintsugi") + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0");
	}

}
