package app.kintsugi.upkeep;

import java.util.List;
import java.util.Objects;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import app.kintsugi.support.Household;
import app.kintsugi.support.KintsugiTest;
import app.kintsugi.support.Member;

import static org.assertj.core.api.Assertions.assertThat;

@KintsugiTest
class ServerPageTest {

	@Autowired
	private Jobs jobs;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Household household;

	@Autowired
	private BuildProperties build;

	@Autowired
	private Server server;

	@Test
	void theOperatorSeesHowTheServerIsAndNothingOfAnybodyElse() throws Exception {
		Member somebody = this.household.person("Wilhelmina");
		Member operator = this.household.operator();

		Element page = Objects.requireNonNull(
				Jsoup
					.parse(this.mvc.get()
						.uri("/settings/server")
						.with(this.household.signedIn(operator))
						.exchange()
						.getResponse()
						.getContentAsString())
					.selectFirst("main"));

		assertThat(page.select("dd").eachText())
			.contains(this.build.getVersion(), Runtime.version().toString(), "None yet",
					String.valueOf(this.server.state().accounts()))
			.anyMatch((text) -> text.matches("H2 \\d+\\.\\d+\\.\\d+"))
			.anyMatch((text) -> text.startsWith("jdbc:h2:mem:"));
		assertThat(page.text()).doesNotContain("??", "Wilhelmina", somebody.signInName(), "password");
		assertThat(page.html()).doesNotContain(somebody.id().id().toString());
	}

	@Test
	void theTablesAreAsNewAsTheirLastChange() {
		assertThat(Integer.parseInt(this.server.state().database().schema())).isGreaterThanOrEqualTo(28);
	}

	@Test
	void howManyAreSignedInIsToldOnlyWhereItTellsOfNobody() {
		assertThat(OpenSessions.told(OpenSessions.CROWD - 1, () -> 1L)).isNull();
		assertThat(OpenSessions.told(OpenSessions.CROWD, () -> 7L)).isEqualTo(7L);
		while (this.server.state().accounts() < OpenSessions.CROWD) {
			assertThat(this.server.state().sessions()).isNull();
			this.household.person("One more");
		}
		assertThat(this.server.state().sessions()).isNotNull();
	}

	@Test
	void littleRoomIsSaidBeforeItIsNone() {
		assertThat(new Disk(999_999_999, 64_000_000_000L).isLow()).isTrue();
		assertThat(new Disk(1_000_000_000, 64_000_000_000L).isLow()).isFalse();
	}

	@Test
	void eachJobIsNamedOnce() {
		assertThat(this.jobs.all()).extracting(Jobs.Job::key).contains("upkeep.job.backup").doesNotHaveDuplicates();
	}

	@Test
	void aJobIsCalledByWhatItIsFor() {
		assertThat(List.of("app.kintsugi.backup.NightlyBackup.make", "app.kintsugi.account.Limits.tidy", "lambda$0")
			.stream()
			.map(Jobs::key)).containsExactly("upkeep.job.backup", "upkeep.job.other", "upkeep.job.other");
	}

}
