package app.kintsugi.exercise.forum;

import app.kintsugi.account.TimeZones;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import app.kintsugi.exercise.forum.Documents.Answer;
import app.kintsugi.exercise.forum.Documents.Question;
import app.kintsugi.journey.Exercise;
import app.kintsugi.journey.Journey;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.vault.PersonId;

/**
 * The forum as the journey knows it. What waits is announced outside the quiet hours and
 * nowhere else.
 */
@Component
class ForumExercise implements Exercise {

	static final int STEP = 2;

	private final Forum forum;

	private final Sheets sheets;

	private final TimeZones zones;

	private final Clock clock;

	ForumExercise(Forum forum, Sheets sheets, TimeZones zones, Clock clock) {
		this.forum = forum;
		this.sheets = sheets;
		this.zones = zones;
		this.clock = clock;
	}

	@Override
	public int step() {
		return STEP;
	}

	@Override
	public String name() {
		return "forum";
	}

	@Override
	public String nameKey() {
		return "forum.name";
	}

	@Override
	public Standing standing(Journey journey, PersonId me) {
		boolean hurt = me.equals(journey.hurt());
		return this.sheets.about(journey.id().id(), Documents.QUESTION, Question.class).isEmpty()
				? Standing.notBegun(hurt ? "forum.standing.to-ask" : "forum.standing.to-answer")
				: Standing.begun("forum.standing.begun");
	}

	@Override
	public List<Announcement> announcements(Journey journey, PersonId me) {
		LocalTime now = LocalTime.ofInstant(this.clock.instant(), this.zones.of(journey.hurt()));
		if (this.forum.quietHours(journey).map(Opened::document).filter((hours) -> hours.cover(now)).isPresent()) {
			return List.of();
		}
		List<Asked> questions = this.forum.questions(journey, me);
		boolean hurt = me.equals(journey.hurt());
		boolean waits = hurt ? questions.stream()
			.flatMap((asked) -> Stream.concat(asked.answers().stream(), asked.earlier().stream()))
			.anyMatch((answer) -> answer.chosen() == null) : questions.stream().anyMatch(Asked::waiting);
		return waits ? List
			.of(new Announcement(hurt ? "forum.announce.answer" : "forum.announce.question", path(journey.id())))
				: List.of();
	}

	@Override
	public List<Passage> writtenBy(PersonId me) {
		List<Passage> all = new ArrayList<>();
		this.sheets.everything(me, Documents.QUESTION, Question.class)
			.forEach((sheet) -> all.add(passage("forum.question", sheet, Question::text)));
		this.sheets.everything(me, Documents.ANSWER, Answer.class)
			.forEach((sheet) -> all
				.add(passage("forum.answer", sheet, (answer) -> answer.acknowledgement() + "\n\n" + answer.text())));
		all.sort(Comparator.comparing(Passage::at));
		return all;
	}

	private static <T> Passage passage(String headingKey, Opened<T> sheet, Function<T, String> text) {
		T document = sheet.document();
		return new Passage(headingKey, sheet.author(), sheet.writtenAt(),
				(document != null) ? text.apply(document) : null, null);
	}

}
