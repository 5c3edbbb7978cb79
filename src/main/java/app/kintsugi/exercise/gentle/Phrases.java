package app.kintsugi.exercise.gentle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Words and short phrases of which one may stand at a place.
 */
final class Phrases {

	/** The longest phrase. */
	static final int LONGEST = 8;

	private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();

	/** Phrases whose first word is only the beginning of a word, by its first letter. */
	private final Map<Character, List<List<String>>> byFirstLetter = new HashMap<>();

	private boolean comma;

	private boolean clauseEnd;

	/**
	 * A phrase of words, each in one spelling; one that ends in a star is a beginning.
	 */
	void add(List<String> phrase) {
		String first = phrase.get(0);
		if (first.endsWith("*")) {
			this.byFirstLetter.computeIfAbsent(first.charAt(0), (letter) -> new ArrayList<>()).add(phrase);
		}
		else {
			this.byFirstWord.computeIfAbsent(first, (word) -> new ArrayList<>()).add(phrase);
		}
	}

	void addAll(Phrases others) {
		others.byFirstWord.values().forEach((some) -> some.forEach(this::add));
		others.byFirstLetter.values().forEach((some) -> some.forEach(this::add));
		this.comma |= others.comma;
		this.clauseEnd |= others.clauseEnd;
	}

	void addComma() {
		this.comma = true;
	}

	void addClauseEnd() {
		this.clauseEnd = true;
	}

	/** The first words of all phrases, or null if some are open. */
	@Nullable Set<String> firstWords() {
		return (this.byFirstLetter.isEmpty() && !this.comma && !this.clauseEnd) ? this.byFirstWord.keySet() : null;
	}

	/** The phrases that begin with a word. */
	List<List<String>> startingWith(String word) {
		return this.byFirstWord.getOrDefault(word, List.of());
	}

	/**
	 * The lengths of the phrases that stand here: bit n is set if one of n words does.
	 */
	int lengthsAt(Words words, int at) {
		int lengths = 0;
		if (!words.isWord(at)) {
			if (this.comma && words.isComma(at)) {
				lengths |= 1 << 1;
			}
			return this.clauseEnd ? lengths | 1 : lengths;
		}
		String word = words.at(at);
		List<List<String>> phrases = this.byFirstWord.get(word);
		if (phrases != null) {
			for (List<String> phrase : phrases) {
				lengths |= stands(phrase, words, at);
			}
		}
		phrases = this.byFirstLetter.isEmpty() ? null : this.byFirstLetter.get(word.charAt(0));
		if (phrases != null) {
			for (List<String> phrase : phrases) {
				lengths |= stands(phrase, words, at);
			}
		}
		return lengths;
	}

	private static int stands(List<String> phrase, Words words, int at) {
		for (int i = 0; i < phrase.size(); i++) {
			if (!words.isWord(at + i) || !fits(phrase.get(i), words.at(at + i))) {
				return 0;
			}
		}
		return 1 << phrase.size();
	}

	private static boolean fits(String pattern, String word) {
		return pattern.endsWith("*") ? word.startsWith(pattern.substring(0, pattern.length() - 1))
				: pattern.equals(word);
	}

}
