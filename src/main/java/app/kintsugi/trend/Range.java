package app.kintsugi.trend;

import java.util.List;

/**
 * What a scale goes from and to, and where a figure of it lies on the picture.
 */
public record Range(int lowest, int highest) {

	/** How high a picture is, in its own units. */
	static final int HEIGHT = 160;

	/** The five scales of the check-ins. */
	static final Range SCALE = new Range(0, 10);

	public Range {
		if (lowest >= highest) {
			throw new IllegalArgumentException("a scale goes up");
		}
	}

	/** Where a figure lies, from the top down. */
	int y(double figure) {
		return (int) Math.round((this.highest - figure) * HEIGHT / (this.highest - this.lowest));
	}

	/** The lines across: the lowest, the highest, and one in the middle. */
	public List<Rung> rungs() {
		int middle = (this.lowest + this.highest) / 2;
		return List.of(rung(this.highest), rung(middle), rung(this.lowest));
	}

	private Rung rung(int figure) {
		return new Rung(figure, y(figure));
	}

	/**
	 * A line across.
	 *
	 * @param y from the top down
	 */
	public record Rung(int figure, int y) {
	}

}
