package app.kintsugi.exercise.gentle;

/**
 * Quotation marks as people type them in English and German, and the apostrophes that
 * look the same.
 */
final class Quotes {

	/** All marks that can end a quotation. */
	static final String CLOSING = "\"”“«»’‘'›‹";

	private static final String DOUBLE = "\"“”„«»";

	private static final String SINGLE = "'‘‚‹›";

	private Quotes() {
	}

	static boolean isApostrophe(char c) {
		return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´' || c == 'ʼ';
	}

	static boolean isOpening(String text, int at) {
		char c = text.charAt(at);
		if (DOUBLE.indexOf(c) >= 0) {
			return !isLetter(text, at - 1);
		}
		return SINGLE.indexOf(c) >= 0 && !isLetter(text, at - 1) && isLetter(text, at + 1);
	}

	/** The marks that end a quotation opened here. */
	static String closing(String text, int at) {
		return switch (text.charAt(at)) {
			case '"' -> "\"";
			case '“' -> "”\"";
			case '”' -> "”";
			case '„' -> "“”\"";
			case '«' -> "»";
			case '»' -> "«";
			case '‚' -> "‘’'";
			case '‘' -> "’";
			case '‹' -> "›";
			case '›' -> "‹";
			default -> "'";
		};
	}

	static boolean isClosing(String text, int at, char closing) {
		if (text.charAt(at) != closing) {
			return false;
		}
		if ("'’‘".indexOf(closing) >= 0) {
			return !isLetter(text, at + 1) && at > 0 && !Character.isWhitespace(text.charAt(at - 1));
		}
		return true;
	}

	private static boolean isLetter(String text, int at) {
		return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
	}

}
