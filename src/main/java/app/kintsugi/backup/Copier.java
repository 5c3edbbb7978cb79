package app.kintsugi.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import app.kintsugi.backup.BackupFolder.Kept;
import app.kintsugi.backup.BackupFolder.Work;
import org.jspecify.annotations.Nullable;

/**
 * Makes one backup: everything at one moment, written, opened again and looked at.
 */
final class Copier implements Work<SQLException> {

	private final Connection connection;

	private final Instant now;

	private final Set<String> sealed;

	private List<Table> tables = List.of();

	private @Nullable Contents contents;

	private Copier(Connection connection, Instant now, Set<String> sealed) {
		this.connection = connection;
		this.now = now;
		this.sealed = sealed;
	}

	/**
	 * Makes a backup in a folder.
	 * @param sealed {@code table.column} of everything that is sealed
	 */
	static Kept copy(Connection connection, BackupFolder folder, Instant now, Set<String> sealed)
			throws IOException, SQLException {
		return folder.add(now, new Copier(connection, now, sealed));
	}

	@Override
	public void write(OutputStream out) throws IOException, SQLException {
		try (Snapshot snapshot = Snapshot.of(this.connection)) {
			this.tables = snapshot.tables();
			this.contents = BackupFile.write(out, Head.of(snapshot.schema(), this.now), snapshot);
		}
	}

	@Override
	public void verify(Path file) throws IOException, SQLException {
		Verification.of(file, Objects.requireNonNull(this.contents), this.tables, this.sealed);
	}

}
