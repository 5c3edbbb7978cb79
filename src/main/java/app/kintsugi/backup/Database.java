package app.kintsugi.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * A database as its settings name it, opened without the application.
 *
 * @param schema the schema to use; null for the user's own
 */
record Database(DatabaseAddress address, String user, String password, @Nullable String schema) {

	Database(DatabaseAddress address, String user, String password) {
		this(address, user, password, null);
	}

	Connection open() throws SQLException {
		Connection connection = DriverManager.getConnection(this.address.url(), this.user, this.password);
		if (this.schema != null) {
			connection.setSchema(this.schema);
		}
		return connection;
	}

	/** The same, but for a database of H2's in another file, or no new one. */
	Database at(DatabaseAddress other) {
		return new Database(other, this.user, this.password, this.schema);
	}

	Database inSchema(String other) {
		return new Database(this.address, this.user, this.password, other);
	}

	/** Makes the tables what they were in a version, or are in the newest. */
	void migrate(MigrationVersion version) {
		flyway().target(version).load().migrate();
	}

	/** The newest version of the tables that this program knows. */
	MigrationVersion newestKnown() {
		MigrationVersion newest = MigrationVersion.EMPTY;
		for (MigrationInfo one : flyway().load().info().all()) {
			MigrationVersion version = one.getVersion();
			if (version != null && !one.getState().isApplied() && version.compareTo(newest) > 0) {
				newest = version;
			}
		}
		return newest;
	}

	private FluentConfiguration flyway() {
		FluentConfiguration flyway = Flyway.configure()
			.dataSource(this.address.url(), this.user, this.password)
			.locations("classpath:db/migration");
		return (this.schema != null) ? flyway.defaultSchema(this.schema).createSchemas(false) : flyway;
	}

	@Override
	public String toString() {
		return this.address.toString();
	}

}
