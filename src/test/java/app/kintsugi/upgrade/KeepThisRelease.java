package app.kintsugi.upgrade;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.ConfigurableApplicationContext;

import app.kintsugi.support.AboutH2;
import app.kintsugi.support.Constellations;
import app.kintsugi.support.Constellations.Constellation;
import app.kintsugi.support.Household;
import app.kintsugi.support.Member;
import app.kintsugi.upgrade.Edition.Shown;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps a database of this version for the tests of all later ones: a couple with a
 * therapist, one's own therapist, and everything that each
 * {@link app.kintsugi.support.Furnishing} makes, written through the use cases of this
 * version; and who is shown what of it on its pages. To be run once when a version is
 * released, and never again for that version: <pre>
 * ./mvnw -q test -Dtest=KeepThisRelease
 * </pre>
 */
@AboutH2
class KeepThisRelease {

	/** Things that are shown to somebody for sure, or the walk is broken. */
	private static final List<String> SURE = List.of("private", "for-partner", "for-both", "comment", "check-in",
			"check-in-shared", "own-policy", "policy");

	@TempDir
	private Path folder;

	@Test
	void aDatabaseOfThisVersion() throws IOException, SQLException {
		String version;
		ZonedDateTime moment;
		List<Shown> shown = new ArrayList<>();
		try (ConfigurableApplicationContext application = Server.start(Edition.urlIn(this.folder), "sa",
				Clock.systemDefaultZone(), Household.class, Constellations.class)) {
			version = application.getBean(BuildProperties.class).getVersion().replace("-SNAPSHOT", "");
			moment = ZonedDateTime.now(application.getBean(Clock.class));
			Constellation all = application.getBean(Constellations.class).together();
			Set<Member> people = new LinkedHashSet<>(List.of(all.author(), all.partner(), all.therapist()));
			people.addAll(all.others().values());
			for (Member person : people) {
				String read = Server.reader(application, person.signInName(), person.passphrase()).readsEverything();
				new TreeSet<>(all.words().keySet()).forEach((thing) -> {
					String words = all.words().get(thing);
					if (read.contains(words)) {
						shown.add(new Shown(person.signInName(), thing, words));
					}
				});
			}
		}
		assertThat(shown).extracting(Shown::thing).containsAll(SURE);
		withoutSessions();
		Edition.of(version).keep(this.folder, moment, shown);
	}

	/** Nobody is signed in, and the file is as small as it can be. */
	private void withoutSessions() throws SQLException {
		try (Connection connection = DriverManager.getConnection(Edition.urlIn(this.folder), "sa", "");
				Statement statement = connection.createStatement()) {
			statement.execute("delete from spring_session_attributes");
			statement.execute("delete from spring_session");
			statement.execute("shutdown compact");
		}
	}

}
