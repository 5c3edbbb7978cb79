package app.kintsugi.backup;

import app.kintsugi.backup.Backups.Last;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether there is a good backup that is not too old. A server without one is not well,
 * and as ready for people as ever: this is no part of its readiness.
 */
@Component("backupHealthIndicator")
class BackupHealth implements HealthIndicator {

	private final Backups backups;

	BackupHealth(Backups backups) {
		this.backups = backups;
	}

	@Override
	public Health health() {
		Last last = this.backups.last();
		return (last.isTrouble() ? Health.down() : Health.up()).withDetail("state", last.state()).build();
	}

}
