package app.kintsugi.backup;

import java.time.Instant;
import java.util.UUID;

import app.kintsugi.backup.Backups.Reason;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * That a backup was made, or could not be: kept where all nodes of a server see it.
 */
@Entity
class BackupRun {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private Instant endedAt;

	@Enumerated(EnumType.STRING)
	private @Nullable Reason reason;

	private long bytes;

	private @Nullable Instant toldAt;

	protected BackupRun() {
	}

	private BackupRun(Instant endedAt, @Nullable Reason reason, long bytes) {
		this.id = UUID.randomUUID();
		this.endedAt = endedAt;
		this.reason = reason;
		this.bytes = bytes;
	}

	static BackupRun good(Instant at, long bytes) {
		return new BackupRun(at, null, bytes);
	}

	static BackupRun failed(Instant at, Reason reason) {
		return new BackupRun(at, reason, 0);
	}

	/** The operator has been written to about this. */
	void told(Instant at) {
		this.toldAt = at;
	}

	UUID id() {
		return this.id;
	}

	boolean isGood() {
		return this.reason == null;
	}

	Instant endedAt() {
		return this.endedAt;
	}

	@Nullable Reason reason() {
		return this.reason;
	}

	long bytes() {
		return this.bytes;
	}

	boolean isTold() {
		return this.toldAt != null;
	}

}
