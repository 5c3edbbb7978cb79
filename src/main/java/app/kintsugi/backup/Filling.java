package app.kintsugi.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import app.kintsugi.backup.Table.Column;
import org.jspecify.annotations.Nullable;

/**
 * Puts every row of a backup into a database that has its tables, on a connection whose
 * transaction is somebody else's.
 */
final class Filling implements BackupFile.Visitor {

	private static final int BATCH_ROWS = 100;

	private static final int BATCH_BYTES = 1024 * 1024;

	private final Connection connection;

	private final Map<String, Table> tables = new HashMap<>();

	/** Tables that are in the backup and no part of Kintsugi. */
	private final List<String> leftOut = new ArrayList<>();

	private @Nullable PreparedStatement insert;

	private List<Column> columns = List.of();

	private int rows;

	private int bytes;

	Filling(Connection connection) throws SQLException {
		this.connection = connection;
		List<Table> all = new ArrayList<>(Table.all(connection));
		Collections.reverse(all);
		try (Statement statement = connection.createStatement()) {
			for (Table table : all) {
				this.tables.put(table.name(), table);
				statement.executeUpdate("delete from " + table.quoted());
			}
		}
	}

	List<String> leftOut() {
		return this.leftOut;
	}

	@Override
	public void table(String name, List<String> names) throws DamagedException, SQLException {
		Table table = this.tables.get(name);
		if (table == null) {
			this.leftOut.add(name);
			return;
		}
		if (!table.columns().stream().map(Column::name).toList().equals(names)) {
			throw new DamagedException("its table " + name + " has other columns than the one to be filled");
		}
		this.columns = table.columns();
		this.insert = this.connection.prepareStatement(table.insert());
	}

	@Override
	public void row(@Nullable Object[] row) throws SQLException {
		PreparedStatement statement = this.insert;
		if (statement == null) {
			return;
		}
		for (int i = 0; i < row.length; i++) {
			Object content = row[i];
			if (content == null) {
				statement.setNull(i + 1, Types.NULL);
			}
			else {
				this.columns.get(i).kind().put(statement, i + 1, content);
				this.bytes += (content instanceof byte[] blob) ? blob.length : Long.BYTES;
			}
		}
		statement.addBatch();
		this.rows++;
		if (this.rows >= BATCH_ROWS || this.bytes >= BATCH_BYTES) {
			send(statement);
		}
	}

	@Override
	public void endOfTable() throws SQLException {
		PreparedStatement statement = this.insert;
		if (statement != null) {
			send(statement);
			statement.close();
			this.insert = null;
		}
	}

	private void send(PreparedStatement statement) throws SQLException {
		if (this.rows > 0) {
			statement.executeBatch();
		}
		this.rows = 0;
		this.bytes = 0;
	}

}
