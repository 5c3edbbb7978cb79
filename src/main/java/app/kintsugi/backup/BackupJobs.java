package app.kintsugi.backup;

import java.util.concurrent.TimeUnit;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What is done without being asked. Of several nodes on one database, one is enough.
 */
@Component
public class BackupJobs {

	private final Backups backups;

	BackupJobs(Backups backups) {
		this.backups = backups;
	}

	/** By night. */
	@Scheduled(cron = "${kintsugi.backup.cron}")
	@SchedulerLock(name = "backup")
	public void nightly() {
		this.backups.makeIfDue();
	}

	/** Makes up for a night on which the machine was off, or none could be made. */
	@Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	@SchedulerLock(name = "backup")
	public void makeUp() {
		this.backups.makeIfDue();
	}

	/** Writes to the operator when there should be a backup and is none. */
	@Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	@SchedulerLock(name = "backup-watch")
	public void watch() {
		this.backups.watch();
	}

}
