package app.kintsugi.ui;

import org.jspecify.annotations.Nullable;

/**
 * One answer of several to pick from.
 *
 * @param value what the form sends
 * @param label the words shown
 * @param help a sentence below the words, if they need one
 */
public record Choice(String value, String label, @Nullable String help) {

	public static Choice of(String value, String label) {
		return new Choice(value, label, null);
	}

}
