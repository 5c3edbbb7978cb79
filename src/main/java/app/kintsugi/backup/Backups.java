package app.kintsugi.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

import app.kintsugi.account.People;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How it stands with the backups of this server.
 */
@Service
@EnableConfigurationProperties(BackupSettings.class)
public class Backups {

	/** A night, and two hours for a backup that takes long. */
	static final Duration OVERDUE_AFTER = Duration.ofHours(26);

	/** How it stands. */
	public enum State {

		/** The last one is good, and not too old. */
		GOOD,
		/** The last one could not be made, or was not good. */
		FAILED,
		/** The last good one is too old. */
		OVERDUE,
		/** None yet, and none is missing. */
		NONE

	}

	/** Why there is none. */
	public enum Reason {

		/** The folder cannot be made, or written to. */
		FOLDER,
		/** The disk is full. */
		DISK_FULL,
		/** The database could not be read. */
		DATABASE,
		/** What was written is not what was to be written. */
		DAMAGED,
		/** None was made for too long. */
		OVERDUE,
		/** Something else, which the log tells. */
		OTHER;

		/** The sentence that says so, in the message files. */
		public String messageKey() {
			return "backup.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/**
	 * How it stands with the last backup.
	 *
	 * @param goodAt when the last good one was made; null when there is none
	 * @param bytes the size of that one
	 * @param reason why there is none since, when the state is FAILED or OVERDUE
	 * @param scheduled whether any are made without being asked for
	 */
	public record Last(State state, @Nullable Instant goodAt, long bytes, @Nullable Reason reason, boolean scheduled) {

		/** Whether somebody should look. */
		public boolean isTrouble() {
			return this.state == State.FAILED || this.state == State.OVERDUE;
		}

	}

	/** A backup that lies in this server's folder. */
	public record Kept(String name, Instant madeAt, long bytes) {
	}

	private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

	/** How long it is remembered that there was a backup, or none. */
	private static final Duration REMEMBERED = Duration.ofDays(90);

	private final BackupRuns runs;

	private final BackupSettings settings;

	private final BackupFolder folder;

	private final DataSource database;

	private final SealedColumns sealed;

	private final People people;

	private final OperatorMail mail;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Instant started;

	private final ReentrantLock oneAtATime = new ReentrantLock();

	/** A run that could not be noted, since the database cannot be written to. */
	private volatile @Nullable BackupRun unnoted;

	Backups(BackupRuns runs, BackupSettings settings, DataSource database, SealedColumns sealed, People people,
			OperatorMail mail, TransactionTemplate transaction, Clock clock) {
		this.runs = runs;
		this.settings = settings;
		this.folder = new BackupFolder(settings.folder());
		this.database = database;
		this.sealed = sealed;
		this.people = people;
		this.mail = mail;
		this.transaction = transaction;
		this.clock = clock;
		this.started = clock.instant();
	}

	/**
	 * How it stands with the last backup, whichever node of this server made it. For the
	 * operator; holds nothing of what is in it.
	 */
	@Transactional(readOnly = true)
	public Last last() {
		BackupRun good = this.runs.findFirstByReasonIsNullOrderByEndedAtDesc().orElse(null);
		BackupRun newest = this.runs.findFirstByOrderByEndedAtDesc().orElse(null);
		BackupRun here = this.unnoted;
		if (here != null && (newest == null || here.endedAt().isAfter(newest.endedAt()))) {
			newest = here;
		}
		Reason reason = (newest != null) ? newest.reason() : null;
		Instant goodAt = (good != null) ? good.endedAt() : null;
		Instant since = (goodAt != null) ? goodAt : this.started;
		if (reason == null && this.settings.scheduled()
				&& since.isBefore(this.clock.instant().minus(OVERDUE_AFTER))) {
			reason = Reason.OVERDUE;
		}
		return new Last(state(goodAt, reason), goodAt, (good != null) ? good.bytes() : 0, reason,
				this.settings.scheduled());
	}

	private static State state(@Nullable Instant goodAt, @Nullable Reason reason) {
		if (reason != null) {
			return (reason == Reason.OVERDUE) ? State.OVERDUE : State.FAILED;
		}
		return (goodAt != null) ? State.GOOD : State.NONE;
	}

	/** Whether one is being made here at this moment. */
	public boolean isMaking() {
		return this.oneAtATime.isLocked();
	}

	/** The backups in this server's folder, newest first; empty when it cannot be read. */
	public List<Kept> all() {
		try {
			return this.folder.all().stream().map((kept) -> new Kept(kept.name(), kept.madeAt(), kept.bytes())).toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	/** The file of a backup in this server's folder. */
	public Optional<Path> file(String name) {
		return this.folder.find(name).map(BackupFolder.Kept::file);
	}

	/** Where they lie. */
	public Path folder() {
		return this.folder.path();
	}

	/**
	 * Makes a backup now, or waits for the one that is being made. Whether it is good,
	 * {@link #last} tells.
	 */
	public void make() {
		boolean waited = this.oneAtATime.isLocked();
		this.oneAtATime.lock();
		try {
			if (!waited) {
				makeAndNote();
			}
		}
		finally {
			this.oneAtATime.unlock();
		}
	}

	/** Makes a backup if there has been none since the last time set for one. */
	void makeIfDue() {
		this.oneAtATime.lock();
		try {
			if (isDue()) {
				makeAndNote();
			}
		}
		finally {
			this.oneAtATime.unlock();
		}
	}

	/** Sees to it that somebody hears of it when there is none. */
	void watch() {
		Last last = last();
		if (last.isTrouble() && this.mail.isSetUp() && !told(last) && this.mail.send("backup.mail")) {
			BackupRun run = BackupRun.failed(this.clock.instant(), Objects.requireNonNull(last.reason()));
			run.told(this.clock.instant());
			note(run);
		}
	}

	/** One mail is enough until there is a good one again. */
	private boolean told(Last last) {
		BackupRun here = this.unnoted;
		Instant since = (last.goodAt() != null) ? last.goodAt() : Instant.EPOCH;
		return (here != null && here.isTold()) || this.runs.existsByToldAtIsNotNullAndEndedAtAfter(since);
	}

	private boolean isDue() {
		if (!this.settings.scheduled() || this.people.nobodyYet()) {
			return false;
		}
		Instant good = this.runs.findFirstByReasonIsNullOrderByEndedAtDesc().map(BackupRun::endedAt).orElse(null);
		if (good == null) {
			return true;
		}
		ZonedDateTime next = CronExpression.parse(this.settings.cron()).next(good.atZone(this.clock.getZone()));
		return next != null && !next.toInstant().isAfter(this.clock.instant());
	}

	private void makeAndNote() {
		note(copy());
		watch();
		try {
			this.folder.prune(new Retention(this.settings.daily(), this.settings.weekly(), this.settings.oldest(),
					this.clock.getZone()), this.clock.instant());
		}
		catch (IOException ex) {
			LOG.warn("Old backups could not be deleted: {}", ex.getClass().getSimpleName());
		}
	}

	private BackupRun copy() {
		try (Connection connection = this.database.getConnection()) {
			BackupFolder.Kept kept = Copier.copy(connection, this.folder, this.clock.instant(), this.sealed.all());
			return BackupRun.good(kept.madeAt(), kept.bytes());
		}
		catch (DamagedException ex) {
			return failed(Reason.DAMAGED, ex);
		}
		catch (IOException ex) {
			return failed(this.folder.isFull() ? Reason.DISK_FULL : Reason.FOLDER, ex);
		}
		catch (SQLException ex) {
			return failed(Reason.DATABASE, ex);
		}
		catch (RuntimeException ex) {
			return failed(Reason.OTHER, ex);
		}
	}

	private BackupRun failed(Reason reason, Exception why) {
		LOG.warn("No backup could be made ({}): {}", reason,
				(why instanceof DamagedException) ? why.getMessage() : why.getClass().getSimpleName());
		return BackupRun.failed(this.clock.instant(), reason);
	}

	private void note(BackupRun run) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				this.runs.save(run);
				this.runs.deleteByEndedAtBefore(this.clock.instant().minus(REMEMBERED));
			});
			this.unnoted = null;
		}
		catch (RuntimeException ex) {
			LOG.warn("It could not be noted how the backup went: {}", ex.getClass().getSimpleName());
			this.unnoted = run;
		}
	}

}
