package app.kintsugi.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A schema of PostgreSQL's: the new tables are made in a schema of their own, and change
 * places with those that are there in one transaction.
 */
final class PostgresTarget implements Target {

	private static final String BESIDE = "kintsugi_restoring";

	private static final String NOT_ALLOWED = "42501";

	private final Database database;

	PostgresTarget(Database database) {
		this.database = database;
	}

	@Override
	public Standing look(boolean force) throws SQLException, RefusedException {
		try (Connection connection = this.database.open(); Statement statement = connection.createStatement()) {
			try (ResultSet others = statement
				.executeQuery("select count(*) from pg_stat_activity where datname = current_database()"
						+ " and usename = current_user and pid <> pg_backend_pid()")) {
				others.next();
				if (others.getLong(1) > 0 && !force) {
					throw new RefusedException(this.database
							+ " is in use, most likely by Kintsugi. Stop it, and then try again, or say --force.");
				}
			}
			return Target.standing(connection);
		}
	}

	@Override
	public Database beside() throws SQLException, RefusedException {
		try (Connection connection = this.database.open(); Statement statement = connection.createStatement()) {
			statement.execute("drop schema if exists " + BESIDE + " cascade");
			statement.execute("create schema " + BESIDE);
		}
		catch (SQLException ex) {
			if (NOT_ALLOWED.equals(ex.getSQLState())) {
				throw new RefusedException("The user may not create a schema in " + this.database
						+ ". Let its owner say: grant create on database ... to ...");
			}
			throw ex;
		}
		return this.database.inSchema(BESIDE);
	}

	@Override
	public String replace(String suffix) throws SQLException {
		try (Connection connection = this.database.open(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			String schema = connection.getSchema();
			List<String> there = Table.names(connection);
			connection.setSchema(BESIDE);
			List<String> restored = Table.names(connection);
			String before = "kintsugi_before_" + suffix.replace('-', '_');
			if (!there.isEmpty()) {
				statement.execute("create schema " + before);
				move(statement, there, schema, before);
			}
			move(statement, restored, BESIDE, schema);
			statement.execute("drop schema " + BESIDE);
			connection.commit();
			return there.isEmpty() ? "" : "the schema " + before;
		}
	}

	@Override
	public void discard() throws SQLException {
		try (Connection connection = this.database.open(); Statement statement = connection.createStatement()) {
			statement.execute("drop schema if exists " + BESIDE + " cascade");
		}
	}

	private static void move(Statement statement, List<String> tables, String from, String to) throws SQLException {
		for (String table : tables) {
			statement.execute("alter table " + Table.quoted(from) + "." + Table.quoted(table) + " set schema "
					+ Table.quoted(to));
		}
	}

}
