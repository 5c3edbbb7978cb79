package app.kintsugi.account;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The name somebody signs in with, the same however it is typed.
 */
final class SignInName {

	/** 3 to 40 letters or digits of any script, dots, dashes, underlines. */
	static final String PATTERN = "\\s*[\\p{L}\\p{M}\\p{N}._-]{3,40}\\s*";

	private SignInName() {
	}

	static String normalized(String typed) {
		return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}

}
