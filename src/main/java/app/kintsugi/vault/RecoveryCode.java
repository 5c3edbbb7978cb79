package app.kintsugi.vault;

import java.util.Arrays;
import java.util.Optional;

/**
 * 160 random bits as 32 letters of Crockford's base 32, in 8 groups of 4. It is read back
 * kindly: case, spaces and dashes do not matter, O is 0, I and L are 1.
 */
final class RecoveryCode {

	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int BYTES = 20;

	private static final int LETTERS = 32;

	private static final int GROUP = 4;

	private RecoveryCode() {
	}

	static byte[] random() {
		return Randomness.bytes(BYTES);
	}

	static String write(byte[] code) {
		StringBuilder text = new StringBuilder(LETTERS + LETTERS / GROUP);
		for (int letter = 0; letter < LETTERS; letter++) {
			if (letter > 0 && letter % GROUP == 0) {
				text.append('-');
			}
			int five = 0;
			for (int bit = letter * 5; bit < letter * 5 + 5; bit++) {
				five = five << 1 | code[bit / 8] >> 7 - bit % 8 & 1;
			}
			text.append(ALPHABET.charAt(five));
		}
		return text.toString();
	}

	/** Reads what was typed, or nothing when it cannot be a code. */
	static Optional<byte[]> read(CharSequence typed) {
		byte[] code = new byte[BYTES];
		int letters = 0;
		for (int i = 0; i < typed.length(); i++) {
			char c = typed.charAt(i);
			if (Character.isWhitespace(c) || Character.isSpaceChar(c)
					|| Character.getType(c) == Character.DASH_PUNCTUATION) {
				continue;
			}
			int five = five(c);
			if (five < 0 || letters == LETTERS) {
				Arrays.fill(code, (byte) 0);
				return Optional.empty();
			}
			for (int bit = 0; bit < 5; bit++) {
				int at = letters * 5 + bit;
				code[at / 8] |= (byte) ((five >> 4 - bit & 1) << 7 - at % 8);
			}
			letters++;
		}
		return (letters == LETTERS) ? Optional.of(code) : Optional.empty();
	}

	private static int five(char typed) {
		char letter = Character.toUpperCase(typed);
		return switch (letter) {
			case 'O' -> 0;
			case 'I', 'L' -> 1;
			default -> ALPHABET.indexOf(letter);
		};
	}

}
