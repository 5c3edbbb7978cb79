package app.kintsugi.support;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Everything that is stored, as it was when this was made: to see what a request has
 * changed, and to put it back. Tables are named in small letters.
 */
public final class Tables {

	/** Noted when a session is used, whatever it was used for. */
	private static final Set<String> OF_USE = Set.of("last_access_time", "expiry_time");

	/** Noted when a job is done, by the clock and for nobody. */
	private static final String OF_JOBS = "shedlock";

	private final JdbcTemplate jdbc;

	private final boolean h2;

	/** By table, the mark of its last change, known not to have mattered. */
	private final Map<String, Long> looked = new HashMap<>();

	private final Map<String, List<Map<String, Object>>> before = new LinkedHashMap<>();

	private final Map<String, Set<List<Object>>> comparable = new LinkedHashMap<>();

	public Tables(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		this.h2 = Boolean.TRUE.equals(jdbc
			.execute((Connection connection) -> connection.getMetaData().getDatabaseProductName().equals("H2")));
		jdbc.queryForList("select table_name from information_schema.tables where lower(table_schema) = 'public'",
				String.class)
			.stream()
			.map((table) -> table.toLowerCase(Locale.ROOT))
			.filter((table) -> !table.startsWith("flyway") && !table.equals(OF_JOBS))
			.forEach((table) -> {
				List<Map<String, Object>> rows = rows(table);
				this.before.put(table, rows);
				this.comparable.put(table, comparable(rows));
			});
	}

	/**
	 * All of it as it was: every table's name, and what is in each column, bytes as
	 * letters and in hexadecimal.
	 */
	public String written() {
		StringBuilder all = new StringBuilder();
		this.before.forEach((table, rows) -> {
			all.append(table).append('\n');
			rows.forEach((row) -> row.values().forEach((cell) -> {
				if (cell instanceof byte[] bytes) {
					all.append(new String(bytes, StandardCharsets.ISO_8859_1))
						.append('\n')
						.append(HexFormat.of().formatHex(bytes));
				}
				else {
					all.append(cell);
				}
				all.append('\n');
			}));
		});
		return all.toString();
	}

	/** The names of the tables that hold something else than before. */
	public Set<String> changed() {
		Map<String, Long> touched = lastChanges();
		touched.entrySet().removeAll(this.looked.entrySet());
		Set<String> changed = touched.keySet()
			.stream()
			.filter((table) -> !comparable(rows(table)).equals(this.comparable.get(table)))
			.collect(Collectors.toCollection(TreeSet::new));
		touched.keySet().removeAll(changed);
		this.looked.putAll(touched);
		return changed;
	}

	private Map<String, Long> lastChanges() {
		Map<String, Long> changes = new HashMap<>();
		this.jdbc.query(this.h2 ? countedByH2() : countedByPostgres(), (row) -> {
			changes.put(row.getString(1), row.getLong(2));
		});
		changes.keySet().retainAll(this.before.keySet());
		if (!changes.keySet().equals(this.before.keySet())) {
			throw new IllegalStateException("tables have gone: " + this.before.keySet());
		}
		return changes;
	}

	/** H2 counts every change, and here the number of each table's last one. */
	private static String countedByH2() {
		return "select lower(table_name), last_modification from information_schema.tables"
				+ " where table_schema = 'PUBLIC'";
	}

	/** PostgreSQL does not tell at once; so of all rows by whom they were written. */
	private String countedByPostgres() {
		return this.before.keySet()
			.stream()
			.map((table) -> "select '" + table + "', count(*) + coalesce(sum(xmin::text::bigint), 0) from " + table)
			.collect(Collectors.joining(" union all "));
	}

	/** Makes these tables what they were. */
	public void putBack(Set<String> tables) {
		this.jdbc.execute((Connection connection) -> {
			JdbcTemplate here = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
			here.execute(this.h2 ? "set referential_integrity false" : "set session_replication_role = replica");
			for (String table : tables) {
				here.update("delete from " + table);
				for (Map<String, Object> row : this.before.getOrDefault(table, List.of())) {
					String marks = String.join(", ", Collections.nCopies(row.size(), "?"));
					here.update("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values (" + marks
							+ ")", new ArrayList<>(row.values()).toArray());
				}
			}
			here.execute(this.h2 ? "set referential_integrity true" : "set session_replication_role = origin");
			return tables;
		});
		this.looked.keySet().removeAll(tables);
		Set<String> still = changed();
		if (!still.isEmpty()) {
			throw new IllegalStateException("could not be put back: " + still);
		}
	}

	private List<Map<String, Object>> rows(String table) {
		return this.jdbc.queryForList("select * from " + table);
	}

	private static Set<List<Object>> comparable(List<Map<String, Object>> rows) {
		return rows.stream()
			.map((row) -> row.entrySet()
				.stream()
				.filter((cell) -> !OF_USE.contains(cell.getKey().toLowerCase(Locale.ROOT)))
				.map((cell) -> (cell.getValue() instanceof byte[] bytes) ? ByteBuffer.wrap(bytes)
						: String.valueOf(cell.getValue()))
				.map(Object.class::cast)
				.toList())
			.collect(Collectors.toSet());
	}

}
