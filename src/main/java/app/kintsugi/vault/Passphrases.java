package app.kintsugi.vault;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Suggests passphrases that can be remembered and not guessed.
 */
public final class Passphrases {

	private Passphrases() {
	}

	/** Six random words of 7,776, with spaces between them: 77 bits. */
	public static String suggest() {
		return Stream.generate(Words::random).limit(Words.SIX).collect(Collectors.joining(" "));
	}

}
