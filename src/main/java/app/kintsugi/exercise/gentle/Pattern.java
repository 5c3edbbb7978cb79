package app.kintsugi.exercise.gentle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A row of words to find. Whatever the text, the work at one place of it is bounded: a
 * pattern has few parts that can stretch, and each only so far, all within one clause.
 *
 * @param parts what stands one after the other
 */
record Pattern(List<Part> parts) {

	/** How far the rest of a clause is looked at. */
	static final int REST = 14;

	/** How many times a repeated part can stand. */
	static final int REPEATS = 5;

	/** How many parts of a pattern can stretch. */
	static final int STRETCHES = 6;

	/**
	 * What a part asks for.
	 */
	enum Ask {

		ONE, MAYBE, SEVERAL, GAP, NOT_NEXT, NOT_IN_CLAUSE, CLAUSE_START, CLAUSE_END, SENTENCE_END, REST_OF_CLAUSE

	}

	/**
	 * A part of a pattern.
	 *
	 * @param ask what it asks for
	 * @param phrases of which one stands there, or does not
	 * @param width of a gap, in words
	 */
	record Part(Ask ask, Phrases phrases, int width) {

		boolean takesWords() {
			return this.ask == Ask.ONE || this.ask == Ask.MAYBE || this.ask == Ask.SEVERAL;
		}

		boolean canStretch() {
			return this.ask == Ask.SEVERAL || this.ask == Ask.GAP;
		}

	}

	/** The words with which a match can begin, or null if that is not known. */
	@Nullable Set<String> firstWords() {
		return firstWordsFrom(0);
	}

	/** The words that can follow a first word, or null if anything may. */
	@Nullable Set<String> secondWords(String first) {
		Set<String> words = new HashSet<>();
		for (int index = 0; index < this.parts.size(); index++) {
			Part part = this.parts.get(index);
			for (List<String> phrase : part.takesWords() ? part.phrases().startingWith(first)
					: List.<List<String>>of()) {
				Set<String> next = next(index, phrase);
				if (next == null) {
					return null;
				}
				words.addAll(next);
			}
			if (part.ask() == Ask.ONE) {
				break;
			}
		}
		return words;
	}

	private @Nullable Set<String> next(int index, List<String> phrase) {
		if (phrase.size() > 1) {
			return phrase.get(1).endsWith("*") ? null : Set.of(phrase.get(1));
		}
		Set<String> after = firstWordsFrom(index + 1);
		if (after == null || this.parts.get(index).ask() != Ask.SEVERAL) {
			return after;
		}
		Set<String> again = this.parts.get(index).phrases().firstWords();
		if (again != null) {
			again = new HashSet<>(again);
			again.addAll(after);
		}
		return again;
	}

	/**
	 * Words of which a text must have one, or there can be no match; the fewest known.
	 */
	@Nullable Set<String> neededWords() {
		Set<String> fewest = null;
		for (Part part : this.parts) {
			Set<String> words = (part.ask() == Ask.ONE) ? part.phrases().firstWords() : null;
			if (words != null && (fewest == null || words.size() <= fewest.size())) {
				fewest = words;
			}
		}
		return fewest;
	}

	private @Nullable Set<String> firstWordsFrom(int start) {
		Set<String> words = new HashSet<>();
		for (Part part : this.parts.subList(start, this.parts.size())) {
			if (part.takesWords()) {
				Set<String> first = part.phrases().firstWords();
				if (first == null) {
					return null;
				}
				words.addAll(first);
				if (part.ask() == Ask.ONE) {
					return words;
				}
			}
			else if (part.ask() != Ask.CLAUSE_START && part.ask() != Ask.NOT_NEXT && part.ask() != Ask.NOT_IN_CLAUSE) {
				return null;
			}
		}
		return null;
	}

	/**
	 * Where a match that begins here ends.
	 * @return the index after its last element, or -1 if there is no match
	 */
	int endOf(Words words, int at) {
		return end(words, 0, at, 0, -1);
	}

	/** Whether a match begins here and ends exactly there. */
	boolean fills(Words words, int at, int end) {
		return end(words, 0, at, 0, end) == end;
	}

	private int end(Words words, int index, int at, int times, int wanted) {
		if (index == this.parts.size()) {
			return (wanted < 0 || wanted == at) ? at : -1;
		}
		Part part = this.parts.get(index);
		return switch (part.ask()) {
			case ONE -> after(words, index, at, times, wanted, false);
			case MAYBE, SEVERAL -> {
				int end = after(words, index, at, times, wanted, part.ask() == Ask.SEVERAL && times + 1 < REPEATS);
				yield (end >= 0) ? end : end(words, index + 1, at, 0, wanted);
			}
			case GAP -> {
				int end = end(words, index + 1, at, 0, wanted);
				for (int width = 1; end < 0 && width <= part.width() && words.isWord(at + width - 1); width++) {
					end = end(words, index + 1, at + width, 0, wanted);
				}
				yield end;
			}
			case NOT_NEXT -> (part.phrases().lengthsAt(words, at) == 0) ? end(words, index + 1, at, 0, wanted) : -1;
			case NOT_IN_CLAUSE -> inClause(part, words, at) ? -1 : end(words, index + 1, at, 0, wanted);
			case CLAUSE_START -> words.isWord(at - 1) ? -1 : end(words, index + 1, at, 0, wanted);
			case CLAUSE_END -> words.isWord(at) ? -1 : end(words, index + 1, at, 0, wanted);
			case SENTENCE_END -> words.isEnd(at) ? end(words, index + 1, at, 0, wanted) : -1;
			case REST_OF_CLAUSE -> {
				int end = at;
				while (end - at < REST && words.isWord(end)) {
					end++;
				}
				yield end;
			}
		};
	}

	private int after(Words words, int index, int at, int times, int wanted, boolean again) {
		int lengths = this.parts.get(index).phrases().lengthsAt(words, at);
		for (int length = Phrases.LONGEST; lengths != 0 && length >= 0; length--) {
			if ((lengths & (1 << length)) != 0) {
				int end = (again && length > 0) ? end(words, index, at + length, times + 1, wanted)
						: end(words, index + 1, at + length, 0, wanted);
				if (end >= 0) {
					return end;
				}
			}
		}
		return -1;
	}

	private static boolean inClause(Part part, Words words, int at) {
		for (int i = at; i < at + REST && words.isWord(i); i++) {
			if (part.phrases().lengthsAt(words, i) > 1) {
				return true;
			}
		}
		return false;
	}

}
