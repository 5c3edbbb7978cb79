package app.kintsugi.trend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import app.kintsugi.checkin.Figure;
import app.kintsugi.checkin.Scales;
import app.kintsugi.journey.Milestone;
import app.kintsugi.questionnaire.Change;
import app.kintsugi.questionnaire.Questionnaire.CutOff;
import app.kintsugi.questionnaire.Result;
import app.kintsugi.trend.Chart.Border;
import app.kintsugi.trend.Chart.Changed;
import app.kintsugi.trend.Mark.Kind;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Makes a picture of what is known: of nothing but what it is given, so that what is not
 * given changes nothing in it.
 */
final class Drawing {

	/**
	 * Whose figures are drawn.
	 *
	 * @param name null for whoever looks
	 */
	record Drawn(PersonId person, @Nullable String name) {
	}

	/** So close before the next mark a number would lie on it. */
	private static final int A_NUMBER = 40;

	private static final Map<String, ToIntFunction<Scales>> SCALES = new LinkedHashMap<>();

	static {
		SCALES.put("trust", Scales::trust);
		SCALES.put("safety", Scales::safety);
		SCALES.put("closeness", Scales::closeness);
		SCALES.put("hurt", Scales::hurt);
		SCALES.put("hope", Scales::hope);
	}

	private final Window window;

	private final List<Drawn> drawn;

	private final Function<String, Optional<CutOff>> cutOffs;

	private final ZoneId zone;

	/**
	 * @param drawn whoever looks, or the first of two; then the other, if there is one
	 * @param cutOffs what the publication of a questionnaire names as a border, if it
	 * does
	 * @param zone in which whoever looks counts days
	 */
	Drawing(Window window, List<Drawn> drawn, Function<String, Optional<CutOff>> cutOffs, ZoneId zone) {
		this.window = window;
		this.drawn = List.copyOf(drawn);
		this.cutOffs = cutOffs;
		this.zone = zone;
	}

	/**
	 * @param figures from four weeks before the window on
	 * @param results all of them: the first tells of a change
	 */
	Picture of(List<Figure> figures, List<Result> results, List<Milestone> milestones) {
		List<Chart> scales = scales(figures);
		List<Chart> questionnaires = questionnaires(results);
		boolean second = scales.stream().anyMatch((chart) -> hasSecond(chart))
				|| questionnaires.stream().anyMatch((chart) -> hasSecond(chart));
		return new Picture(this.window, this.drawn.get(0).name(), second ? this.drawn.get(1).name() : null, scales,
				questionnaires, Tick.of(this.window), marks(results, milestones));
	}

	private List<Chart> scales(List<Figure> figures) {
		Map<PersonId, List<Figure>> byAuthor = figures.stream()
			.sorted(Comparator.comparing(Figure::day))
			.collect(Collectors.groupingBy(Figure::author));
		List<Chart> charts = new ArrayList<>();
		SCALES.forEach((id, scale) -> {
			List<Line> lines = new ArrayList<>();
			for (Drawn one : this.drawn) {
				List<Dated> row = byAuthor.getOrDefault(one.person(), List.of())
					.stream()
					.map((figure) -> new Dated(figure.day(), scale.applyAsInt(figure.scales())))
					.toList();
				lines.add(Line.ofCheckIns(one.name(), row, this.window));
			}
			add(charts, new Chart(id, null, Range.SCALE, lines, null, List.of()));
		});
		return charts;
	}

	private List<Chart> questionnaires(List<Result> results) {
		Map<String, List<Result>> byQuestionnaire = results.stream()
			.sorted(Comparator.comparing(Result::answeredAt))
			.collect(Collectors.groupingBy(Result::questionnaire, TreeMap::new, Collectors.toList()));
		List<Chart> charts = new ArrayList<>();
		byQuestionnaire.forEach((id, answered) -> {
			Result latest = answered.get(answered.size() - 1);
			Range range = new Range(latest.lowest(), latest.highest());
			List<Result> comparable = answered.stream()
				.filter((result) -> result.lowest() == range.lowest() && result.highest() == range.highest())
				.toList();
			List<Line> lines = new ArrayList<>();
			List<Changed> changes = new ArrayList<>();
			for (Drawn one : this.drawn) {
				List<Result> row = comparable.stream()
					.filter((result) -> result.author().equals(one.person()))
					.toList();
				lines.add(Line.ofScores(one.name(),
						row.stream().map((result) -> new Dated(day(result.answeredAt()), result.score())).toList(),
						this.window, range));
				change(row, one).ifPresent(changes::add);
			}
			add(charts, new Chart("q-" + id, latest.title(), range, lines, border(id, range), changes));
		});
		return charts;
	}

	/** A chart without anything in this time is none. */
	private static void add(List<Chart> charts, Chart chart) {
		if (chart.lines().stream().anyMatch((line) -> !line.isEmpty())) {
			charts.add(chart);
		}
	}

	private @Nullable Border border(String questionnaire, Range range) {
		return this.cutOffs.apply(questionnaire)
			.map((cutOff) -> new Border(cutOff.score(), range.y(cutOff.score()), cutOff.says()))
			.orElse(null);
	}

	/** Said where the last score is in sight, and only of a change that counts. */
	private Optional<Changed> change(List<Result> row, Drawn one) {
		if (row.isEmpty()) {
			return Optional.empty();
		}
		Result last = row.get(row.size() - 1);
		String key = last.change().messageKey();
		boolean counts = last.change() == Change.HIGHER || last.change() == Change.LOWER;
		return (counts && key != null && this.window.holds(day(last.answeredAt())))
				? Optional.of(new Changed(one.name(), key)) : Optional.empty();
	}

	private List<Mark> marks(List<Result> results, List<Milestone> milestones) {
		List<Mark> marks = new ArrayList<>();
		for (Milestone milestone : milestones) {
			LocalDate day = day(milestone.at());
			boolean step = milestone.kind() == Milestone.Kind.STEP_OPENED;
			marks.add(new Mark(day, this.window.x(day), step ? Kind.STEP : Kind.SETBACK, step ? milestone.step() : 0,
					null, null, false));
		}
		for (Result result : results) {
			LocalDate day = day(result.answeredAt());
			name(result.author()).ifPresent((one) -> marks
				.add(new Mark(day, this.window.x(day), Kind.QUESTIONNAIRE, 0, result.title(), one.name(), false)));
		}
		return roomy(marks.stream()
			.filter((mark) -> this.window.holds(mark.day()))
			.sorted(Comparator.comparing(Mark::day).thenComparing(Mark::kind).thenComparing(Mark::step))
			.toList());
	}

	/** Lets a number stand beside its mark where it does not lie on the next one. */
	private static List<Mark> roomy(List<Mark> marks) {
		List<Mark> roomy = new ArrayList<>();
		int next = Integer.MAX_VALUE;
		for (int i = marks.size() - 1; i >= 0; i--) {
			Mark mark = marks.get(i);
			if (!mark.kind().isQuestionnaire()) {
				boolean room = mark.kind().isStep() && next - mark.x() >= A_NUMBER;
				next = mark.x();
				mark = new Mark(mark.day(), mark.x(), mark.kind(), mark.step(), mark.title(), mark.name(), room);
			}
			roomy.add(0, mark);
		}
		return roomy;
	}

	private Optional<Drawn> name(PersonId person) {
		return this.drawn.stream().filter((one) -> one.person().equals(person)).findFirst();
	}

	private LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, this.zone);
	}

	private static boolean hasSecond(Chart chart) {
		return chart.lines().size() > 1 && !chart.lines().get(1).isEmpty();
	}

}
