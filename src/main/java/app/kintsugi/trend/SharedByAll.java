package app.kintsugi.trend;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

import app.kintsugi.checkin.CheckIns;
import app.kintsugi.checkin.Figure;
import app.kintsugi.checkin.Scales;
import app.kintsugi.couple.Accompanied;
import app.kintsugi.questionnaire.Questionnaires;
import app.kintsugi.questionnaire.Result;
import app.kintsugi.vault.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Check-ins and questionnaires in figures, as far as all may read them who are in one
 * place of a therapist's; the same for whichever of them asks.
 */
@Service
@Transactional(readOnly = true)
public class SharedByAll {

	/**
	 * The median of what one of them marked in a week.
	 */
	public record Week(PersonId author, LocalDate monday, double trust, double safety, double closeness, double hurt,
			double hope) {
	}

	private final CheckIns checkIns;

	private final Questionnaires questionnaires;

	SharedByAll(CheckIns checkIns, Questionnaires questionnaires) {
		this.checkIns = checkIns;
		this.questionnaires = questionnaires;
	}

	/** From one day to another, one person after the other, the oldest week first. */
	public List<Week> weeks(Accompanied place, LocalDate from, LocalDate to) {
		List<Figure> figures = this.checkIns.sharedByAll(place, from, to);
		List<Week> weeks = new ArrayList<>();
		for (PersonId author : place.partners()) {
			List<Figure> theirs = figures.stream().filter((figure) -> figure.author().equals(author)).toList();
			List<Point> trust = byWeeks(theirs, Scales::trust);
			List<Point> safety = byWeeks(theirs, Scales::safety);
			List<Point> closeness = byWeeks(theirs, Scales::closeness);
			List<Point> hurt = byWeeks(theirs, Scales::hurt);
			List<Point> hope = byWeeks(theirs, Scales::hope);
			for (int i = 0; i < trust.size(); i++) {
				weeks.add(new Week(author, trust.get(i).day(), trust.get(i).figure(), safety.get(i).figure(),
						closeness.get(i).figure(), hurt.get(i).figure(), hope.get(i).figure()));
			}
		}
		return List.copyOf(weeks);
	}

	/** Answered from one day to another, the oldest first. */
	public List<Result> results(Accompanied place, LocalDate from, LocalDate to, ZoneId zone) {
		return this.questionnaires.sharedByAll(place).stream().filter((result) -> {
			LocalDate day = LocalDate.ofInstant(result.answeredAt(), zone);
			return !day.isBefore(from) && !day.isAfter(to);
		}).toList();
	}

	private static List<Point> byWeeks(List<Figure> figures, ToIntFunction<Scales> scale) {
		List<Dated> row = figures.stream()
			.map((figure) -> new Dated(figure.day(), scale.applyAsInt(figure.scales())))
			.toList();
		return Medians.byWeeks(Medians.rolling(row, Range.SCALE), Range.SCALE);
	}

}
