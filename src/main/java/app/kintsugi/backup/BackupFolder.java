package app.kintsugi.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of backups and the files in it, which only their owner can open. What has
 * the name of a backup there is whole and was good when it was made: until then it has
 * another name.
 */
final class BackupFolder {

	/** A file that is still being written, or was when the program was killed. */
	private static final String UNFINISHED = ".unfinished";

	private static final Duration ABANDONED = Duration.ofHours(26);

	private static final Pattern NAME = Pattern.compile("kintsugi-(\\d{8}-\\d{6}-\\d{3})\\.zip");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

	private final Path folder;

	BackupFolder(Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
	}

	/** A good backup. */
	record Kept(Path file, Instant madeAt, long bytes) {

		String name() {
			return this.file.getFileName().toString();
		}

	}

	/** The two halves of making a backup. */
	interface Work<X extends Exception> {

		void write(OutputStream out) throws IOException, X;

		void verify(Path file) throws IOException, X;

	}

	Path path() {
		return this.folder;
	}

	/**
	 * Writes a file, forces it to the disk, lets it be looked at, and only then gives it
	 * the name of a backup.
	 */
	<X extends Exception> Kept add(Instant madeAt, Work<X> work) throws IOException, X {
		Files.createDirectories(this.folder, attributes("rwx------"));
		String name = "kintsugi-" + TIME.format(madeAt.atOffset(ZoneOffset.UTC)) + ".zip";
		Path unfinished = this.folder.resolve(name + UNFINISHED);
		try {
			try (FileChannel channel = FileChannel.open(unfinished,
					Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes("rw-------"))) {
				work.write(Channels.newOutputStream(channel));
				channel.force(true);
			}
			work.verify(unfinished);
			Path file = Files.move(unfinished, this.folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
			force(this.folder);
			return new Kept(file, madeAt, Files.size(file));
		}
		finally {
			Files.deleteIfExists(unfinished);
		}
	}

	/** The backups that are here, newest first. */
	List<Kept> all() throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.flatMap((file) -> kept(file).stream())
				.sorted(Comparator.comparing(Kept::madeAt).reversed())
				.toList();
		}
	}

	/** One of them, by its name. */
	Optional<Kept> find(String name) {
		return NAME.matcher(name).matches() ? kept(this.folder.resolve(name)) : Optional.empty();
	}

	/** Deletes those that are not to be kept, and what was never finished. */
	void prune(Retention retention, Instant now) throws IOException {
		List<Kept> all = all();
		Set<Kept> kept = retention.kept(all, Kept::madeAt, now);
		for (Kept one : all) {
			if (!kept.contains(one)) {
				Files.deleteIfExists(one.file());
			}
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.filter((each) -> each.getFileName().toString().endsWith(UNFINISHED)).toList()) {
				if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(ABANDONED))) {
					Files.deleteIfExists(file);
				}
			}
		}
	}

	/** Whether the disk is the reason why something could not be written. */
	boolean isFull() {
		try {
			return Files.getFileStore(this.folder).getUsableSpace() < 1024 * 1024;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static Optional<Kept> kept(Path file) {
		Matcher name = NAME.matcher(file.getFileName().toString());
		if (!name.matches() || !Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try {
			Instant madeAt = LocalDateTime.parse(name.group(1), TIME).toInstant(ZoneOffset.UTC);
			return Optional.of(new Kept(file, madeAt, Files.size(file)));
		}
		catch (DateTimeException | IOException ex) {
			return Optional.empty();
		}
	}

	static FileAttribute<?>[] attributes(String permissions) {
		if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) };
	}

	/** Makes a name in a folder outlive a power cut, where the system can. */
	static void force(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
		catch (IOException ex) {
			// Windows opens no folder, and needs none opened
		}
	}

}
