package app.kintsugi.homework.web;

import org.jspecify.annotations.Nullable;

/**
 * What came out of a field, as it is kept.
 */
final class Typed {

	private Typed() {
	}

	/** A line break is one character. */
	static String text(@Nullable String typed) {
		return (typed != null) ? typed.replace("\r\n", "\n").replace('\r', '\n') : "";
	}

	/** The number of a step, 1 to 9; anything else is none. */
	static @Nullable Integer step(String typed) {
		return typed.matches("[1-9]") ? Integer.valueOf(typed) : null;
	}

}
