package app.kintsugi.reflection.web;

import org.jspecify.annotations.Nullable;

/**
 * What came out of a field, as it is kept: a line break is one character, and a title has
 * none.
 */
final class Typed {

	private Typed() {
	}

	static String text(@Nullable String typed) {
		return (typed != null) ? typed.replace("\r\n", "\n").replace('\r', '\n') : "";
	}

	static String line(@Nullable String typed) {
		return text(typed).replace('\n', ' ').strip();
	}

}
