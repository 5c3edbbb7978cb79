package app.kintsugi.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import app.kintsugi.backup.Tally.Counted;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup in a file, which belongs to no database: a ZIP of lines of JSON.
 *
 * <pre>
 * backup.json            {@link Head}
 * tables/person.jsonl    a line for the columns, [["id","ID"], ...]; then one for each row
 * ...                    no table before those that it refers to
 * contents.json          {@link Contents}
 * comment of the ZIP     the SHA-256 of everything before it
 * </pre>
 *
 * Both ways it is a stream: a row is in memory, a table never.
 */
final class BackupFile {

	private static final String HEAD = "backup.json";

	private static final String CONTENTS = "contents.json";

	private static final String FOLDER = "tables/";

	private static final String ENDING = ".jsonl";

	private static final JsonFactory JSON = JsonFactory.builder()
		.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
		.disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
		.rootValueSeparator("\n")
		.build();

	private BackupFile() {
	}

	/** Sees what is in a backup go by. */
	interface Visitor {

		default void head(Head head) throws IOException, SQLException {
		}

		/** A table begins; its rows follow. */
		default void table(String name, List<String> columns) throws IOException, SQLException {
		}

		default void row(@Nullable Object[] row) throws IOException, SQLException {
		}

		default void endOfTable() throws IOException, SQLException {
		}

	}

	/** Writes everything that is in a snapshot. */
	static Contents write(OutputStream target, Head head, Snapshot snapshot) throws IOException, SQLException {
		DigestAtEnd out = new DigestAtEnd(new BufferedOutputStream(target));
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		zip.setLevel(Deflater.BEST_SPEED);
		zip.setComment("0".repeat(DigestAtEnd.LENGTH));
		entry(zip, HEAD, JsonMapper.shared().writeValueAsBytes(head));
		Map<String, Counted> tables = new LinkedHashMap<>();
		for (Table table : snapshot.tables()) {
			zip.putNextEntry(new ZipEntry(FOLDER + table.name() + ENDING));
			tables.put(table.name(), rows(zip, table, snapshot));
			zip.closeEntry();
		}
		Contents contents = new Contents(tables);
		entry(zip, CONTENTS, JsonMapper.shared().writeValueAsBytes(contents));
		zip.finish();
		out.finish();
		return contents;
	}

	private static Counted rows(OutputStream zip, Table table, Snapshot snapshot) throws IOException, SQLException {
		Tally tally = new Tally();
		try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), zip)) {
			json.writeStartArray();
			for (Table.Column column : table.columns()) {
				json.writeStartArray();
				json.writeString(column.name());
				json.writeString(column.kind().name());
				json.writeEndArray();
			}
			json.writeEndArray();
			List<Kind> kinds = table.kinds();
			snapshot.read(table, (row) -> {
				tally.add(row);
				json.writeStartArray();
				for (int i = 0; i < row.length; i++) {
					Object content = row[i];
					if (content == null) {
						json.writeNull();
					}
					else {
						kinds.get(i).write(json, content);
					}
				}
				json.writeEndArray();
			});
		}
		Counted counted = tally.counted();
		long there = snapshot.count(table);
		if (there != counted.rows()) {
			throw new DamagedException(
					"of " + there + " rows of " + table.name() + " " + counted.rows() + " were read");
		}
		return counted;
	}

	private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
	}

	/**
	 * Reads a backup to its end.
	 * @throws DamagedException when any byte of it is not what was written, or it is no
	 * backup at all
	 */
	static Contents read(Path file, Visitor visitor) throws IOException, SQLException {
		MessageDigest digest = Tally.sha256();
		try (InputStream whole = Files.newInputStream(file)) {
			InputStream content = new UpTo(whole, Files.size(file) - DigestAtEnd.LENGTH);
			DigestInputStream digested = new DigestInputStream(new BufferedInputStream(content), digest);
			ZipInputStream zip = new ZipInputStream(digested, StandardCharsets.UTF_8);
			Contents contents = entries(zip, visitor);
			digested.transferTo(OutputStream.nullOutputStream());
			if (!Arrays.equals(whole.readAllBytes(), DigestAtEnd.letters(digest))) {
				throw new DamagedException("it is not as it was written");
			}
			return contents;
		}
		catch (JacksonException | IllegalArgumentException | DateTimeException ex) {
			throw new DamagedException("it cannot be read", ex);
		}
		catch (ZipException | EOFException ex) {
			throw new DamagedException("it is torn, or not as it was written", ex);
		}
	}

	private static Contents entries(ZipInputStream zip, Visitor visitor) throws IOException, SQLException {
		if (!HEAD.equals(nameOfNext(zip))) {
			throw new DamagedException("it is not one of Kintsugi's backups");
		}
		visitor.head(JsonMapper.shared().readValue(zip.readAllBytes(), Head.class));
		Map<String, Counted> tables = new LinkedHashMap<>();
		String name = nameOfNext(zip);
		while (name != null && name.startsWith(FOLDER) && name.endsWith(ENDING)) {
			String table = name.substring(FOLDER.length(), name.length() - ENDING.length());
			tables.put(table, rows(zip, table, visitor));
			name = nameOfNext(zip);
		}
		if (!CONTENTS.equals(name)) {
			throw new DamagedException("its end is missing");
		}
		Contents contents = JsonMapper.shared().readValue(zip.readAllBytes(), Contents.class);
		if (!contents.tables().equals(tables) || nameOfNext(zip) != null) {
			throw new DamagedException("not everything is in it that was written");
		}
		return contents;
	}

	private static @Nullable String nameOfNext(ZipInputStream zip) throws IOException {
		ZipEntry entry = zip.getNextEntry();
		return (entry != null) ? entry.getName() : null;
	}

	private static Counted rows(InputStream zip, String table, Visitor visitor) throws IOException, SQLException {
		Tally tally = new Tally();
		try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), zip)) {
			List<String> columns = new ArrayList<>();
			List<Kind> kinds = new ArrayList<>();
			expect(json.nextToken(), JsonToken.START_ARRAY);
			while (json.nextToken() == JsonToken.START_ARRAY) {
				expect(json.nextToken(), JsonToken.VALUE_STRING);
				columns.add(json.getString());
				expect(json.nextToken(), JsonToken.VALUE_STRING);
				kinds.add(Kind.valueOf(json.getString()));
				expect(json.nextToken(), JsonToken.END_ARRAY);
			}
			visitor.table(table, columns);
			while (json.nextToken() == JsonToken.START_ARRAY) {
				@Nullable Object[] row = new @Nullable Object[kinds.size()];
				for (int i = 0; i < row.length; i++) {
					row[i] = (json.nextToken() == JsonToken.VALUE_NULL) ? null : kinds.get(i).read(json);
				}
				expect(json.nextToken(), JsonToken.END_ARRAY);
				tally.add(row);
				visitor.row(row);
			}
			visitor.endOfTable();
		}
		return tally.counted();
	}

	private static void expect(@Nullable JsonToken found, JsonToken wanted) throws DamagedException {
		if (found != wanted) {
			throw new DamagedException("it cannot be read");
		}
	}

	/** The first bytes of a stream, and the rest left in it. */
	private static final class UpTo extends FilterInputStream {

		private long left;

		UpTo(InputStream in, long length) {
			super(in);
			this.left = length;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			if (this.left <= 0) {
				return -1;
			}
			int read = super.read(target, offset, (int) Math.min(length, this.left));
			this.left -= Math.max(0, read);
			return read;
		}

	}

}
