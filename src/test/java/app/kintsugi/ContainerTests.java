package app.kintsugi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The container names the database anew, and must not lose what makes saving safe.
 */
class ContainerTests {

	private static final Pattern H2_SETTINGS = Pattern.compile("jdbc:h2:file:[^;]*/kintsugi(;[^}\"\\s]*)");

	private static final Pattern SETTING = Pattern.compile("(?m)^\\| `(KINTSUGI_[A-Z_]+)` \\|");

	@ParameterizedTest
	@ValueSource(strings = { "src/main/docker/Dockerfile", "docker-compose.yml" })
	void theContainerOpensH2AsTheApplicationDoes(String file) throws IOException {
		assertThat(h2Settings(file)).isEqualTo(h2Settings("src/main/resources/application.yaml"));
	}

	@Test
	void everySettingThatTheReadmeNamesReachesTheContainer() throws IOException {
		String compose = Files.readString(Path.of("docker-compose.yml"));
		List<String> settings = SETTING.matcher(Files.readString(Path.of("README.md")))
			.results()
			.map((setting) -> setting.group(1))
			// the image's own, and not to be changed
			.filter((setting) -> !setting.equals("KINTSUGI_ADDRESS"))
			.toList();
		assertThat(settings).hasSizeGreaterThan(10)
			.allSatisfy((setting) -> assertThat(compose).contains("${" + setting + ":-"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "src/main/docker/Dockerfile", "src/main/scripts/kintsugi" })
	void noTrainingTouchesWhatPeopleWrote(String file) throws IOException {
		assertThat(Files.readString(Path.of(file)))
			.contains("--spring.profiles.active=training --spring.datasource.url=jdbc:h2:mem:training");
	}

	@Test
	void healthIsAskedForWhereItIs() throws IOException {
		assertThat(Files.readString(Path.of("src/main/resources/application.yaml")))
			.contains("port: ${KINTSUGI_MANAGEMENT_PORT:8081}");
		assertThat(Files.readString(Path.of("src/main/docker/healthy")))
			.contains("127.0.0.1/${KINTSUGI_MANAGEMENT_PORT:-8081}");
	}

	private static String h2Settings(String file) throws IOException {
		Matcher settings = H2_SETTINGS.matcher(Files.readString(Path.of(file)));
		assertThat(settings.find()).as(file).isTrue();
		return settings.group(1);
	}

}
