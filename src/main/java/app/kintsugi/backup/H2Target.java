package app.kintsugi.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A file of H2's: the new one is made beside it, and given its name. Error codes are
 * those of H2 2.4 ({@code org.h2.api.ErrorCode}).
 */
final class H2Target implements Target {

	private static final String ENDING = ".mv.db";

	private static final int IN_USE = 90020;

	/** I/O, corrupted, I/O at, another format. */
	private static final Set<Integer> BROKEN = Set.of(90028, 90030, 90031, 90048);

	private final Database database;

	private final Path file;

	H2Target(Database database, Path file) {
		this.database = database;
		this.file = file;
	}

	@Override
	public Standing look(boolean force) throws SQLException, RefusedException {
		if (!Files.exists(this.file)) {
			return Standing.EMPTY;
		}
		Database existing = this.database.at(new DatabaseAddress(this.database.address().url() + ";IFEXISTS=TRUE"));
		try (Connection connection = existing.open()) {
			Standing standing = Target.standing(connection);
			shutDown(connection);
			return standing;
		}
		catch (SQLException ex) {
			if (ex.getErrorCode() == IN_USE) {
				throw new RefusedException(
						this.file + " is in use, most likely by Kintsugi. Stop it, and then try again.");
			}
			if (BROKEN.contains(ex.getErrorCode())) {
				return Standing.BROKEN;
			}
			throw ex;
		}
	}

	@Override
	public Database beside() throws IOException {
		Files.createDirectories(this.file.getParent(), BackupFolder.attributes("rwx------"));
		Files.deleteIfExists(besideFile());
		return beside(besideFile());
	}

	@Override
	public String replace(String suffix) throws SQLException, IOException {
		try (Connection connection = beside(besideFile()).open(); Statement statement = connection.createStatement()) {
			statement.execute("checkpoint sync");
			shutDown(connection);
		}
		try (FileChannel channel = FileChannel.open(besideFile(), StandardOpenOption.WRITE)) {
			channel.force(true);
		}
		Path before = sibling(".before-" + suffix);
		boolean aside = Files.exists(this.file);
		if (aside) {
			Files.move(this.file, before);
		}
		try {
			Files.move(besideFile(), this.file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			if (aside) {
				Files.move(before, this.file);
			}
			throw ex;
		}
		BackupFolder.force(this.file.getParent());
		return aside ? before.toString() : "";
	}

	@Override
	public void discard() throws SQLException, IOException {
		if (Files.exists(besideFile())) {
			try (Connection connection = beside(besideFile()).open()) {
				shutDown(connection);
			}
			catch (SQLException ex) {
				// then nothing holds it open
			}
			Files.deleteIfExists(besideFile());
		}
	}

	private Database beside(Path beside) {
		return this.database.at(new DatabaseAddress(this.database.address().withFile(beside)));
	}

	private Path besideFile() {
		return sibling(".restoring");
	}

	private Path sibling(String ending) {
		String name = this.file.getFileName().toString();
		return this.file.resolveSibling(name.substring(0, name.length() - ENDING.length()) + ending + ENDING);
	}

	private static void shutDown(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("shutdown");
		}
	}

}
