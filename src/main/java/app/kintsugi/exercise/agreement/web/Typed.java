package app.kintsugi.exercise.agreement.web;

import org.jspecify.annotations.Nullable;

/**
 * What came out of a field, as it is kept: a line break is one character.
 */
final class Typed {

	private Typed() {
	}

	static String text(@Nullable String typed) {
		return (typed != null) ? typed.replace("\r\n", "\n").replace('\r', '\n') : "";
	}

}
