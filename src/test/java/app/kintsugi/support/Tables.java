package app.kintsugi.support;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.StringUtils;

/**
 * Everything that is stored, as it was when this was made: to see what a request has
 * changed, and to put it back. For H2.
 */
public final class Tables {

	/** Noted when a session is used, whatever it was used for. */
	private static final Set<String> OF_USE = Set.of("LAST_ACCESS_TIME", "EXPIRY_TIME");

	private final JdbcTemplate jdbc;

	/** By table, the number of its last change, known not to have mattered. */
	private final Map<String, Long> looked = new HashMap<>();

	private final Map<String, List<Map<String, Object>>> before = new LinkedHashMap<>();

	private final Map<String, Set<List<Object>>> comparable = new LinkedHashMap<>();

	public Tables(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		jdbc.queryForList("select table_name from information_schema.tables where table_schema = 'PUBLIC'",
				String.class)
			.stream()
			.filter((table) -> !table.startsWith("flyway"))
			.forEach((table) -> {
				List<Map<String, Object>> rows = rows(table);
				this.before.put(table, rows);
				this.comparable.put(table, comparable(rows));
			});
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

	/** H2 counts every change, and here the number of each table's last one. */
	private Map<String, Long> lastChanges() {
		Map<String, Long> changes = new HashMap<>();
		this.jdbc.query(
				"select table_name, last_modification from information_schema.tables where table_schema = 'PUBLIC'",
				(row) -> {
					changes.put(row.getString(1), row.getLong(2));
				});
		changes.keySet().retainAll(this.before.keySet());
		if (!changes.keySet().equals(this.before.keySet())) {
			throw new IllegalStateException("tables have gone: " + this.before.keySet());
		}
		return changes;
	}

	/** Makes these tables what they were. */
	public void putBack(Set<String> tables) {
		this.jdbc.execute("set referential_integrity false");
		for (String table : tables) {
			this.jdbc.update("delete from \"" + table + "\"");
			for (Map<String, Object> row : this.before.getOrDefault(table, List.of())) {
				String marks = String.join(", ", Collections.nCopies(row.size(), "?"));
				this.jdbc.update("insert into \"" + table + "\" (\""
						+ StringUtils.collectionToDelimitedString(row.keySet(), "\", \"") + "\") values (" + marks
						+ ")", new ArrayList<>(row.values()).toArray());
			}
		}
		this.jdbc.execute("set referential_integrity true");
		this.looked.keySet().removeAll(tables);
		Set<String> still = changed();
		if (!still.isEmpty()) {
			throw new IllegalStateException("could not be put back: " + still);
		}
	}

	private List<Map<String, Object>> rows(String table) {
		return this.jdbc.queryForList("select * from \"" + table + "\"");
	}

	private static Set<List<Object>> comparable(List<Map<String, Object>> rows) {
		return rows.stream()
			.map((row) -> row.entrySet()
				.stream()
				.filter((cell) -> !OF_USE.contains(cell.getKey()))
				.map((cell) -> (cell.getValue() instanceof byte[] bytes) ? ByteBuffer.wrap(bytes)
						: String.valueOf(cell.getValue()))
				.map(Object.class::cast)
				.toList())
			.collect(Collectors.toSet());
	}

}
