package app.kintsugi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The copy of H2's file from before a newer Kintsugi changes its tables. H2 cannot take
 * such changes back, so a start that is killed in the middle would leave a file that no
 * version can open. As long as the copy is named {@code migrating}, the file beside it is
 * not to be trusted.
 *
 * @param file H2's file
 */
record BeforeMigration(Path file) {

	/** As long as a backup at the most: what was deleted since is still in it. */
	static final Duration KEPT = Duration.ofDays(30);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss")
		.withZone(ZoneOffset.UTC);

	/** Copies what is there, through the database itself, and forces it to the disk. */
	void begin(JdbcTemplate h2) throws IOException {
		Path zip = beside("zipped");
		Path copying = beside("copying");
		try {
			h2.execute("backup to '" + zip.toString().replace("'", "''") + "'");
			try (InputStream bytes = Files.newInputStream(zip); ZipInputStream entries = new ZipInputStream(bytes)) {
				if (entries.getNextEntry() == null) {
					throw new IOException("nothing was copied");
				}
				Files.copy(entries, copying, StandardCopyOption.REPLACE_EXISTING);
			}
			force(copying);
			Files.move(copying, underway(), StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(zip);
			Files.deleteIfExists(copying);
		}
	}

	/** The file is whole again. Keeps the copy for a while, unless nothing was in it. */
	void end(Instant now, boolean worthKeeping) throws IOException {
		if (!worthKeeping) {
			Files.delete(underway());
			return;
		}
		Files.setLastModifiedTime(underway(), FileTime.from(now));
		Files.move(underway(), beside("before-" + MOMENT.format(now)), StandardCopyOption.ATOMIC_MOVE);
	}

	/**
	 * Puts the copy in the place of a file that was left in the middle, which is kept
	 * beside it. Nothing is written to a file in the middle but its tables, so nothing is
	 * lost with it.
	 * @return whether there was anything to put back
	 */
	boolean putBack() throws IOException {
		if (!Files.exists(underway()) || isOpenElsewhere()) {
			return false;
		}
		if (Files.exists(this.file)) {
			Files.move(this.file, beside("half-migrated"), StandardCopyOption.REPLACE_EXISTING);
		}
		Files.move(underway(), this.file, StandardCopyOption.ATOMIC_MOVE);
		return true;
	}

	/** Lets go of what was kept long enough. */
	void prune(Instant now) throws IOException {
		for (Path kept : kept()) {
			if (Files.getLastModifiedTime(kept).toInstant().plus(KEPT).isBefore(now)) {
				Files.deleteIfExists(kept);
			}
		}
	}

	private List<Path> kept() throws IOException {
		String own = "-" + this.file.getFileName();
		try (Stream<Path> all = Files.list(folder())) {
			return all.filter((one) -> {
				String name = one.getFileName().toString();
				return (name.startsWith("before-") || name.startsWith("half-migrated-")) && name.endsWith(own);
			}).toList();
		}
	}

	private boolean isOpenElsewhere() throws IOException {
		if (!Files.exists(this.file)) {
			return false;
		}
		try (FileChannel channel = FileChannel.open(this.file, StandardOpenOption.WRITE);
				FileLock lock = channel.tryLock()) {
			return lock == null;
		}
		catch (OverlappingFileLockException ex) {
			return true;
		}
	}

	private static void force(Path copy) throws IOException {
		try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

	private Path underway() {
		return beside("migrating");
	}

	// H2 would take a file for its own whose name begins like its own
	private Path beside(String what) {
		return folder().resolve(what + "-" + this.file.getFileName());
	}

	private Path folder() {
		Path folder = this.file.getParent();
		return (folder != null) ? folder : Path.of(".");
	}

}
