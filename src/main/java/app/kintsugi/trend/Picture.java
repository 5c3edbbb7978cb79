package app.kintsugi.trend;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A time as pictures of it, for one reader.
 *
 * @param first the name of the first of two; null for whoever looks
 * @param second the name of the other; null when nothing of another is in it
 * @param scales those of the check-ins, all of them or, where nothing was said, none
 * @param questionnaires those with a score in this time
 * @param marks in the order of their days
 */
public record Picture(Window window, @Nullable String first, @Nullable String second, List<Chart> scales,
		List<Chart> questionnaires, List<Tick> ticks, List<Mark> marks) {

	public Picture {
		scales = List.copyOf(scales);
		questionnaires = List.copyOf(questionnaires);
		ticks = List.copyOf(ticks);
		marks = List.copyOf(marks);
	}

	public boolean isEmpty() {
		return this.scales.isEmpty() && this.questionnaires.isEmpty();
	}

	/** Whether marks of this kind are on the axis. */
	public boolean has(String kind) {
		return this.marks.stream().anyMatch((mark) -> mark.kind().name().equals(kind));
	}

	/** The ticks as one path of short strokes below the lowest line. */
	public String ticksPath() {
		return strokes(this.ticks.stream().map(Tick::x).toList(), "M%d " + Range.HEIGHT + "v6");
	}

	/** The days on which something happened, as one path from top to bottom. */
	public String setbacksPath() {
		return strokes(days(Mark.Kind.SETBACK), "M%d 0v" + Range.HEIGHT);
	}

	/** The days on which a step was opened, as one path from top to bottom. */
	public String stepsPath() {
		return strokes(days(Mark.Kind.STEP), "M%d 0v" + Range.HEIGHT);
	}

	private List<Integer> days(Mark.Kind kind) {
		return this.marks.stream().filter((mark) -> mark.kind() == kind).map(Mark::x).distinct().toList();
	}

	private static String strokes(List<Integer> places, String stroke) {
		StringBuilder path = new StringBuilder();
		places.forEach((x) -> path.append(String.format(Locale.ROOT, stroke, x)));
		return path.toString();
	}

}
