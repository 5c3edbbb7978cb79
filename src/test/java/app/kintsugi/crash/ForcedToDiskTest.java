package app.kintsugi.crash;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import app.kintsugi.support.AboutH2;
import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often H2 is told to force its file to the disk: once for what is saved, and never
 * for what is read.
 */
@KintsugiTest
@TestPropertySource(
		properties = "spring.datasource.url=jdbc:h2:file:${java.io.tmpdir}/kintsugi-forced-${random.uuid};WRITE_DELAY=0")
@DirtiesContext
@AboutH2
class ForcedToDiskTest {

	private static final String TIMES = "select coalesce(sum(execution_count), 0) from information_schema.query_statistics "
			+ "where sql_statement = 'checkpoint sync'";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private JdbcTemplate jdbc;

	private Member ada;

	private RequestPostProcessor asAda;

	@BeforeEach
	void signIn() {
		this.ada = this.household.person("Ada");
		this.asAda = this.household.signedIn(this.ada);
		this.jdbc.execute("set query_statistics true");
	}

	@Test
	void aPageThatIsReadForcesNothing() {
		int before = forced();
		for (String page : new String[] { "/", "/reflections", "/reflections/new", "/check-ins", "/settings" }) {
			assertThat(this.mvc.get().uri(page).with(this.asAda)).hasStatusOk();
		}
		assertThat(forced()).isEqualTo(before);
	}

	@Test
	void aReflectionIsForcedOnce() {
		int before = forced();
		assertThat(this.mvc.post()
			.uri("/reflections")
			.param("submission", UUID.randomUUID().toString())
			.param("text", "I was there.")
			.param("audience", "ONLY_ME")
			.with(this.asAda)).hasStatus(303);
		assertThat(forced()).isEqualTo(before + 1);
	}

	@Test
	void aSignInAndASignOutAreForced() {
		int before = forced();
		RequestPostProcessor again = this.household.signedIn(this.ada);
		int signedIn = forced();
		assertThat(signedIn).isGreaterThan(before);
		assertThat(this.mvc.post().uri("/sign-out").with(again)).hasStatus(303);
		assertThat(forced()).isGreaterThan(signedIn);
	}

	private int forced() {
		Integer times = this.jdbc.queryForObject(TIMES, Integer.class);
		return (times != null) ? times : 0;
	}

}
