package app.kintsugi.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * A code of 26 letters of Crockford's base 32: 130 bits, so that its plain SHA-256 can be
 * kept and nobody can guess their way in.
 */
final class OneTimeCode {

	private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 26;

	private static final SecureRandom RANDOM = new SecureRandom();

	private OneTimeCode() {
	}

	/** A new code, for reading aloud: five groups, parted by dashes. */
	static String random() {
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < LENGTH; i++) {
			if (i > 0 && i % 5 == 0 && i < 25) {
				code.append('-');
			}
			code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
		}
		return code.toString();
	}

	/** The hash of a code as somebody typed it: in any case, with spaces, O for 0. */
	static byte[] hash(String typed) {
		String letters = typed.toUpperCase(Locale.ROOT)
			.replaceAll("[\\s-]", "")
			.replace('O', '0')
			.replace('I', '1')
			.replace('L', '1');
		try {
			return MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
