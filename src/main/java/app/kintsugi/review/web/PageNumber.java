package app.kintsugi.review.web;

import java.util.Optional;

/**
 * The page of a list that an address asks for, from 0.
 */
final class PageNumber {

	private PageNumber() {
	}

	/** What is no number asks for the first page. */
	static int of(Optional<String> typed) {
		try {
			return typed.map(Integer::parseInt).orElse(0);
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

}
