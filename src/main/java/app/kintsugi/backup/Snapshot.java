package app.kintsugi.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is stored, as it was at one moment, however long it takes to read it
 * and whatever people write meanwhile. Row by row: no table is ever held in memory.
 */
final class Snapshot implements AutoCloseable {

	/** H2's own level: its "repeatable read" is one moment for each table only. */
	private static final int H2_SNAPSHOT = 6;

	/** Few, since a row can be a photo. */
	private static final int ROWS_AT_ONCE = 16;

	private final Connection connection;

	private final boolean h2;

	private final List<Table> tables;

	private Snapshot(Connection connection, boolean h2) throws SQLException {
		this.connection = connection;
		this.h2 = h2;
		this.tables = Table.all(connection);
	}

	/**
	 * Begins. The connection is used for nothing else until this is closed, which leaves
	 * it as it was.
	 */
	static Snapshot of(Connection connection) throws SQLException {
		boolean h2 = isH2(connection);
		connection.setAutoCommit(false);
		if (h2) {
			connection.setTransactionIsolation(H2_SNAPSHOT);
			lazily(connection, true);
		}
		else {
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			connection.setReadOnly(true);
		}
		return new Snapshot(connection, h2);
	}

	static boolean isH2(Connection connection) throws SQLException {
		return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT).equals("h2");
	}

	/** What is done with a row. */
	interface RowConsumer<X extends Exception> {

		void accept(@Nullable Object[] row) throws X;

	}

	List<Table> tables() {
		return this.tables;
	}

	/** The version of the tables, as Flyway noted it. */
	String schema() throws SQLException {
		String history = Table.names(this.connection)
			.stream()
			.filter((name) -> name.equalsIgnoreCase("flyway_schema_history"))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("there is nothing of Kintsugi's in this database"));
		MigrationVersion newest = MigrationVersion.EMPTY;
		try (Statement statement = this.connection.createStatement();
				ResultSet rows = statement.executeQuery("select \"version\" from " + Table.quoted(history)
						+ " where \"success\" = true and \"version\" is not null")) {
			while (rows.next()) {
				MigrationVersion version = MigrationVersion.fromVersion(rows.getString(1));
				newest = (version.compareTo(newest) > 0) ? version : newest;
			}
		}
		return newest.getVersion();
	}

	long count(Table table) throws SQLException {
		try (Statement statement = this.connection.createStatement();
				ResultSet count = statement.executeQuery("select count(*) from " + table.quoted())) {
			count.next();
			return count.getLong(1);
		}
	}

	/** Gives out every row of a table. */
	<X extends Exception> void read(Table table, RowConsumer<X> consumer) throws SQLException, X {
		List<Kind> kinds = table.kinds();
		try (Statement statement = this.connection.createStatement()) {
			statement.setFetchSize(ROWS_AT_ONCE);
			try (ResultSet rows = statement.executeQuery(table.select())) {
				while (rows.next()) {
					@Nullable Object[] row = new @Nullable Object[kinds.size()];
					for (int i = 0; i < row.length; i++) {
						Object content = kinds.get(i).get(rows, i + 1);
						row[i] = rows.wasNull() ? null : content;
					}
					consumer.accept(row);
				}
			}
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.rollback();
		if (this.h2) {
			lazily(this.connection, false);
			this.connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
		}
		else {
			this.connection.setReadOnly(false);
			this.connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
		}
		this.connection.setAutoCommit(true);
	}

	/** Otherwise H2 keeps all that a query finds in memory. */
	private static void lazily(Connection connection, boolean lazily) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("set lazy_query_execution " + lazily);
		}
	}

}
