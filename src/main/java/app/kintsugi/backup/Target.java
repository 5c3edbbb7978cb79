package app.kintsugi.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/**
 * Where a backup is brought back to. Everything is first put down beside what is there,
 * and takes its place in one step when it is whole: so nothing is ever half restored, and
 * what was there is not deleted.
 */
interface Target {

	/** What there is now. */
	enum Standing {

		/** Nothing, or nobody in it. */
		EMPTY,
		/** Something that cannot be opened. */
		BROKEN,
		/** People. */
		LIVING,
		/** Tables of something else. */
		FOREIGN

	}

	static Target of(Database database) throws RefusedException {
		if (database.address().isPostgres()) {
			return new PostgresTarget(database);
		}
		if (database.address().isH2() && database.address().file().isPresent()) {
			return new H2Target(database, database.address().file().orElseThrow());
		}
		throw new RefusedException(
				database + " is neither a file of H2's nor PostgreSQL. Correct its address, as the README describes it.");
	}

	/**
	 * Looks what there is.
	 * @throws RefusedException when somebody uses it
	 */
	Standing look(boolean force) throws SQLException, RefusedException;

	/** A new and empty database beside it, to be filled. */
	Database beside() throws SQLException, IOException;

	/**
	 * Puts what was filled in its place.
	 * @param suffix for the name of what was there
	 * @return what was there is called that now; empty when there was nothing
	 */
	String replace(String suffix) throws SQLException, IOException;

	/** Takes away what was filled, if it is still beside. */
	void discard() throws SQLException, IOException;

	/** What a connection finds. */
	static Standing standing(Connection connection) throws SQLException {
		List<String> names = Table.names(connection);
		if (names.isEmpty()) {
			return Standing.EMPTY;
		}
		if (names.stream().noneMatch((name) -> name.equalsIgnoreCase("flyway_schema_history"))) {
			return Standing.FOREIGN;
		}
		if (names.stream().noneMatch((name) -> name.toLowerCase(Locale.ROOT).equals("person"))) {
			return Standing.EMPTY;
		}
		try (Statement statement = connection.createStatement();
				ResultSet people = statement.executeQuery("select count(*) from person")) {
			people.next();
			return (people.getLong(1) > 0) ? Standing.LIVING : Standing.EMPTY;
		}
	}

}
