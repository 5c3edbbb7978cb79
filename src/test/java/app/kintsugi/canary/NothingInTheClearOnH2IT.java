package app.kintsugi.canary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import app.kintsugi.support.AboutH2;

/**
 * On a database in a file, opened as it is shipped.
 */
@AboutH2
class NothingInTheClearOnH2IT extends NothingInTheClear {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		properties.add("spring.datasource.url", NothingInTheClearOnH2IT::shippedUrl);
	}

	/** The address of application.yaml, in another folder. */
	private static String shippedUrl() {
		try {
			PropertySource<?> shipped = new YamlPropertySourceLoader()
				.load("shipped", new ClassPathResource("application.yaml"))
				.get(0);
			String url = String.valueOf(shipped.getProperty("spring.datasource.url"));
			return url.replaceFirst("^\\$\\{\\w+:(.*)}$", "$1").replace("./data/", folder.resolve("data") + "/");
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	@Override
	void lookIntoDatabase(Places places, Path folder, JdbcTemplate jdbc) throws IOException {
		Path backup = folder.resolve("backup.zip");
		Path script = folder.resolve("script.sql");
		jdbc.execute("checkpoint sync");
		jdbc.execute("backup to '" + backup + "'");
		jdbc.execute("script to '" + script + "'");
		places.folder("the folder of the database", folder.resolve("data"));
		places.zip("an online backup", backup);
		places.folder("a script of the database", script);
		Files.delete(backup);
		Files.delete(script);
	}

	@Override
	List<String> placesOfDatabase() {
		return List.of("table marker", "the folder of the database: kintsugi.mv.db", "an online backup: kintsugi.mv.db",
				"a script of the database");
	}

}
