package app.kintsugi.upgrade;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import app.kintsugi.support.OnPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Migrations that carry rows over, with rows to carry.
 */
class OlderRowsTest {

	private static final OffsetDateTime OFFERED = OffsetDateTime.parse("2026-03-01T20:15:00Z");

	private static final OffsetDateTime AGREED = OffsetDateTime.parse("2026-01-02T19:00:00Z");

	private final UUID couple = UUID.randomUUID();

	private final UUID ada = UUID.randomUUID();

	private final UUID ben = UUID.randomUUID();

	private final UUID thea = UUID.randomUUID();

	enum Database {

		H2 {
			@Override
			DataSource empty() {
				return new DriverManagerDataSource("jdbc:h2:mem:older-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
						"sa", "");
			}
		},
		POSTGRES {
			@Override
			DataSource empty() {
				return new DriverManagerDataSource(OnPostgres.emptyDatabase(), "postgres", "");
			}
		};

		abstract DataSource empty();

	}

	@ParameterizedTest
	@EnumSource
	void eachPolicyIsAgreedToByWhoeverHadAgreed(Database database) {
		DataSource source = database.empty();
		JdbcTemplate jdbc = new JdbcTemplate(source);
		migrate(source, "24");
		jdbc.update("insert into couple (id, version, inviter, accepter, state, proposed_at, end_noted)"
				+ " values (?, 0, ?, ?, 'TOGETHER', ?, false)", this.couple, this.ada, this.ben, AGREED);
		UUID offered = admission(jdbc, "OFFERED", "seen by nobody yet", null, null);
		UUID halfway = admission(jdbc, "OFFERED", "Ben has agreed", null, UUID.randomUUID());
		UUID admitted = admission(jdbc, "ADMITTED", "both have agreed", UUID.randomUUID(), UUID.randomUUID());
		UUID ended = admission(jdbc, "ENDED", "both had agreed", UUID.randomUUID(), UUID.randomUUID());

		migrate(source, "latest");

		assertThat(jdbc.queryForList("select admission_id from secrets_policy", UUID.class))
			.containsExactlyInAnyOrder(offered, halfway, admitted, ended);
		assertThat(policy(jdbc, offered)).isEqualTo("seen by nobody yet");
		assertThat(policy(jdbc, admitted)).isEqualTo("both have agreed");
		assertThat(holdsSince(jdbc, offered)).isNull();
		assertThat(holdsSince(jdbc, halfway)).isNull();
		assertThat(holdsSince(jdbc, admitted)).isEqualTo(OFFERED);
		assertThat(holdsSince(jdbc, ended)).isEqualTo(OFFERED);
		assertThat(agreed(jdbc, offered)).isEmpty();
		assertThat(agreed(jdbc, halfway)).containsExactly(this.ben);
		assertThat(agreed(jdbc, admitted)).containsExactlyInAnyOrder(this.ada, this.ben);
		assertThat(agreed(jdbc, ended)).containsExactlyInAnyOrder(this.ada, this.ben);
		assertThat(jdbc.queryForList("select couple_id from couple_therapist where own_of is null", UUID.class))
			.hasSize(4)
			.containsOnly(this.couple);
	}

	@ParameterizedTest
	@EnumSource
	void theFirstStepOfAnAgreedJourneyIsOpenSinceThatDay(Database database) {
		DataSource source = database.empty();
		JdbcTemplate jdbc = new JdbcTemplate(source);
		migrate(source, "22");
		jdbc.update("insert into couple (id, version, inviter, accepter, state, proposed_at, end_noted)"
				+ " values (?, 0, ?, ?, 'TOGETHER', ?, false)", this.couple, this.ada, this.ben, AGREED);
		UUID walked = journey(jdbc, this.ada, this.ben, "WALKING", AGREED);
		journey(jdbc, this.ben, this.ada, "PROPOSED", null);

		migrate(source, "latest");

		assertThat(jdbc.queryForList("select journey_id from journey_opened", UUID.class)).containsExactly(walked);
		assertThat(jdbc.queryForObject("select opened_at from journey_opened where step = 1", OffsetDateTime.class))
			.isEqualTo(AGREED);
	}

	private UUID admission(JdbcTemplate jdbc, String state, String policy, @Nullable UUID inviterCircle,
			@Nullable UUID otherCircle) {
		UUID id = UUID.randomUUID();
		jdbc.update(
				"insert into couple_therapist (id, version, couple_id, therapist, invited_by, other_partner, state,"
						+ " policy, circle, inviter_circle, other_circle, offered_at)"
						+ " values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
				id, this.couple, this.thea, this.ada, this.ben, state, policy.getBytes(StandardCharsets.UTF_8),
				UUID.randomUUID(), inviterCircle, otherCircle, OFFERED);
		return id;
	}

	private UUID journey(JdbcTemplate jdbc, UUID hurt, UUID repairing, String state, @Nullable OffsetDateTime agreed) {
		UUID id = UUID.randomUUID();
		jdbc.update(
				"insert into journey (id, version, couple_id, hurt, repairing, proposed_by, state, paused,"
						+ " proposed_at, agreed_at) values (?, 0, ?, ?, ?, ?, ?, false, ?, ?)",
				id, this.couple, hurt, repairing, repairing, state, AGREED, agreed);
		return id;
	}

	private static void migrate(DataSource source, String target) {
		Flyway.configure().dataSource(source).target(target).load().migrate();
	}

	private static String policy(JdbcTemplate jdbc, UUID admission) {
		byte[] sealed = jdbc.queryForObject("select sealed from secrets_policy where admission_id = ? and number = 1",
				byte[].class, admission);
		return new String((sealed != null) ? sealed : new byte[0], StandardCharsets.UTF_8);
	}

	private static @Nullable OffsetDateTime holdsSince(JdbcTemplate jdbc, UUID admission) {
		return jdbc.queryForObject("select holds_since from secrets_policy where admission_id = ?",
				OffsetDateTime.class, admission);
	}

	private static List<UUID> agreed(JdbcTemplate jdbc, UUID admission) {
		return jdbc.queryForList("select person from secrets_policy_agreement a join secrets_policy p"
				+ " on p.id = a.policy_id where p.admission_id = ?", UUID.class, admission);
	}

}
