package app.kintsugi.trend;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

/**
 * What one person said over a time: points, and beside them a line that breaks where
 * nothing was said.
 */
public final class Line {

	/** A place on the picture. */
	record Dot(int x, int y) {
	}

	private static final int A_WEEK = 7;

	/** As often as the rarest questionnaire is offered, and half as long again. */
	private static final int TWELVE_WEEKS = 84;

	private static final int A_QUARTER = Span.QUARTER.weeks() * A_WEEK;

	private final @Nullable String name;

	private final List<Point> points;

	private final Window window;

	private final Range range;

	private final boolean scores;

	private Line(@Nullable String name, List<Point> points, Window window, Range range, boolean scores) {
		this.name = name;
		this.points = points.stream().filter((point) -> window.holds(point.day())).toList();
		this.window = window;
		this.range = range;
		this.scores = scores;
	}

	/**
	 * Check-ins: the line beside the points is their rolling median, and a week without
	 * any is a gap in it.
	 * @param name whose they are; null for whoever looks
	 * @param row in the order of its days, from four weeks before the window on
	 */
	static Line ofCheckIns(@Nullable String name, List<Dated> row, Window window) {
		List<Point> points = Medians.rolling(row, Range.SCALE);
		return new Line(name, window.byWeeks() ? Medians.byWeeks(points, Range.SCALE) : points, window, Range.SCALE,
				false);
	}

	/**
	 * Scores of a questionnaire: the line goes from one to the next, unless more than
	 * twelve weeks lie between.
	 */
	static Line ofScores(@Nullable String name, List<Dated> row, Window window, Range range) {
		List<Point> points = row.stream().map((one) -> new Point(one.day(), one.figure(), one.figure())).toList();
		return new Line(name, points, window, range, true);
	}

	/** Whose it is; null for whoever looks. */
	public @Nullable String name() {
		return this.name;
	}

	public boolean isEmpty() {
		return this.points.isEmpty();
	}

	public boolean isSingle() {
		return this.points.size() == 1;
	}

	/** Whether its days lie so close that its points are drawn smaller. */
	public boolean isDense() {
		return this.window.days() > A_QUARTER;
	}

	/** The first day with a figure; there is one. */
	public Point first() {
		return this.points.get(0);
	}

	/** The last day with a figure; there is one. */
	public Point last() {
		return this.points.get(this.points.size() - 1);
	}

	public double lowest() {
		return figures().getMin();
	}

	public double highest() {
		return figures().getMax();
	}

	List<Point> points() {
		return this.points;
	}

	/** Where the points lie. */
	List<Dot> dots() {
		return this.points.stream().map((point) -> dot(point, Point::figure)).toList();
	}

	/** Where the line beside them goes, in as many pieces as there are gaps and one. */
	List<List<Dot>> pieces() {
		List<List<Dot>> pieces = new ArrayList<>();
		List<Dot> piece = new ArrayList<>();
		LocalDate before = null;
		for (Point point : this.points) {
			if (before != null && !goesOn(before, point.day())) {
				pieces.add(piece);
				piece = new ArrayList<>();
			}
			piece.add(dot(point, Point::median));
			before = point.day();
		}
		if (!piece.isEmpty()) {
			pieces.add(piece);
		}
		return pieces;
	}

	/**
	 * The points as one path of strokes without length, whose caps are what is seen: one
	 * element however many there are.
	 */
	public String pointsPath() {
		StringBuilder path = new StringBuilder();
		Dot at = null;
		for (Dot dot : dots()) {
			step(path, 'M', 'm', at, dot).append("h0");
			at = dot;
		}
		return path.toString();
	}

	/** The line beside the points as one path. */
	public String linePath() {
		StringBuilder path = new StringBuilder();
		Dot at = null;
		for (List<Dot> piece : pieces()) {
			step(path, 'M', 'm', at, piece.get(0));
			at = piece.get(0);
			for (Dot dot : piece.subList(1, piece.size())) {
				step(path, 'L', 'l', at, dot);
				at = dot;
			}
			if (piece.size() == 1) {
				path.append("h0");
			}
		}
		return path.toString();
	}

	private boolean goesOn(LocalDate before, LocalDate day) {
		if (this.scores) {
			return ChronoUnit.DAYS.between(before, day) <= TWELVE_WEEKS;
		}
		return ChronoUnit.DAYS.between(Window.monday(before), Window.monday(day)) <= A_WEEK;
	}

	private Dot dot(Point point, ToDoubleFunction<Point> height) {
		return new Dot(this.window.x(point.day()), this.range.y(height.applyAsDouble(point)));
	}

	private DoubleSummaryStatistics figures() {
		return this.points.stream().mapToDouble(Point::figure).summaryStatistics();
	}

	private static StringBuilder step(StringBuilder path, char absolute, char relative, @Nullable Dot from, Dot to) {
		if (from == null) {
			return path.append(absolute).append(to.x()).append(' ').append(to.y());
		}
		int down = to.y() - from.y();
		path.append(relative).append(to.x() - from.x());
		return ((down < 0) ? path : path.append(' ')).append(down);
	}

}
