package app.kintsugi.questionnaire;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.couple.Accompanied;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Couples;
import app.kintsugi.couple.TherapistPlace;
import app.kintsugi.journey.Journeys;
import app.kintsugi.questionnaire.Questionnaire.ReliableChange;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The questionnaires that can be answered, and what people scored, the oldest first.
 * Answers lie on sheets, each sealed for those its author chose; what a reader cannot
 * open is not there for them.
 */
@Service
@Transactional(readOnly = true)
public class Questionnaires {

	static final String KIND = "questionnaire-answer";

	/**
	 * A questionnaire, and whether this is a good moment for it.
	 */
	public record Offered(Questionnaire questionnaire, boolean goodMoment) {
	}

	/**
	 * Something answered.
	 *
	 * @param result nothing when it is not as its author answered it
	 */
	public record Line(UUID id, PersonId author, Instant answeredAt, @Nullable Result result) {
	}

	/**
	 * Something answered, with the words that were on the page.
	 *
	 * @param language of those words
	 */
	public record Sheet(Result result, String language, List<AnsweredItem> items) {

		@Override
		public String toString() {
			return "Sheet[" + this.result.id() + "]";
		}

	}

	/**
	 * Something one answered oneself.
	 *
	 * @param sheet nothing when it is not as it was answered
	 */
	public record Kept(Instant answeredAt, @Nullable Sheet sheet) {
	}

	private final Catalogue catalogue;

	private final Sheets sheets;

	private final Couples couples;

	private final Journeys journeys;

	private final Clock clock;

	Questionnaires(Catalogue catalogue, Sheets sheets, Couples couples, Journeys journeys, Clock clock) {
		this.catalogue = catalogue;
		this.sheets = sheets;
		this.couples = couples;
		this.journeys = journeys;
		this.clock = clock;
	}

	/**
	 * Those that this person could answer now, the shortest first; nothing without a
	 * couple.
	 */
	public List<Offered> offered(PersonId me, Locale locale) {
		if (this.couples.of(me).isEmpty()) {
			return List.of();
		}
		Map<String, Instant> last = new HashMap<>();
		results(me).forEach((result) -> last.put(result.questionnaire(), result.answeredAt()));
		List<Instant> turns = this.journeys.turns(me);
		return this.catalogue.offered(locale)
			.stream()
			.map((one) -> new Offered(one, one.offer().isGoodMoment(last.get(one.id()), turns, this.clock.instant())))
			.toList();
	}

	/**
	 * One to answer, in the language of the page where it is published in it.
	 * @throws NotFoundException when there is none, or this person is in no couple now
	 */
	public Questionnaire require(String id, Locale locale, PersonId me) {
		this.couples.require(me);
		return this.catalogue.offered(id, locale).orElseThrow(NotFoundException::new);
	}

	/** What is known of one that was answered; nothing when its file is gone. */
	public Optional<Questionnaire> find(String id, Locale locale) {
		return this.catalogue.find(id, locale);
	}

	/** Everything this person ever answered, in whichever couple. */
	public List<Result> results(PersonId me) {
		return results(lines(me));
	}

	/** The same, with what is not as it was answered. */
	public List<Line> lines(PersonId me) {
		return lines(this.sheets.everything(me, KIND, Answered.class), this.sheets.reach(me, KIND));
	}

	/** What the partner shares with this person now; nothing without a couple. */
	public List<Result> sharedWithMe(PersonId me) {
		Optional<Couple> couple = this.couples.of(me);
		return couple.map((two) -> results(sharedBy(two.partner(), two.id()))).orElseGet(List::of);
	}

	/**
	 * What is shared with the therapist in a place that was fetched a moment ago, by that
	 * therapist.
	 */
	public List<Result> sharedWithTherapist(TherapistPlace place) {
		return results(sharedIn(place));
	}

	/**
	 * What is shared with all who are in one place of a therapist's at once; the same for
	 * whichever of them asks.
	 */
	public List<Result> sharedByAll(Accompanied place) {
		return results(lines(this.sheets.in(List.of(place.circle()), KIND, Answered.class), Map.of()));
	}

	/**
	 * All that others share with this person now, as their partner or their therapist,
	 * with what is not as it was answered.
	 */
	public List<Line> shared(PersonId me) {
		List<Line> shared = new ArrayList<>();
		this.couples.of(me).ifPresent((two) -> shared.addAll(sharedBy(two.partner(), two.id())));
		this.couples.placesOf(me).forEach((place) -> shared.addAll(sharedIn(place)));
		return List.copyOf(shared);
	}

	/**
	 * What is shared in one place, with what is not as it was answered.
	 * @throws NotFoundException when this person is not the therapist there
	 */
	public List<Line> sharedIn(UUID place, PersonId therapist) {
		return sharedIn(this.couples.requirePlace(place, therapist));
	}

	private List<Line> sharedIn(TherapistPlace place) {
		return lines(this.sheets.in(place.circles(), KIND, Answered.class), Map.of());
	}

	/**
	 * One thing answered, by this person or shared with them.
	 * @throws NotFoundException when there is none, or it is not for them, or is not as
	 * its author answered it
	 */
	public Sheet sheet(UUID id, PersonId me) {
		Opened<Answered> opened = this.sheets.find(id, KIND, Answered.class).orElseThrow(NotFoundException::new);
		Answered answered = opened.document();
		List<Line> around = opened.author().equals(me) ? lines(me) : shared(me);
		Result result = results(around).stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		if (answered == null) {
			throw new NotFoundException();
		}
		return new Sheet(result, answered.language(), answered.items());
	}

	/**
	 * Everything this person ever answered, in whichever couple, with its words: for
	 * taking it along.
	 */
	public List<Kept> everything(PersonId me) {
		List<Opened<Answered>> opened = this.sheets.everything(me, KIND, Answered.class);
		Map<UUID, Answered> answered = new HashMap<>();
		for (Opened<Answered> one : opened) {
			Answered document = one.document();
			if (document != null) {
				answered.put(one.id(), document);
			}
		}
		return lines(opened, this.sheets.reach(me, KIND)).stream()
			.map((line) -> kept(line, answered.get(line.id())))
			.toList();
	}

	private static Kept kept(Line line, @Nullable Answered answered) {
		Result result = line.result();
		return new Kept(line.answeredAt(),
				(result != null && answered != null) ? new Sheet(result, answered.language(), answered.items()) : null);
	}

	private List<Line> sharedBy(PersonId author, CoupleId couple) {
		return lines(this.sheets.sharedBy(author, couple.id(), KIND, Answered.class), Map.of());
	}

	private static List<Result> results(List<Line> lines) {
		List<Result> results = new ArrayList<>();
		for (Line line : lines) {
			Result result = line.result();
			if (result != null) {
				results.add(result);
			}
		}
		return List.copyOf(results);
	}

	private List<Line> lines(List<Opened<Answered>> opened, Map<UUID, Audience> reach) {
		Map<String, Integer> firsts = new HashMap<>();
		List<Line> lines = new ArrayList<>();
		for (Opened<Answered> one : opened.stream().sorted(Comparator.comparing(Opened::writtenAt)).toList()) {
			Answered answered = one.document();
			lines.add(new Line(one.id(), one.author(), one.writtenAt(), (answered != null)
					? result(one, reach.getOrDefault(one.id(), one.audience()), answered, firsts) : null));
		}
		return List.copyOf(lines);
	}

	// Only what one person answered to the same words is put beside each other
	private Result result(Opened<Answered> one, Audience audience, Answered answered, Map<String, Integer> firsts) {
		Integer first = firsts.putIfAbsent(
				String.join(" ", one.author().id().toString(), answered.questionnaire(), answered.wording()),
				answered.score());
		Change change = (first != null)
				? Change.between(first, answered.score(), pointsThatCount(answered.questionnaire())) : Change.NOT_SAID;
		return new Result(one.id(), answered.questionnaire(), answered.wording(), answered.title(), one.author(),
				audience, one.writtenAt(), answered.score(), answered.lowest(), answered.highest(), change);
	}

	private @Nullable Integer pointsThatCount(String questionnaire) {
		return this.catalogue.find(questionnaire, Locale.ENGLISH)
			.map(Questionnaire::reliableChange)
			.map(ReliableChange::points)
			.orElse(null);
	}

}
