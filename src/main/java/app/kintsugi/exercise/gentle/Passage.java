package app.kintsugi.exercise.gentle;

import java.util.Locale;

/**
 * Some words of a text that may land hard.
 *
 * @param start offset of the first character, counted as Java and JavaScript count
 * (UTF-16)
 * @param end offset after the last character
 * @param kind why it may land hard
 * @param language the language of the passage and of the beginning
 * @param beginning another way into the same sentence
 */
public record Passage(int start, int end, Kind kind, Locale language, Beginning beginning) {

	/** The words themselves. */
	public String of(String text) {
		return text.substring(this.start, this.end);
	}

	/** The message that says why. */
	public String why() {
		return "gentle.why." + this.kind.key();
	}

}
