package app.kintsugi.upkeep;

import java.time.Instant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import app.kintsugi.account.People;
import app.kintsugi.backup.Backups;

/**
 * What the operator's page says, as figures: asked for when they are fetched, and absent
 * where they are not told or the database does not answer.
 */
@Component
class Gauges implements MeterBinder {

	private final People people;

	private final OpenSessions sessions;

	private final Backups backups;

	private final Room room;

	Gauges(People people, OpenSessions sessions, Backups backups, Room room) {
		this.people = people;
		this.sessions = sessions;
		this.backups = backups;
		this.room = room;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("kintsugi.accounts", this.people::count).description("Accounts").register(registry);
		Gauge.builder("kintsugi.sessions", this.sessions::toldOf)
			.description("Browsers that somebody is signed in with; told from " + OpenSessions.CROWD + " accounts on")
			.register(registry);
		Gauge.builder("kintsugi.database.size", this.room::bytes)
			.description("Size of the database")
			.baseUnit("bytes")
			.register(registry);
		Gauge.builder("kintsugi.backup.good", this::lastGoodBackup)
			.description("When the last good backup was made, since 1970")
			.baseUnit("seconds")
			.register(registry);
		Gauge.builder("kintsugi.backup.trouble", () -> this.backups.last().isTrouble() ? 1 : 0)
			.description("1 when the last backup failed or is overdue")
			.register(registry);
	}

	private @Nullable Number lastGoodBackup() {
		Instant good = this.backups.last().goodAt();
		return (good != null) ? good.getEpochSecond() : null;
	}

}
