package app.kintsugi.canary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where words may come to lie: folders, tables, archives, texts.
 */
final class Places {

	private static final int AT_ONCE = 32 * 1024 * 1024;

	/** Longer than any word in any encoding. */
	private static final int OVERLAP = 1024;

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	private final Canaries canaries;

	private final Set<String> found = new TreeSet<>();

	Places(Canaries canaries) {
		this.canaries = canaries;
	}

	/** What was found in all the places looked through so far. */
	Set<String> found() {
		return this.found;
	}

	void text(String place, String text) {
		bytes(place, text.getBytes(StandardCharsets.UTF_8));
	}

	/** Every file below a folder, and every file's name. */
	void folder(String place, Path folder) {
		files(place, folder, Integer.MAX_VALUE, 0);
	}

	/** Files below a folder that are not older than this run. */
	void recentFiles(String place, Path folder, int depth, long sinceMillis) {
		files(place, folder, depth, sinceMillis);
	}

	private void files(String place, Path folder, int depth, long sinceMillis) {
		try {
			Files.walkFileTree(folder, Set.of(), depth, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					if (attributes.isRegularFile() && attributes.lastModifiedTime().toMillis() >= sinceMillis) {
						file(place + ": " + folder.relativize(file), file);
					}
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException reason) {
					return FileVisitResult.CONTINUE;
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void file(String place, Path file) {
		text("the name of a file, " + place, file.toString());
		try (InputStream stream = Files.newInputStream(file)) {
			stream(place, stream);
		}
		catch (IOException ex) {
			// gone while the server runs
		}
		if (isZip(file)) {
			zip(place, file);
		}
	}

	/** What is packed is not found by its bytes: so it is unpacked. */
	private static boolean isZip(Path file) {
		try (InputStream stream = Files.newInputStream(file)) {
			return Arrays.equals(stream.readNBytes(ZIP.length), ZIP);
		}
		catch (IOException ex) {
			return false;
		}
	}

	private void stream(String place, InputStream stream) throws IOException {
		byte[] kept = new byte[0];
		for (byte[] read = stream.readNBytes(AT_ONCE); read.length > 0; read = stream.readNBytes(AT_ONCE)) {
			byte[] both = Arrays.copyOf(kept, kept.length + read.length);
			System.arraycopy(read, 0, both, kept.length, read.length);
			bytes(place, both);
			kept = Arrays.copyOfRange(both, Math.max(0, both.length - OVERLAP), both.length);
		}
	}

	void zip(String place, Path archive) {
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				stream(place + ": " + entry.getName(), zip);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Every column of every row of every table, as the database gives it out. */
	void tables(JdbcTemplate jdbc) {
		List<String> names = jdbc.queryForList(
				"select table_name from information_schema.tables where lower(table_schema) = 'public'", String.class);
		for (String name : names) {
			jdbc.query("select * from \"" + name + "\"", (row) -> {
				for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
					Object content = row.getObject(column);
					String place = "table " + name + ", column " + row.getMetaData().getColumnName(column);
					if (content instanceof byte[] bytes) {
						bytes(place, bytes);
					}
					else if (content != null) {
						text(place, String.valueOf(row.getString(column)));
					}
				}
			});
		}
	}

	private void bytes(String place, byte[] bytes) {
		this.found.addAll(this.canaries.foundIn(place, bytes));
	}

}
