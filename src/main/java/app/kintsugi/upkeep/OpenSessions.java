package app.kintsugi.upkeep;

import java.time.Clock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import app.kintsugi.account.People;

/**
 * In how many browsers somebody is signed in. Where there are only few accounts that
 * would say whether a certain person is, so there it is not told.
 */
@Component
class OpenSessions {

	/** From so many accounts on a sum says nothing of one of them. */
	static final int CROWD = 10;

	private final JdbcTemplate jdbc;

	private final People people;

	private final Clock clock;

	OpenSessions(JdbcTemplate jdbc, People people, Clock clock) {
		this.jdbc = jdbc;
		this.people = people;
		this.clock = clock;
	}

	/** How many, where that may be told. */
	@Nullable Long toldOf() {
		return told(this.people.count(), () -> this.jdbc.queryForObject(
				"select count(*) from spring_session where principal_name is not null and expiry_time >= ?", Long.class,
				this.clock.millis()));
	}

	static @Nullable Long told(long accounts, Supplier<@Nullable Long> sessions) {
		return (accounts < CROWD) ? null : sessions.get();
	}

}
