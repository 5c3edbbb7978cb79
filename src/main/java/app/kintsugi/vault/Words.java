package app.kintsugi.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The large word list of the Electronic Frontier Foundation: 7,776 words, so that six of
 * them say 77 bits.
 */
final class Words {

	static final int SIX = 6;

	private static final List<String> ALL = load();

	private Words() {
	}

	/** Six words that a number of at least 77 bits stands for. */
	static List<String> of(byte[] number) {
		BigInteger rest = new BigInteger(1, number);
		BigInteger base = BigInteger.valueOf(ALL.size());
		List<String> words = new ArrayList<>(SIX);
		for (int i = 0; i < SIX; i++) {
			BigInteger[] parts = rest.divideAndRemainder(base);
			words.add(ALL.get(parts[1].intValueExact()));
			rest = parts[0];
		}
		return List.copyOf(words);
	}

	static String random() {
		return ALL.get(Randomness.SOURCE.nextInt(ALL.size()));
	}

	private static List<String> load() {
		try (InputStream list = Words.class.getResourceAsStream("/words/eff-large-wordlist.txt")) {
			if (list == null) {
				throw new IllegalStateException("the word list is missing");
			}
			return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
