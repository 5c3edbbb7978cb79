package app.kintsugi.ui;

import java.util.Locale;

/**
 * One of the nine seams of the mended bowl, see {@code ui/bowl.html}.
 *
 * @param state how far it is mended
 * @param label the name of the step it stands for
 * @param fresh whether its gold is new to whoever looks, and draws itself
 */
public record Seam(State state, String label, boolean fresh) {

	/** A seam as it has been for a while. */
	public Seam(State state, String label) {
		this(state, label, false);
	}

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

	/** The same seam, whose gold draws itself. */
	public Seam drawn() {
		return new Seam(this.state, this.label, true);
	}

	/** The classes of this seam's drawing in the stylesheet. */
	public String look() {
		return this.fresh ? name() + " fresh" : name();
	}

	private String name() {
		return this.state.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The message key of its state in words. */
	public String words() {
		return "bowl." + name();
	}

}
