package app.kintsugi;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseFailureAnalyzerTests {

	private static final String FILE = "jdbc:h2:file:/srv/kintsugi/kintsugi;PASSWORD=geheim";

	private static final String POSTGRESQL = "jdbc:postgresql://db/kintsugi?password=geheim";

	@ParameterizedTest
	@CsvSource({ "90020, in use by another program", "90030, is damaged", "90048, is damaged", "90028, is damaged",
			"90062, cannot be written", "90097, cannot be written", "28000, does not accept" })
	void aFileIsNamedWithWhatIsWrong(int code, String words) {
		FailureAnalysis analysis = explain(FILE, new SQLException("", Integer.toString(code), code));
		assertThat(analysis.getDescription()).contains("/srv/kintsugi/kintsugi.mv.db")
			.contains(words)
			.doesNotContain("geheim", "\n");
		assertThat(analysis.getAction()).isNotBlank().doesNotContain("geheim", "\n");
	}

	@ParameterizedTest
	@CsvSource({ "08001, does not answer", "28P01, does not accept", "3D000, does not exist yet" })
	void aServerIsNamedWithoutItsPassword(String state, String words) {
		FailureAnalysis analysis = explain(POSTGRESQL, new SQLException("", state));
		assertThat(analysis.getDescription()).contains("jdbc:postgresql://db/kintsugi")
			.contains(words)
			.doesNotContain("geheim");
	}

	@Test
	void whatThePoolWrappedIsFound() {
		SQLException wrapped = new SQLTransientConnectionException("timed out", "08001",
				new SQLException("", "90020", 90020));
		assertThat(explain(FILE, wrapped).getDescription()).contains("in use by another program");
	}

	@Test
	void aFailedStatementIsNotOurs() {
		assertThat(analyze(FILE, new SQLException("Syntax error", "42000", 42000))).isNull();
		assertThat(analyze(POSTGRESQL, new SQLException("Syntax error", "42601"))).isNull();
		assertThat(analyze(POSTGRESQL, new SQLException("Without a state"))).isNull();
	}

	private static FailureAnalysis explain(String url, SQLException failure) {
		return Objects.requireNonNull(analyze(url, failure));
	}

	private static @Nullable FailureAnalysis analyze(String url, SQLException failure) {
		return new DatabaseFailureAnalyzer(new MockEnvironment().withProperty("spring.datasource.url", url))
			.analyze(new IllegalStateException("The context cannot start", failure));
	}

}
