package app.kintsugi.account;

import java.util.List;

import com.nulabinc.zxcvbn.Zxcvbn;
import org.jspecify.annotations.Nullable;

/**
 * What a passphrase must be: 15 characters or more (NIST SP 800-63B-4 for a password that
 * stands alone), and not among the common ones nor easily made from them.
 */
public final class PassphraseRules {

	/** The fewest characters (code points). */
	public static final int SHORTEST = 15;

	/** The most characters (UTF-16 units). */
	public static final int LONGEST = 200;

	/** zxcvbn's "safely unguessable": 10^8 guesses or more. */
	private static final int LEAST_SCORE = 3;

	private static final int MEASURED = 64;

	private static final Zxcvbn ZXCVBN = new Zxcvbn();

	private PassphraseRules() {
	}

	/**
	 * What is wrong with a passphrase.
	 * @param personal words that belong to the person, such as their names
	 * @return the message key of a sentence, or null when it is good
	 */
	public static @Nullable String fault(@Nullable String passphrase, List<String> personal) {
		if (passphrase == null || passphrase.isBlank()) {
			return "passphrase.empty";
		}
		if (passphrase.codePointCount(0, passphrase.length()) < SHORTEST) {
			return "passphrase.short";
		}
		if (passphrase.length() > LONGEST) {
			return "passphrase.long";
		}
		String measured = passphrase.substring(0, Math.min(passphrase.length(), MEASURED));
		return (ZXCVBN.measure(measured, personal).getScore() < LEAST_SCORE) ? "passphrase.common" : null;
	}

}
