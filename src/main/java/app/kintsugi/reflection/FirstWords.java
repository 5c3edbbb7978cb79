package app.kintsugi.reflection;

/**
 * The beginning of a text, on one line, without its Markdown.
 */
final class FirstWords {

	private static final int MOST = 120;

	private static final int LOOKED_AT = 1_000;

	private static final int BEGINNING = 900;

	private FirstWords() {
	}

	static String of(String text) {
		String plain = Markdown.plain(cut(text, LOOKED_AT)).replaceAll("\\s+", " ").strip();
		if (plain.isEmpty()) {
			plain = cut(text, LOOKED_AT).replaceAll("\\s+", " ").strip();
		}
		if (plain.length() <= MOST) {
			return plain;
		}
		String start = cut(plain, MOST);
		int space = start.lastIndexOf(' ');
		return ((space > MOST / 2) ? start.substring(0, space) : start) + "…";
	}

	/**
	 * The beginning of a text as it was written, so long that most are whole; else up to
	 * a space.
	 */
	static String beginning(String text) {
		if (text.length() <= BEGINNING) {
			return text;
		}
		String start = cut(text, BEGINNING);
		int space = Math.max(start.lastIndexOf(' '), start.lastIndexOf('\n'));
		return ((space > BEGINNING / 2) ? start.substring(0, space) : start).stripTrailing() + " …";
	}

	// never through the middle of a character
	private static String cut(String text, int most) {
		if (text.length() <= most) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
	}

}
