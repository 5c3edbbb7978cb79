package app.kintsugi.exercise.forum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import app.kintsugi.exercise.HeavyTexts;
import app.kintsugi.exercise.HeavyTexts.Choice;
import app.kintsugi.exercise.forum.Documents.Answer;
import app.kintsugi.exercise.forum.Documents.Asking;
import app.kintsugi.exercise.forum.Documents.Marking;
import app.kintsugi.exercise.forum.Documents.Question;
import app.kintsugi.journey.Journey;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.vault.PersonId;

/**
 * Puts the sheets of a journey's forum together. They are all there is: what waits, and
 * what is earlier, follows from which asking an answer was given to.
 */
@Component
class Forum {

	private final Sheets sheets;

	private final HeavyTexts heavyTexts;

	Forum(Sheets sheets, HeavyTexts heavyTexts) {
		this.sheets = sheets;
		this.heavyTexts = heavyTexts;
	}

	/** Every question, the last asked first. */
	List<Asked> questions(Journey journey, PersonId me) {
		UUID id = journey.id().id();
		Map<UUID, Topic> topics = new LinkedHashMap<>();
		this.sheets.about(id, Documents.QUESTION, Question.class)
			.forEach((question) -> topics.put(question.id(), new Topic(question)));
		for (Opened<Asking> sheet : this.sheets.about(id, Documents.ASKING, Asking.class)) {
			Asking asking = sheet.document();
			Topic topic = (asking != null) ? topics.get(asking.question()) : null;
			if (topic != null) {
				topic.askings().add(sheet);
			}
		}
		Map<UUID, List<Answered>> answers = answers(journey, me);
		return topics.values()
			.stream()
			.sorted(Comparator.comparing((Topic topic) -> topic.newest().writtenAt()).reversed())
			.map((topic) -> topic.asked(answers))
			.toList();
	}

	/** The asking of a question that an answer is given to now. */
	Optional<UUID> newestAsking(Journey journey, UUID question) {
		UUID id = journey.id().id();
		if (this.sheets.find(question, Documents.QUESTION, Question.class).isEmpty()) {
			return Optional.empty();
		}
		return this.sheets.about(id, Documents.ASKING, Asking.class)
			.stream()
			.filter((asking) -> asking.document() != null && asking.document().question().equals(question))
			.map(Opened::id)
			.reduce((earlier, later) -> later)
			.or(() -> Optional.of(question));
	}

	/** What the hurt partner has said of an answer. */
	Optional<Opened<Marking>> marking(Journey journey, UUID answer) {
		return this.sheets.about(journey.id().id(), Documents.MARK, Marking.class)
			.stream()
			.filter((sheet) -> sheet.document() != null && sheet.document().answer().equals(answer)
					&& sheet.author().equals(journey.hurt()))
			.findFirst();
	}

	/** The hours in which nothing is announced. */
	Optional<Opened<QuietHours>> quietHours(Journey journey) {
		return this.sheets.about(journey.id().id(), Documents.QUIET_HOURS, QuietHours.class)
			.stream()
			.filter((sheet) -> sheet.document() != null && sheet.author().equals(journey.hurt()))
			.findFirst();
	}

	/**
	 * Whether every answer is as it was written; one that is not belongs to no asking.
	 */
	boolean isIntact(Journey journey) {
		return this.sheets.about(journey.id().id(), Documents.ANSWER, Answer.class)
			.stream()
			.allMatch((sheet) -> sheet.document() != null);
	}

	private Map<UUID, List<Answered>> answers(Journey journey, PersonId me) {
		UUID id = journey.id().id();
		Map<UUID, Choice> choices = me.equals(journey.hurt()) ? this.heavyTexts.choices(journey.id(), me) : Map.of();
		Map<UUID, Mark> marks = new HashMap<>();
		this.sheets.about(id, Documents.MARK, Marking.class).forEach((sheet) -> {
			Marking marking = sheet.document();
			if (marking != null && sheet.author().equals(journey.hurt())) {
				marks.put(marking.answer(), marking.mark());
			}
		});
		Map<UUID, List<Answered>> answers = new HashMap<>();
		for (Opened<Answer> sheet : this.sheets.about(id, Documents.ANSWER, Answer.class)) {
			Answer answer = sheet.document();
			if (answer != null) {
				answers.computeIfAbsent(answer.asking(), (any) -> new ArrayList<>())
					.add(answered(sheet, answer, choices.get(sheet.id()), marks.get(sheet.id()), me));
			}
		}
		return answers;
	}

	private static Answered answered(Opened<Answer> sheet, Answer answer, @Nullable Choice chosen, @Nullable Mark mark,
			PersonId me) {
		boolean open = sheet.author().equals(me) || chosen == Choice.NOW;
		return new Answered(sheet.id(), sheet.writtenAt(), open, chosen, open ? answer.acknowledgement() : "",
				open ? answer.text() : "", mark);
	}

	/**
	 * A question with its askings, the oldest first; the first of them is the question
	 * itself.
	 */
	private record Topic(Opened<Question> question, List<Opened<?>> askings) {

		Topic(Opened<Question> question) {
			this(question, new ArrayList<>(List.of(question)));
		}

		Opened<?> newest() {
			return this.askings.get(this.askings.size() - 1);
		}

		Asked asked(Map<UUID, List<Answered>> answers) {
			UUID newest = newest().id();
			List<Answered> earlier = this.askings.stream()
				.filter((asking) -> !asking.id().equals(newest))
				.flatMap((asking) -> answers.getOrDefault(asking.id(), List.of()).stream())
				.sorted(Comparator.comparing(Answered::at).reversed())
				.toList();
			Question words = this.question.document();
			return new Asked(this.question.id(), (words != null) ? words.text() : null,
					answers.getOrDefault(newest, List.of()), earlier);
		}

	}

}
