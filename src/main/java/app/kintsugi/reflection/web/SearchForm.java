package app.kintsugi.reflection.web;

import app.kintsugi.ui.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Words to look for.
 *
 * @param page of what is found, from 0
 */
record SearchForm(@PlainText(max = 200) String words, Integer page) {

	SearchForm(@Nullable String words, @Nullable Integer page) {
		this.words = Typed.line(words);
		this.page = (page != null) ? page : 0;
	}

	@Override
	public String toString() {
		return "SearchForm";
	}

}
