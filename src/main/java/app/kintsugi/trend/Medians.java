package app.kintsugi.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The median of the four weeks that end with a figure's own day, for every figure of a
 * row; and the same row with one point for each week. Both take each figure in hand a
 * fixed number of times, however long the row is.
 */
final class Medians {

	private static final int FOUR_WEEKS = 28;

	private Medians() {
	}

	/**
	 * @param row in the order of its days
	 * @param range of the figures
	 */
	static List<Point> rolling(List<Dated> row, Range range) {
		Tally tally = new Tally(range);
		List<Point> points = new ArrayList<>(row.size());
		int oldest = 0;
		for (Dated one : row) {
			tally.add(one.figure());
			LocalDate before = one.day().minusDays(FOUR_WEEKS - 1L);
			for (; row.get(oldest).day().isBefore(before); oldest++) {
				tally.remove(row.get(oldest).figure());
			}
			points.add(new Point(one.day(), one.figure(), tally.median()));
		}
		return points;
	}

	/**
	 * One point for each week in which there is any: the median of its figures, with the
	 * rolling median as it was at the end of that week.
	 */
	static List<Point> byWeeks(List<Point> points, Range range) {
		List<Point> weeks = new ArrayList<>();
		Tally tally = new Tally(range);
		for (int i = 0; i < points.size(); i++) {
			Point point = points.get(i);
			LocalDate monday = Window.monday(point.day());
			tally.add((int) point.figure());
			if (i + 1 == points.size() || !Window.monday(points.get(i + 1).day()).equals(monday)) {
				weeks.add(new Point(monday, tally.median(), point.median()));
				tally = new Tally(range);
			}
		}
		return weeks;
	}

	/** How often each figure is there. */
	private static final class Tally {

		private final int lowest;

		private final int[] counts;

		private int all;

		Tally(Range range) {
			this.lowest = range.lowest();
			this.counts = new int[range.highest() - range.lowest() + 1];
		}

		void add(int figure) {
			this.counts[figure - this.lowest]++;
			this.all++;
		}

		void remove(int figure) {
			this.counts[figure - this.lowest]--;
			this.all--;
		}

		double median() {
			return (at((this.all - 1) / 2) + at(this.all / 2)) / 2.0;
		}

		/** The figure at this place, were all of them lying in order. */
		private int at(int place) {
			int figure = 0;
			for (int before = this.counts[0]; before <= place; before += this.counts[figure]) {
				figure++;
			}
			return this.lowest + figure;
		}

	}

}
