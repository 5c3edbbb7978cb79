package app.kintsugi.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import app.kintsugi.backup.Tally.Counted;
import app.kintsugi.backup.Target.Standing;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings a backup back: checked as a whole before anything is touched, put down in tables
 * of its own version, every row compared, brought to the newest version, and only then
 * put in the place of what was there.
 */
final class Restoring {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

	private Restoring() {
	}

	/**
	 * What was done.
	 *
	 * @param before where that is what was there before; empty when there was nothing
	 * @param leftOut tables of the backup that are none of Kintsugi's
	 */
	record Done(Head head, Contents contents, String before, List<String> leftOut) {
	}

	/**
	 * Restores.
	 * @param force whether a database with people in it may be put aside
	 * @throws RefusedException when nothing was done, and why
	 */
	static Done restore(Path file, Database database, boolean force, Instant now) throws IOException, SQLException {
		AtomicReference<Head> head = new AtomicReference<>();
		Contents contents = check(file, head);
		Target target = Target.of(database);
		mayReplace(target.look(force), database, force);
		try {
			Database beside = target.beside();
			MigrationVersion version = MigrationVersion.fromVersion(head.get().schema());
			if (version.compareTo(beside.newestKnown()) > 0) {
				throw newer(head.get());
			}
			beside.migrate(version);
			List<String> leftOut = fill(file, beside, contents);
			beside.migrate(MigrationVersion.LATEST);
			return new Done(head.get(), contents, target.replace(TIME.format(now.atOffset(ZoneOffset.UTC))), leftOut);
		}
		catch (FlywayException ex) {
			throw new RefusedException("The tables could not be made: " + ex.getMessage());
		}
		finally {
			target.discard();
		}
	}

	private static Contents check(Path file, AtomicReference<Head> head) throws IOException, SQLException {
		if (!Files.isRegularFile(file)) {
			throw new RefusedException("There is no file " + file + ".");
		}
		try {
			return BackupFile.read(file, new BackupFile.Visitor() {
				@Override
				public void head(Head found) throws RefusedException {
					head.set(found);
					if (found.format() > Head.FORMAT) {
						throw newer(found);
					}
				}
			});
		}
		catch (DamagedException ex) {
			throw new RefusedException(file + " is damaged: " + ex.getMessage() + ". Take another backup.");
		}
	}

	private static RefusedException newer(Head head) {
		return new RefusedException("This backup was made by a newer Kintsugi (" + head.application() + ", tables "
				+ head.schema() + ") than this one (" + Head.versionOfProgram()
				+ "). Bring Kintsugi up to date, and then restore it.");
	}

	/** Whether what is there may be put aside. */
	static void mayReplace(Standing standing, Database database, boolean force) throws RefusedException {
		if (standing == Standing.FOREIGN) {
			throw new RefusedException(database + " holds tables that are not Kintsugi's. Give it a database of its own.");
		}
		if (standing == Standing.LIVING && !force) {
			throw new RefusedException("There are people in " + database
					+ ", and what they wrote since the backup was made would be gone from there."
					+ " If you want that, say --force: what is there now is put aside and not deleted.");
		}
	}

	private static List<String> fill(Path file, Database beside, Contents contents) throws IOException, SQLException {
		try (Connection connection = beside.open()) {
			connection.setAutoCommit(false);
			Filling filling = new Filling(connection);
			BackupFile.read(file, filling);
			connection.commit();
			Map<String, Counted> wanted = new HashMap<>(contents.tables());
			wanted.keySet().removeAll(filling.leftOut());
			compare(connection, wanted);
			return filling.leftOut();
		}
	}

	/** Every row that is there now, against what was counted in the backup. */
	private static void compare(Connection connection, Map<String, Counted> wanted) throws SQLException, DamagedException {
		try (Snapshot snapshot = Snapshot.of(connection)) {
			for (Table table : snapshot.tables()) {
				Tally tally = new Tally();
				snapshot.read(table, (row) -> tally.add(row));
				Counted found = tally.counted();
				Counted expected = wanted.getOrDefault(table.name(), new Tally().counted());
				if (!found.equals(expected)) {
					throw new DamagedException("of " + expected.rows() + " rows of " + table.name() + " " + found.rows()
							+ " arrived, or not as they were");
				}
			}
		}
	}

}
