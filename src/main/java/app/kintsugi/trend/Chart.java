package app.kintsugi.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import app.kintsugi.questionnaire.Questionnaire.Words;
import org.jspecify.annotations.Nullable;

/**
 * One scale over a time, of one person or of two.
 *
 * @param id within the page
 * @param title the published name of a questionnaire; null for a scale of the check-ins,
 * whose words have keys that begin with {@code scale.} and the id
 * @param lines the first is of whoever looks, or of the first of two; one of them has a
 * figure
 * @param cutOff the score that its publication names as a border, if it does
 * @param changes what can be said of the last score beside the first
 */
public record Chart(String id, @Nullable String title, Range range, List<Line> lines, @Nullable Border cutOff,
		List<Changed> changes) {

	/**
	 * A border that is drawn as a quiet line.
	 *
	 * @param y from the top down
	 * @param says what lies beyond it: of scores, and not of people
	 */
	public record Border(double score, int y, Words says) {
	}

	/**
	 * A score has changed by more than chance would explain.
	 *
	 * @param name whose; null for whoever looks
	 * @param messageKey of the sentence that says it
	 */
	public record Changed(@Nullable String name, String messageKey) {
	}

	/**
	 * A line of the table of the same figures.
	 *
	 * @param figures for each line that has any its point of this day, or null
	 */
	public record Row(LocalDate day, List<@Nullable Point> figures) {
	}

	public Chart {
		lines = List.copyOf(lines);
		changes = List.copyOf(changes);
	}

	/**
	 * Whether it is a scale of the check-ins, with a rolling median beside its points.
	 */
	public boolean isScale() {
		return this.title == null;
	}

	/** Those with a figure: there is nothing to say of the other. */
	public List<Line> drawn() {
		return this.lines.stream().filter((line) -> !line.isEmpty()).toList();
	}

	/** Which of the lines this is, for its looks: 1 or 2. */
	public int place(Line line) {
		return this.lines.indexOf(line) + 1;
	}

	/** The figures of all lines, one row for each day. */
	public List<Row> rows() {
		List<Line> drawn = drawn();
		SortedMap<LocalDate, List<@Nullable Point>> rows = new TreeMap<>();
		for (int i = 0; i < drawn.size(); i++) {
			for (Point point : drawn.get(i).points()) {
				rows.computeIfAbsent(point.day(), (day) -> new ArrayList<>(Collections.nCopies(drawn.size(), null)))
					.set(i, point);
			}
		}
		return rows.entrySet().stream().map((row) -> new Row(row.getKey(), row.getValue())).toList();
	}

}
