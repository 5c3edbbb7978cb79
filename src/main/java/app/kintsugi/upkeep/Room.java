package app.kintsugi.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

import app.kintsugi.backup.DatabaseAddress;

/**
 * Where everything lies, and how much room there is.
 */
@Component
class Room {

	private final JdbcTemplate jdbc;

	private final Flyway flyway;

	private final String product;

	private final DatabaseAddress address;

	Room(DataSource dataSource, Flyway flyway) throws MetaDataAccessException {
		this.jdbc = new JdbcTemplate(dataSource);
		this.flyway = flyway;
		this.product = JdbcUtils.extractDatabaseMetaData(dataSource, Room::product);
		this.address = new DatabaseAddress(
				JdbcUtils.extractDatabaseMetaData(dataSource, (database) -> Objects.requireNonNull(database.getURL())));
	}

	private static String product(DatabaseMetaData database) throws SQLException {
		// the version may go on about when and for what it was built
		return database.getDatabaseProductName() + " " + database.getDatabaseProductVersion().split("[ (]", 2)[0];
	}

	Database database() {
		MigrationInfo last = this.flyway.info().current();
		String schema = (last != null) ? String.valueOf(last.getVersion()) : "0";
		return new Database(this.product, schema, bytes(), this.address.toString());
	}

	/** How large the database is; 0 for one in memory. */
	long bytes() {
		Optional<Path> file = this.address.file();
		if (file.isPresent()) {
			return file.get().toFile().length();
		}
		return this.product.startsWith("H2") ? 0 : Objects
			.requireNonNull(this.jdbc.queryForObject("select pg_database_size(current_database())", Long.class));
	}

	/** The disk of the database's file; null when there is no such file. */
	@Nullable Disk disk() {
		return this.address.file().map(Room::disk).orElse(null);
	}

	private static Disk disk(Path file) {
		try {
			FileStore disk = Files.getFileStore(Objects.requireNonNull(file.getParent()));
			return new Disk(disk.getUsableSpace(), disk.getTotalSpace());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
