package app.kintsugi.vault;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a sealed document is: bound to its ciphertext, so that no blob can be passed off
 * as another.
 *
 * @param kind what the document is, for example {@code reflection}; up to 40 ASCII
 * letters and dashes
 * @param id the row that holds it
 * @param version the version of that row's text, from 1
 * @param author who wrote it
 */
public record Label(String kind, UUID id, int version, PersonId author) {

	private static final Pattern KIND = Pattern.compile("[A-Za-z-]{1,40}");

	public Label {
		if (!KIND.matcher(kind).matches()) {
			throw new IllegalArgumentException("a kind is up to 40 ASCII letters and dashes");
		}
		if (version < 1) {
			throw new IllegalArgumentException("versions begin at 1");
		}
	}

}
