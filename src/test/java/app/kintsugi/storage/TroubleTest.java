package app.kintsugi.storage;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

class TroubleTest {

	@Test
	void aFullDiskIsToldFromOneThatRefuses() {
		assertThat(Trouble.of(h2(50000, new IOException("No space left on device")))).contains(Trouble.NO_SPACE);
		assertThat(Trouble.of(h2(90098, new IOException("File too large")))).contains(Trouble.NO_SPACE);
		assertThat(Trouble.of(h2(90031, new FileSystemException("x", null, "Read-only file system"))))
			.contains(Trouble.NO_WRITING);
		assertThat(Trouble.of(new SQLException("", "53100"))).contains(Trouble.NO_SPACE);
	}

	@Test
	void aDatabaseThatIsReadOnlyOrAwayIsKnown() {
		assertThat(Trouble.of(new SQLException("", "25006"))).contains(Trouble.NO_WRITING);
		assertThat(Trouble.of(new SQLException("", "08006"))).contains(Trouble.NO_ANSWER);
		assertThat(Trouble.of(new SQLException("", "57P01"))).contains(Trouble.NO_ANSWER);
		assertThat(Trouble.of(new SQLTransientConnectionException("timed out"))).contains(Trouble.NO_ANSWER);
		assertThat(Trouble.of(new CannotCreateTransactionException("", new IllegalStateException())))
			.contains(Trouble.NO_ANSWER);
	}

	@Test
	void whatIsAboutSomethingElseIsNotMistakenForIt() {
		assertThat(Trouble.of(new IOException("Broken pipe"))).isEmpty();
		assertThat(Trouble.of(new IllegalStateException(new IOException("No space left on device")))).isEmpty();
		assertThat(Trouble.of(new DataIntegrityViolationException("", new SQLException("", "23505", 23505)))).isEmpty();
		assertThat(Trouble.of(new UncategorizedSQLException("", "", new SQLException("", "HY000", 50000)))).isEmpty();
	}

	private static Throwable h2(int code, IOException cause) {
		return new UncategorizedSQLException("", "",
				new SQLException("", "HY000", code, new IllegalStateException("Writing failed", cause)));
	}

}
