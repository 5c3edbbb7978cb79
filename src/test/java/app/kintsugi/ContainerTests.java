package app.kintsugi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The container names the database anew, and must not lose what makes saving safe.
 */
class ContainerTests {

	private static final Pattern H2_SETTINGS = Pattern.compile("jdbc:h2:file:[^;]*/kintsugi(;[^}\"\\s]*)");

	@ParameterizedTest
	@ValueSource(strings = { "src/main/docker/Dockerfile", "docker-compose.yml" })
	void theContainerOpensH2AsTheApplicationDoes(String file) throws IOException {
		assertThat(h2Settings(file)).isEqualTo(h2Settings("src/main/resources/application.yaml"));
	}

	private static String h2Settings(String file) throws IOException {
		Matcher settings = H2_SETTINGS.matcher(Files.readString(Path.of(file)));
		assertThat(settings.find()).as(file).isTrue();
		return settings.group(1);
	}

}
