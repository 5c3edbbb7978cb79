package app.kintsugi.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table, as the database says it is: so a new one is in the next backup by itself.
 *
 * @param name in small letters
 * @param stored as this database spells it
 * @param columns by name, so that two databases agree on their order
 * @param references to rows of other tables
 */
record Table(String name, String stored, List<Column> columns, List<Reference> references) {

	/**
	 * What is in no backup: who is signed in, which a restored server asks anew; which
	 * node does a job at this moment; and Flyway's own notes, of which the version is
	 * kept.
	 */
	static final Set<String> LEFT_OUT = Set.of("spring_session", "spring_session_attributes", "shedlock", "tries",
			"tries_secret", "setup_code", "flyway_schema_history");

	/** A column of a table. */
	record Column(String name, String stored, Kind kind) {
	}

	/** That a column holds what is in a column of another table. */
	record Reference(String column, String table, String parent) {
	}

	/**
	 * The tables of a connection's schema, and none before those that it refers to.
	 */
	static List<Table> all(Connection connection) throws SQLException {
		Map<String, Table> found = new TreeMap<>();
		for (String stored : names(connection)) {
			String name = stored.toLowerCase(Locale.ROOT);
			if (!LEFT_OUT.contains(name)) {
				found.put(name, new Table(name, stored, columns(connection, stored), references(connection, stored)));
			}
		}
		Map<String, Table> sorted = new LinkedHashMap<>();
		while (sorted.size() < found.size()) {
			List<Table> next = found.values()
				.stream()
				.filter((table) -> !sorted.containsKey(table.name()) && table.needsNothingBut(sorted.keySet()))
				.toList();
			if (next.isEmpty()) {
				throw new IllegalStateException("tables refer to each other in a circle");
			}
			next.forEach((table) -> sorted.put(table.name(), table));
		}
		return List.copyOf(sorted.values());
	}

	/** Every table of a connection's schema, also those that are left out. */
	static List<String> names(Connection connection) throws SQLException {
		List<String> names = new ArrayList<>();
		try (ResultSet tables = connection.getMetaData()
			.getTables(connection.getCatalog(), connection.getSchema(), "%",
					new String[] { "TABLE", "BASE TABLE", "PARTITIONED TABLE" })) {
			while (tables.next()) {
				names.add(tables.getString("TABLE_NAME"));
			}
		}
		return names;
	}

	/** The kinds of its columns, in their order. */
	List<Kind> kinds() {
		return this.columns.stream().map(Column::kind).toList();
	}

	String quoted() {
		return quoted(this.stored);
	}

	String select() {
		return "select " + quotedColumns() + " from " + quoted();
	}

	String insert() {
		return "insert into " + quoted() + " (" + quotedColumns() + ") values ("
				+ this.columns.stream().map((column) -> "?").collect(Collectors.joining(", ")) + ")";
	}

	private String quotedColumns() {
		return this.columns.stream().map((column) -> quoted(column.stored())).collect(Collectors.joining(", "));
	}

	private boolean needsNothingBut(Set<String> there) {
		return this.references.stream()
			.map(Reference::table)
			.allMatch((parent) -> parent.equals(this.name) || there.contains(parent) || LEFT_OUT.contains(parent));
	}

	static String quoted(String stored) {
		return "\"" + stored.replace("\"", "\"\"") + "\"";
	}

	private static List<Column> columns(Connection connection, String stored) throws SQLException {
		List<Column> columns = new ArrayList<>();
		DatabaseMetaData metaData = connection.getMetaData();
		try (ResultSet found = metaData.getColumns(connection.getCatalog(), connection.getSchema(),
				literally(metaData, stored), "%")) {
			while (found.next()) {
				String column = found.getString("COLUMN_NAME");
				columns.add(new Column(column.toLowerCase(Locale.ROOT), column, Kind.of(found.getString("TYPE_NAME"))));
			}
		}
		columns.sort(Comparator.comparing(Column::name));
		return columns;
	}

	private static List<Reference> references(Connection connection, String stored) throws SQLException {
		List<Reference> references = new ArrayList<>();
		try (ResultSet found = connection.getMetaData()
			.getImportedKeys(connection.getCatalog(), connection.getSchema(), stored)) {
			while (found.next()) {
				references.add(new Reference(found.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT),
						found.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT),
						found.getString("PKCOLUMN_NAME").toLowerCase(Locale.ROOT)));
			}
		}
		return references;
	}

	/** An underscore stands for any letter there, unless it is said not to. */
	private static String literally(DatabaseMetaData metaData, String name) throws SQLException {
		String escape = metaData.getSearchStringEscape();
		return name.replace("_", escape + "_");
	}

}
