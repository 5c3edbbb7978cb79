package app.kintsugi.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Properties;

/**
 * What a backup says of itself, at its beginning.
 *
 * @param format the way in which it is written
 * @param application the version of Kintsugi that made it
 * @param schema the version of its tables
 * @param made when
 */
record Head(int format, String application, String schema, Instant made) {

	/** The way in which this program writes, and the newest that it reads. */
	static final int FORMAT = 1;

	static Head of(String schema, Instant made) {
		return new Head(FORMAT, versionOfProgram(), schema, made);
	}

	/** The version of this program. */
	static String versionOfProgram() {
		Properties build = new Properties();
		try (InputStream in = Head.class.getResourceAsStream("/META-INF/build-info.properties")) {
			if (in != null) {
				build.load(in);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return build.getProperty("build.version", "unknown");
	}

}
