package app.kintsugi.backup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of the database, as an operator gave it.
 */
public record DatabaseAddress(String url) {

	private static final String H2 = "jdbc:h2:";

	private static final Pattern SETTINGS = Pattern.compile("[;?].*", Pattern.DOTALL);

	private static final Pattern CREDENTIALS = Pattern.compile("//[^/]*@");

	/**
	 * The file that H2 keeps everything in, or nothing for a database of another kind.
	 */
	public Optional<Path> file() {
		String named = withoutSecrets();
		if (!named.startsWith(H2)) {
			return Optional.empty();
		}
		String path = named.substring(H2.length());
		if (path.startsWith("file:")) {
			path = path.substring("file:".length());
		}
		else if (!path.startsWith("/") && !path.startsWith("./") && !path.startsWith("~/")) {
			return Optional.empty();
		}
		if (path.startsWith("~/")) {
			path = System.getProperty("user.home") + path.substring(1);
		}
		try {
			return Optional.of(Path.of(path + ".mv.db").toAbsolutePath().normalize());
		}
		catch (InvalidPathException ex) {
			return Optional.empty();
		}
	}

	/** Whether it is a database of H2, in a file or not. */
	boolean isH2() {
		return this.url.startsWith(H2);
	}

	boolean isPostgres() {
		return this.url.startsWith("jdbc:postgresql:");
	}

	/** The same settings for another file of H2's. */
	String withFile(Path other) {
		String path = other.toString().replaceFirst("\\.mv\\.db$", "");
		int settings = this.url.indexOf(';');
		return H2 + "file:" + path + ((settings < 0) ? "" : this.url.substring(settings));
	}

	/** The address without its settings and credentials, fit for a log. */
	public String withoutSecrets() {
		return CREDENTIALS.matcher(SETTINGS.matcher(this.url).replaceFirst("")).replaceFirst("//");
	}

	@Override
	public String toString() {
		return file().map(Path::toString).orElseGet(this::withoutSecrets);
	}

}
