package app.kintsugi.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import app.kintsugi.backup.Table.Reference;
import app.kintsugi.vault.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Opens a backup and looks at every row of it: that all of it is there and as it was
 * read, that whatever is sealed has the form of it, and that no row refers to another one
 * that is not there.
 */
final class Verification implements BackupFile.Visitor {

	/** Beyond this, references are left to the database's own word: it is about memory. */
	private static final int MOST_REMEMBERED = 200_000;

	/** Of each column that is referred to, what is in it. */
	private final Map<String, Set<Object>> parents = new HashMap<>();

	private final Map<String, List<Reference>> references = new HashMap<>();

	/** {@code table.column} of everything that is sealed. */
	private final Set<String> sealed;

	private String table = "";

	private List<String> columns = List.of();

	private int remembered;

	private Verification(Collection<Table> tables, Set<String> sealed) {
		this.sealed = sealed;
		for (Table one : tables) {
			this.references.put(one.name(), one.references());
			one.references()
				.forEach((reference) -> this.parents.put(reference.table() + "." + reference.parent(),
						new HashSet<>()));
		}
	}

	/**
	 * Looks at every row.
	 * @param written what was counted when it was written
	 * @param sealed {@code table.column} of everything that is sealed
	 * @throws DamagedException when anything is not as it was
	 */
	static void of(Path file, Contents written, Collection<Table> tables, Set<String> sealed)
			throws IOException, SQLException {
		Contents read = BackupFile.read(file, new Verification(tables, sealed));
		if (!read.equals(written)) {
			throw new DamagedException("it does not hold what was read from the database");
		}
	}

	@Override
	public void table(String name, List<String> columns) {
		this.table = name;
		this.columns = columns;
	}

	@Override
	public void row(@Nullable Object[] row) throws IOException {
		for (int i = 0; i < row.length; i++) {
			Object content = row[i];
			if (content != null) {
				look(this.columns.get(i), content);
			}
		}
	}

	private void look(String column, Object content) throws IOException {
		String place = this.table + "." + column;
		if (content instanceof byte[] bytes && !hasForm(place, bytes)) {
			throw new DamagedException("something in " + place + " has not the form of what is sealed");
		}
		Set<Object> remembering = this.parents.get(place);
		if (remembering != null && this.remembered < MOST_REMEMBERED) {
			remembering.add(content);
			this.remembered++;
		}
		for (Reference reference : this.references.getOrDefault(this.table, List.of())) {
			if (reference.column().equals(column) && !reference.table().equals(this.table)) {
				Set<Object> there = this.parents.get(reference.table() + "." + reference.parent());
				if (there != null && this.remembered < MOST_REMEMBERED && !there.contains(content)) {
					throw new DamagedException("a row of " + this.table + " refers to one that is not there");
				}
			}
		}
	}

	private boolean hasForm(String place, byte[] bytes) {
		return this.sealed.contains(place) ? new Sealed(bytes).isWellFormed() : bytes.length > 0;
	}

}
