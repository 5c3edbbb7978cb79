package app.kintsugi.exercise.gentle;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text as the patterns see it: words in one spelling, and what parts them. Each element
 * knows where in the text it stands. What is quoted is one silent element, so that no
 * pattern reaches into it or across it. Reads a text once from front to back.
 */
final class Words {

	/** What parts words: nothing, a comma, a clause, a sentence. */
	static final byte WORD = 0;

	static final byte COMMA = 1;

	static final byte BREAK = 2;

	static final byte END = 3;

	private static final int LONGEST_QUOTE = 2_000;

	private final String text;

	private final Contractions contractions;

	private String[] spelling = new String[64];

	private int[] starts = new int[64];

	private int[] ends = new int[64];

	private byte[] types = new byte[64];

	/** For each element the index of the element that ends its sentence. */
	private int[] sentenceEnds = new int[0];

	private int[] sentenceStarts = new int[0];

	private int size;

	/**
	 * The next place of each closing mark, so that no place is looked at twice for it.
	 */
	private final int[] nextClosing = new int[Quotes.CLOSING.length()];

	private int nextBlankLine = -1;

	private Words(String text, Contractions contractions) {
		this.text = text;
		this.contractions = contractions;
		Arrays.fill(this.nextClosing, -1);
	}

	static Words of(String text, Contractions contractions) {
		Words words = new Words(text, contractions);
		words.read();
		words.sentences();
		return words;
	}

	/** One word, or several words in a row, as a pattern has them. */
	static List<String> spelt(String text, Contractions contractions) {
		Words words = of(text, contractions);
		List<String> spelt = new ArrayList<>();
		for (int i = 0; i < words.size; i++) {
			if (words.types[i] == WORD) {
				spelt.add(words.spelling[i]);
			}
		}
		return spelt;
	}

	int size() {
		return this.size;
	}

	/** The word at an index, or an empty text for what is none. */
	String at(int index) {
		return this.spelling[index];
	}

	boolean isWord(int index) {
		return index >= 0 && index < this.size && this.types[index] == WORD;
	}

	boolean isComma(int index) {
		return index < this.size && this.types[index] == COMMA;
	}

	boolean isEnd(int index) {
		return index < 0 || index >= this.size || this.types[index] == END;
	}

	int start(int index) {
		return this.starts[index];
	}

	int end(int index) {
		return this.ends[index];
	}

	int sentenceStart(int index) {
		return this.sentenceStarts[index];
	}

	int sentenceEnd(int index) {
		return this.sentenceEnds[index];
	}

	/** Whether the sentence of an element ends with a question mark. */
	boolean inQuestion(int index) {
		int end = this.sentenceEnds[index];
		return end < this.size && this.text.substring(this.starts[end], this.ends[end]).indexOf('?') >= 0;
	}

	private void read() {
		int at = 0;
		boolean lineStart = true;
		while (at < this.text.length()) {
			char c = this.text.charAt(at);
			if (lineStart && c == '>') {
				int line = this.text.indexOf('\n', at);
				int end = (line < 0) ? this.text.length() : line;
				add("", END, at, at + 1);
				at = end;
				continue;
			}
			if (c == '\n') {
				at = newLine(at);
				lineStart = true;
				continue;
			}
			if (lineStart && !Character.isWhitespace(c)) {
				lineStart = false;
			}
			int quoteEnd = Quotes.isOpening(this.text, at) ? quoteEnd(at) : -1;
			if (quoteEnd > 0) {
				add("", BREAK, at, quoteEnd);
				at = quoteEnd;
			}
			else if (isLetter(at)) {
				at = word(at);
			}
			else {
				at = mark(at);
			}
		}
	}

	private int newLine(int from) {
		int at = from;
		int lines = 0;
		while (at < this.text.length() && Character.isWhitespace(this.text.charAt(at))) {
			lines += (this.text.charAt(at) == '\n') ? 1 : 0;
			at++;
		}
		add("", (lines > 1) ? END : BREAK, from, from + 1);
		return at;
	}

	private int word(int from) {
		int at = from;
		while (at < this.text.length() && (isLetter(at) || isInner(at))) {
			at += Character.charCount(this.text.codePointAt(at));
		}
		for (String spelt : this.contractions.writtenOut(fold(this.text.substring(from, at)))) {
			add(spelt, WORD, from, at);
		}
		return at;
	}

	private boolean isLetter(int at) {
		int point = this.text.codePointAt(at);
		if (point < 128) {
			return Character.isLetterOrDigit(point);
		}
		return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
	}

	/** An apostrophe or a hyphen with a letter on both sides. */
	private boolean isInner(int at) {
		char c = this.text.charAt(at);
		return (Quotes.isApostrophe(c) || c == '-' || c == '\u2011') && at + 1 < this.text.length() && isLetter(at + 1);
	}

	private int mark(int from) {
		char c = this.text.charAt(from);
		int at = from + Character.charCount(this.text.codePointAt(from));
		if (c == '.' || c == '!' || c == '?') {
			while (at < this.text.length() && ".!?".indexOf(this.text.charAt(at)) >= 0) {
				at++;
			}
			boolean dots = c == '.' && at - from > 1 && this.text.substring(from, at).indexOf('?') < 0;
			boolean insideNumber = c == '.' && at < this.text.length() && at == from + 1
					&& Character.isLetterOrDigit(this.text.charAt(at));
			add("", (dots || insideNumber) ? BREAK : END, from, at);
		}
		else if (c == ',') {
			add("", COMMA, from, at);
		}
		else if (";:()[]{}/|…–—\u2015\"“”„«»".indexOf(c) >= 0
				|| (c == '-' && from > 0 && Character.isWhitespace(this.text.charAt(from - 1)))) {
			add("", BREAK, from, at);
		}
		else if (Character.isSurrogate(c) || Character.getType(c) == Character.OTHER_SYMBOL) {
			add("", BREAK, from, at);
		}
		return at;
	}

	/** The place after the quotation that begins here, or -1 if none does. */
	private int quoteEnd(int from) {
		int first = Integer.MAX_VALUE;
		for (char closing : Quotes.closing(this.text, from).toCharArray()) {
			first = Math.min(first, nextClosing(closing, from + 1));
		}
		if (first - from > LONGEST_QUOTE || first > nextBlankLine(from)) {
			return -1;
		}
		return first + 1;
	}

	private int nextClosing(char closing, int from) {
		int which = Quotes.CLOSING.indexOf(closing);
		if (this.nextClosing[which] < from) {
			int at = from;
			while (at < this.text.length() && !Quotes.isClosing(this.text, at, closing)) {
				at++;
			}
			this.nextClosing[which] = (at < this.text.length()) ? at : Integer.MAX_VALUE;
		}
		return this.nextClosing[which];
	}

	private int nextBlankLine(int from) {
		if (this.nextBlankLine < from) {
			int at = this.text.indexOf("\n\n", from);
			int windows = this.text.indexOf("\n\r\n", from);
			int next = (at < 0) ? windows : (windows < 0) ? at : Math.min(at, windows);
			this.nextBlankLine = (next < 0) ? Integer.MAX_VALUE : next;
		}
		return this.nextBlankLine;
	}

	private void add(String spelt, byte type, int start, int end) {
		if (this.size == this.types.length) {
			int larger = this.size * 2;
			this.spelling = Arrays.copyOf(this.spelling, larger);
			this.starts = Arrays.copyOf(this.starts, larger);
			this.ends = Arrays.copyOf(this.ends, larger);
			this.types = Arrays.copyOf(this.types, larger);
		}
		this.spelling[this.size] = spelt;
		this.starts[this.size] = start;
		this.ends[this.size] = end;
		this.types[this.size] = type;
		this.size++;
	}

	private void sentences() {
		this.sentenceStarts = new int[this.size];
		this.sentenceEnds = new int[this.size];
		int start = 0;
		for (int i = 0; i < this.size; i++) {
			this.sentenceStarts[i] = start;
			if (this.types[i] == END) {
				start = i + 1;
			}
		}
		int end = this.size;
		for (int i = this.size - 1; i >= 0; i--) {
			if (this.types[i] == END) {
				end = i;
			}
			this.sentenceEnds[i] = end;
		}
	}

	/**
	 * One spelling for all: lower case, one apostrophe, umlauts written out (they are
	 * typed both ways), and no letter more than twice in a row ("soooo").
	 */
	static String fold(String word) {
		String composed = word;
		boolean plain = true;
		for (int i = 0; i < word.length() && plain; i++) {
			plain = word.charAt(i) < 128;
		}
		if (!plain && !Normalizer.isNormalized(word, Normalizer.Form.NFC)) {
			composed = Normalizer.normalize(word, Normalizer.Form.NFC);
		}
		String lower = composed.toLowerCase(Locale.ROOT);
		StringBuilder folded = new StringBuilder(lower.length() + 4);
		for (int i = 0; i < lower.length(); i++) {
			char c = lower.charAt(i);
			if (i > 1 && i + 1 <= lower.length() && c == lower.charAt(i - 1) && isRun(lower, i)) {
				continue;
			}
			switch (c) {
				case 'ä' -> folded.append("ae");
				case 'ö' -> folded.append("oe");
				case 'ü' -> folded.append("ue");
				case 'ß' -> folded.append("ss");
				case '\u2011' -> folded.append('-');
				default -> folded.append(Quotes.isApostrophe(c) ? '\'' : c);
			}
		}
		return folded.toString();
	}

	/**
	 * Whether this letter is at least the third of a run, or the second of a longer one.
	 */
	private static boolean isRun(String word, int at) {
		char c = word.charAt(at);
		return Character.isLetter(c)
				&& (word.charAt(at - 2) == c || (at + 1 < word.length() && word.charAt(at + 1) == c));
	}

}
