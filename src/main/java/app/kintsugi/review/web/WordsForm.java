package app.kintsugi.review.web;

import app.kintsugi.ui.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Words to look for.
 *
 * @param turn the page of what is found, from 0
 */
record WordsForm(@PlainText(max = 200) String words, Integer turn) {

	WordsForm(@Nullable String words, @Nullable Integer turn) {
		this.words = (words != null) ? words.replaceAll("\\s+", " ").strip() : "";
		this.turn = (turn != null) ? turn : 0;
	}

	@Override
	public String toString() {
		return "WordsForm";
	}

}
