package app.kintsugi.trend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import app.kintsugi.checkin.Figure;
import app.kintsugi.checkin.Scales;
import app.kintsugi.couple.Audience;
import app.kintsugi.journey.Milestone;
import app.kintsugi.questionnaire.Change;
import app.kintsugi.questionnaire.Questionnaire.CutOff;
import app.kintsugi.questionnaire.Questionnaire.Words;
import app.kintsugi.questionnaire.Result;
import app.kintsugi.trend.Chart.Changed;
import app.kintsugi.trend.Drawing.Drawn;
import app.kintsugi.trend.Mark.Kind;
import app.kintsugi.vault.PersonId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class DrawingTest {

	private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");

	private static final Window FOUR_WEEKS = Window.whole(MONDAY, MONDAY.plusDays(27));

	private final PersonId me = PersonId.random();

	private final PersonId partner = PersonId.random();

	@Test
	void eachOfTheFiveScalesIsAChartOfItsOwn() {
		Picture picture = draw(FOUR_WEEKS, List.of(figure(this.me, 0, 1, 2, 3, 4, 5)), List.of(), List.of());
		assertThat(picture.scales()).extracting(Chart::id)
			.containsExactly("trust", "safety", "closeness", "hurt", "hope");
		assertThat(picture.scales()).extracting((chart) -> chart.drawn().get(0).first().figure())
			.containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
		assertThat(picture.second()).isNull();
	}

	@Test
	void thePartnerIsNamedWhereSomethingOfTheirsIsDrawn() {
		Picture picture = draw(FOUR_WEEKS,
				List.of(figure(this.me, 0, 1, 1, 1, 1, 1), figure(this.partner, 1, 9, 9, 9, 9, 9)), List.of(),
				List.of());
		assertThat(picture.second()).isEqualTo("Ben");
		assertThat(picture.scales().get(0).drawn()).extracting(Line::name).containsExactly(null, "Ben");
		assertThat(picture.scales().get(0).place(picture.scales().get(0).drawn().get(1))).isEqualTo(2);
	}

	@Test
	void thePartnersLineKeepsItsLooksWhenItIsAlone() {
		Picture picture = draw(FOUR_WEEKS, List.of(figure(this.partner, 1, 9, 9, 9, 9, 9)), List.of(), List.of());
		Chart trust = picture.scales().get(0);
		assertThat(trust.drawn()).hasSize(1);
		assertThat(trust.place(trust.drawn().get(0))).isEqualTo(2);
	}

	@Test
	void nothingInATimeIsNoChart() {
		assertThat(draw(FOUR_WEEKS, List.of(), List.of(), List.of()).isEmpty()).isTrue();
		assertThat(draw(FOUR_WEEKS, List.of(figure(this.me, -3, 1, 1, 1, 1, 1)), List.of(), List.of()).isEmpty())
			.isTrue();
	}

	@Test
	void aQuestionnaireHasItsOwnRangeAndBorder() {
		Picture picture = draw(FOUR_WEEKS, List.of(), List.of(result(this.me, "csi-16", 81, 3, 60, Change.NOT_SAID),
				result(this.partner, "who-5", 100, 4, 44, Change.NOT_SAID)), List.of());
		assertThat(picture.questionnaires()).extracting(Chart::title, (chart) -> chart.range().highest())
			.containsExactly(tuple("CSI-16", 81), tuple("WHO-5", 100));
		assertThat(picture.questionnaires().get(0).cutOff()).extracting(Chart.Border::score, Chart.Border::y)
			.containsExactly(51.5, 58);
		assertThat(picture.questionnaires().get(1).cutOff()).isNull();
	}

	@Test
	void onlyAChangeThatCountsIsCalledOneAndOnlyWhereItIsInSight() {
		List<Result> results = List.of(result(this.me, "who-5", 100, -90, 40, Change.NOT_SAID),
				result(this.me, "who-5", 100, 3, 60, Change.HIGHER),
				result(this.partner, "who-5", 100, -90, 40, Change.NOT_SAID),
				result(this.partner, "who-5", 100, 3, 44, Change.WITHIN_CHANCE));
		assertThat(changes(FOUR_WEEKS, results)).containsExactly(new Changed(null, "questionnaire.change.higher"));
		assertThat(changes(Window.until(Span.QUARTER, MONDAY.minusDays(50)), results)).isEmpty();
	}

	@Test
	void theLastScoreCountsAndNoneBefore() {
		List<Result> results = List.of(result(this.me, "who-5", 100, 0, 40, Change.NOT_SAID),
				result(this.me, "who-5", 100, 5, 60, Change.HIGHER),
				result(this.me, "who-5", 100, 10, 44, Change.WITHIN_CHANCE));
		assertThat(changes(FOUR_WEEKS, results)).isEmpty();
	}

	@Test
	void whatHasADayIsMarkedInTheirOrder() {
		Picture picture = draw(FOUR_WEEKS, List.of(figure(this.me, 0, 1, 1, 1, 1, 1)),
				List.of(result(this.partner, "who-5", 100, 9, 44, Change.NOT_SAID)),
				List.of(new Milestone(at(14), Milestone.Kind.SETBACK, 1),
						new Milestone(at(2), Milestone.Kind.STEP_OPENED, 3),
						new Milestone(at(-2), Milestone.Kind.STEP_OPENED, 2)));
		assertThat(picture.marks()).extracting(Mark::kind, Mark::step, Mark::x, Mark::name)
			.containsExactly(tuple(Kind.STEP, 3, 147, null), tuple(Kind.QUESTIONNAIRE, 0, 381, "Ben"),
					tuple(Kind.SETBACK, 0, 549, null));
		assertThat(picture.stepsPath()).isEqualTo("M147 0v160");
		assertThat(picture.setbacksPath()).isEqualTo("M549 0v160");
	}

	@Test
	void numbersStandWhereTheyDoNotLieOnEachOther() {
		List<Milestone> steps = new ArrayList<>();
		for (int step = 1; step <= 4; step++) {
			steps.add(new Milestone(at(step - 1), Milestone.Kind.STEP_OPENED, step));
		}
		Picture picture = draw(FOUR_WEEKS, List.of(figure(this.me, 0, 1, 1, 1, 1, 1)), List.of(), steps);
		assertThat(picture.marks()).extracting(Mark::roomy).containsExactly(false, false, false, true);
	}

	@Test
	void aDayIsTheOneOfWhoeverLooks() {
		Milestone late = new Milestone(Instant.parse("2026-06-03T23:30:00Z"), Milestone.Kind.SETBACK, 1);
		List<Figure> figures = List.of(figure(this.me, 0, 1, 1, 1, 1, 1));
		List<Drawn> drawn = List.of(new Drawn(this.me, null));
		assertThat(new Drawing(FOUR_WEEKS, drawn, (id) -> Optional.empty(), ZoneId.of("Europe/Berlin"))
			.of(figures, List.of(), List.of(late))
			.marks()).extracting(Mark::day).containsExactly(LocalDate.parse("2026-06-04"));
		assertThat(new Drawing(FOUR_WEEKS, drawn, (id) -> Optional.empty(), ZoneId.of("America/New_York"))
			.of(figures, List.of(), List.of(late))
			.marks()).extracting(Mark::day).containsExactly(LocalDate.parse("2026-06-03"));
	}

	@Test
	void tenYearsOfDaysOfTwoAreDrawnWithLessThan150Kilobytes() {
		assertThat(drawn(3_650)).isLessThan(150_000);
	}

	@Test
	void whatIsDrawnGrowsNoFasterThanTheDays() {
		int fiveYears = drawn(1_825);
		assertThat(drawn(3_650)).isLessThanOrEqualTo(2 * fiveYears);
		assertThat(drawn(7_300)).isLessThanOrEqualTo(4 * fiveYears);
		assertThat(drawn(371)).isLessThan(150_000);
	}

	/** How many characters all the lines of two people are, of so many days. */
	private int drawn(int days) {
		Random random = new Random(5);
		List<Figure> figures = new ArrayList<>();
		for (int day = 0; day < days; day++) {
			for (PersonId one : List.of(this.me, this.partner)) {
				figures.add(figure(one, day - days, random.nextInt(11), random.nextInt(11), random.nextInt(11),
						random.nextInt(11), random.nextInt(11)));
			}
		}
		Picture picture = draw(Window.whole(MONDAY.minusDays(days), MONDAY), figures, List.of(), List.of());
		assertThat(picture.scales()).hasSize(5).allMatch((chart) -> chart.drawn().size() == 2);
		return picture.scales()
			.stream()
			.flatMap((chart) -> chart.drawn().stream())
			.mapToInt((line) -> line.pointsPath().length() + line.linePath().length())
			.sum();
	}

	private List<Changed> changes(Window window, List<Result> results) {
		return draw(window, List.of(), results, List.of()).questionnaires()
			.stream()
			.flatMap((chart) -> chart.changes().stream())
			.toList();
	}

	private Picture draw(Window window, List<Figure> figures, List<Result> results, List<Milestone> milestones) {
		List<Drawn> drawn = List.of(new Drawn(this.me, null), new Drawn(this.partner, "Ben"));
		return new Drawing(window, drawn, DrawingTest::cutOff, ZoneOffset.UTC).of(figures, results, milestones);
	}

	private static Optional<CutOff> cutOff(String questionnaire) {
		return questionnaire.equals("csi-16")
				? Optional.of(new CutOff(CutOff.Side.values()[0], 51.5, new Words(Map.of("en", "Words.")), "Source"))
				: Optional.empty();
	}

	private Result result(PersonId author, String questionnaire, int highest, int day, int score, Change change) {
		return new Result(UUID.randomUUID(), questionnaire, "1", questionnaire.toUpperCase(Locale.ROOT), author,
				Audience.ONLY_ME, at(day), score, 0, highest, change);
	}

	private static Figure figure(PersonId author, int day, int trust, int safety, int closeness, int hurt, int hope) {
		return new Figure(MONDAY.plusDays(day), author, new Scales(trust, safety, closeness, hurt, hope));
	}

	private static Instant at(int day) {
		return MONDAY.plusDays(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
	}

}
