package app.kintsugi;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

import app.kintsugi.support.KintsugiTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What frameworks print, with the pattern that is shipped.
 */
@KintsugiTest
@ExtendWith(OutputCaptureExtension.class)
class DiscreetLogTests {

	private final Logger log = LoggerFactory.getLogger("org.apache.catalina.core.ContainerBase");

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void aRowThatTheDatabaseRefusesIsNotPrinted(CapturedOutput output) {
		this.jdbc.execute("create table refused (id uuid primary key, name varchar(20) unique)");
		UUID id = UUID.randomUUID();
		this.jdbc.update("insert into refused values (?, 'wilhelmina')", id);
		RuntimeException refused = catchThrowableOfType(RuntimeException.class,
				() -> this.jdbc.update("insert into refused values (?, 'wilhelmina')", UUID.randomUUID()));
		RuntimeException sameId = catchThrowableOfType(RuntimeException.class,
				() -> this.jdbc.update("insert into refused values (?, 'else')", id));
		this.jdbc.execute("drop table refused");
		assertThat(refused).hasMessageContaining("wilhelmina");

		for (RuntimeException one : new RuntimeException[] { refused, sameId }) {
			ServletException wrapped = new ServletException("Request processing failed: " + one, one);
			this.log.error("Servlet.service() threw exception [{}] with root cause", wrapped.toString(), wrapped);
		}

		assertThat(output).contains("Servlet.service() threw exception")
			.contains("DuplicateKeyException")
			.contains("at app.kintsugi.DiscreetLogTests")
			.doesNotContain("wilhelmina")
			.doesNotContain(id.toString());
	}

	@Test
	void idsAndNetworkAddressesAreLeftOutOfAnyLine(CapturedOutput output) {
		this.log.warn("No {} from {}, {}, {} at 12:34:56, version 2.4.240",
				UUID.fromString("0b9c1a52-7a3e-4b1c-9a70-1f2e3d4c5b6a"), "192.168.178.23", "fe80:0:0:0:1:2:3:4", "::1");

		assertThat(output).contains("at 12:34:56, version 2.4.240")
			.doesNotContain("0b9c1a52")
			.doesNotContain("192.168")
			.doesNotContain("fe80");
	}

	@Test
	void whatIsWrongWithAFileOrTheDatabaseItselfIsSaid(CapturedOutput output) {
		this.log.error("Failed", new IllegalStateException("somebody’s", new IOException("No space left on device")));
		this.log.error("Failed", new SQLException("Connection is broken", "08006"));

		assertThat(output).contains("No space left on device")
			.contains("Connection is broken")
			.doesNotContain("somebody’s");
	}

}
