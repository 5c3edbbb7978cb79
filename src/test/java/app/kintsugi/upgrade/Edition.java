package app.kintsugi.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A version that was released, and a database that it wrote: H2's file, and beside it the
 * moment, and then a line for each thing, who was shown which words on that version's
 * pages.
 */
record Edition(Path folder) {

	private static final Path ALL = Path.of("src", "test", "resources", "released");

	private static final String DATABASE = "kintsugi.mv.db";

	/**
	 * Somebody who is shown something.
	 *
	 * @param thing what a {@link app.kintsugi.support.Furnishing} calls it
	 * @param words as they are on a page
	 */
	record Shown(String signInName, String thing, String words) {
	}

	static Edition of(String version) {
		return new Edition(ALL.resolve(version));
	}

	static List<Edition> all() throws IOException {
		try (Stream<Path> folders = Files.list(ALL)) {
			return folders.sorted().map(Edition::new).toList();
		}
	}

	/** Puts a copy of the database into a folder. */
	void unpackTo(Path target) throws IOException {
		try (InputStream packed = new GZIPInputStream(Files.newInputStream(packed()))) {
			Files.copy(packed, target.resolve(DATABASE));
		}
	}

	/**
	 * When it was written, and where: pages show what is of this week, and what is ahead.
	 */
	ZonedDateTime moment() throws IOException {
		return ZonedDateTime.parse(Files.readAllLines(list()).get(0));
	}

	List<Shown> shown() throws IOException {
		return Files.readAllLines(list())
			.stream()
			.skip(1)
			.map((line) -> line.split("\t"))
			.map((parts) -> new Shown(parts[0], parts[1], parts[2]))
			.toList();
	}

	/** Keeps what is in a folder that no application has open. */
	void keep(Path source, ZonedDateTime moment, List<Shown> shown) throws IOException {
		Files.createDirectories(this.folder);
		try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(packed()))) {
			Files.copy(source.resolve(DATABASE), packed);
		}
		List<String> lines = new ArrayList<>(List.of(moment.toString()));
		shown.forEach((one) -> lines.add(String.join("\t", one.signInName(), one.thing(), one.words())));
		Files.write(list(), lines);
	}

	private Path packed() {
		return this.folder.resolve(DATABASE + ".gz");
	}

	private Path list() {
		return this.folder.resolve("shown.tsv");
	}

	/** The version. */
	@Override
	public String toString() {
		return this.folder.getFileName().toString();
	}

	/** Where H2 has the database that was put into a folder. */
	static String urlIn(Path folder) {
		return "jdbc:h2:file:" + folder.resolve("kintsugi") + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
	}

}
