package app.kintsugi.ui;

import java.util.Locale;

/**
 * One of the nine seams of the mended bowl, see {@code ui/bowl.html}.
 *
 * @param state how far it is mended
 * @param label the name of the step it stands for
 */
public record Seam(State state, String label) {

	/** How far a seam is mended. None of them is a failure. */
	public enum State {

		/** Ahead: a hairline. */
		NOT_OPEN,
		/** Being worked on: the first drops of gold. */
		OPEN,
		/** Filled with gold. */
		WALKED,
		/** Filled with gold, which is being polished: nothing of it is taken away. */
		WORKED_ON_AGAIN

	}

	/** The class of this seam's drawing in the stylesheet. */
	public String look() {
		return this.state.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The message key of its state in words. */
	public String words() {
		return "bowl." + look();
	}

}
