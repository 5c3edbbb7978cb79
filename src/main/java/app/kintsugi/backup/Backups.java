package app.kintsugi.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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
			return "backup.reason." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
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

	private final BackupRuns runs;

	private final BackupSettings settings;

	private final Clock clock;

	private final Instant started;

	Backups(BackupRuns runs, BackupSettings settings, Clock clock) {
		this.runs = runs;
		this.settings = settings;
		this.clock = clock;
		this.started = clock.instant();
	}

	/**
	 * How it stands with the last backup, whichever node of this server made it. For the
	 * operator; holds nothing of what is in it.
	 */
	@Transactional(readOnly = true)
	public Last last() {
		Optional<BackupRun> good = this.runs.findFirstByReasonIsNullOrderByEndedAtDesc();
		Optional<BackupRun> newest = this.runs.findFirstByOrderByEndedAtDesc();
		Reason reason = newest.map(BackupRun::reason).orElse(null);
		State state = State.GOOD;
		if (reason != null) {
			state = (reason == Reason.OVERDUE) ? State.OVERDUE : State.FAILED;
		}
		else if (this.settings.scheduled()
				&& good.map(BackupRun::endedAt).orElse(this.started).isBefore(this.clock.instant().minus(OVERDUE_AFTER))) {
			state = State.OVERDUE;
			reason = Reason.OVERDUE;
		}
		else if (good.isEmpty()) {
			state = State.NONE;
		}
		return new Last(state, good.map(BackupRun::endedAt).orElse(null), good.map(BackupRun::bytes).orElse(0L), reason,
				this.settings.scheduled());
	}

}
