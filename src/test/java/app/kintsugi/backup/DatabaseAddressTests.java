package app.kintsugi.backup;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:file:./data/kintsugi;WRITE_DELAY=0", "jdbc:h2:./data/kintsugi",
			"jdbc:h2:file:data/kintsugi" })
	void anH2FileIsNamedInFull(String url) {
		assertThat(new DatabaseAddress(url).file()).contains(Path.of("data/kintsugi.mv.db").toAbsolutePath());
		assertThat(new DatabaseAddress(url)).hasToString(Path.of("data/kintsugi.mv.db").toAbsolutePath().toString());
	}

	@Test
	void aTildeIsTheHomeFolder() {
		assertThat(new DatabaseAddress("jdbc:h2:~/kintsugi").file())
			.contains(Path.of(System.getProperty("user.home"), "kintsugi.mv.db"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:mem:test", "jdbc:h2:tcp://localhost/./data/kintsugi",
			"jdbc:postgresql://localhost/kintsugi", "" })
	void otherDatabasesHaveNoFile(String url) {
		assertThat(new DatabaseAddress(url).file()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "jdbc:postgresql://db:5432/kintsugi?user=anna&password=geheim, jdbc:postgresql://db:5432/kintsugi",
			"jdbc:postgresql://anna:geheim@db/kintsugi, jdbc:postgresql://db/kintsugi",
			"jdbc:h2:tcp://db/kintsugi;USER=anna;PASSWORD=geheim, jdbc:h2:tcp://db/kintsugi" })
	void aPasswordIsNeverShown(String url, String shown) {
		assertThat(new DatabaseAddress(url)).hasToString(shown);
	}

}
