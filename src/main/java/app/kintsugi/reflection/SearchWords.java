package app.kintsugi.reflection;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * SearchWords that are looked for, whatever their case and accents.
 */
final class SearchWords {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private final List<String> words;

	SearchWords(String typed) {
		this.words = Arrays.stream(folded(typed).split("\\s+")).filter((word) -> !word.isEmpty()).toList();
	}

	boolean isEmpty() {
		return this.words.isEmpty();
	}

	/** Whether every one of them is in there. */
	boolean areIn(String text) {
		String folded = folded(text);
		return this.words.stream().allMatch(folded::contains);
	}

	// By way of the capitals, so that ß is ss.
	private static String folded(String text) {
		String bare = isAscii(text) ? text
				: MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
		return bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
	}

	private static boolean isAscii(String text) {
		return text.chars().allMatch((c) -> c < 128);
	}

}
