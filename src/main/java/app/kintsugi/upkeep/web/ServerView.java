package app.kintsugi.upkeep.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import app.kintsugi.backup.Backups;
import app.kintsugi.upkeep.Database;
import app.kintsugi.upkeep.Disk;
import app.kintsugi.upkeep.Jobs.Job;
import app.kintsugi.upkeep.Server;

/**
 * The server as its operator's page shows it: times where the operator is, and sizes that
 * can be read.
 *
 * @param size of the database; null for one in memory
 * @param free what is left on its disk; null where that is not known
 * @param backupAt when the last good backup was made; null before the first
 */
record ServerView(Server.State state, ZonedDateTime since, Database database, @Nullable Size size, @Nullable Size free,
		@Nullable Size total, boolean low, Backups.Last backup, @Nullable ZonedDateTime backupAt, Size backupSize,
		List<JobView> jobs) {

	/**
	 * A number of bytes as people say it.
	 *
	 * @param key of the sentence with its unit
	 */
	record Size(String key, double amount) {

		private static final double STEP = 1000;

		private static final List<String> UNITS = List.of("upkeep.size.kb", "upkeep.size.mb", "upkeep.size.gb",
				"upkeep.size.tb");

		static Size of(long bytes) {
			double amount = bytes / STEP;
			int unit = 0;
			while (amount >= STEP && unit < UNITS.size() - 1) {
				amount /= STEP;
				unit++;
			}
			return new Size(UNITS.get(unit), amount);
		}

	}

	/**
	 * A job.
	 *
	 * @param key of the words that say what it does
	 */
	record JobView(String key, @Nullable ZonedDateTime last, boolean failed, @Nullable ZonedDateTime next) {

		static JobView of(Job job, ZoneId zone) {
			return new JobView(job.key(), at(job.last(), zone), job.failed(), at(job.next(), zone));
		}

	}

	static ServerView of(Server.State state, List<Job> jobs, ZoneId zone) {
		Disk disk = state.disk();
		long bytes = state.database().bytes();
		return new ServerView(state, state.since().atZone(zone), state.database(), (bytes > 0) ? Size.of(bytes) : null,
				(disk != null) ? Size.of(disk.free()) : null, (disk != null) ? Size.of(disk.total()) : null,
				disk != null && disk.isLow(), state.backup(), at(state.backup().goodAt(), zone),
				Size.of(state.backup().bytes()), jobs.stream().map((job) -> JobView.of(job, zone)).toList());
	}

	private static @Nullable ZonedDateTime at(@Nullable Instant time, ZoneId zone) {
		return (time != null) ? time.atZone(zone) : null;
	}

}
