package app.kintsugi.archive;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import app.kintsugi.archive.OwnWords.CheckIn;
import app.kintsugi.archive.OwnWords.ChosenAnswer;
import app.kintsugi.archive.OwnWords.Comment;
import app.kintsugi.archive.OwnWords.Draft;
import app.kintsugi.archive.OwnWords.Exercise;
import app.kintsugi.archive.OwnWords.Note;
import app.kintsugi.archive.OwnWords.Passage;
import app.kintsugi.archive.OwnWords.Questionnaire;
import app.kintsugi.archive.OwnWords.Reflection;
import app.kintsugi.archive.OwnWords.Version;
import app.kintsugi.checkin.Answer;
import app.kintsugi.checkin.CheckIns;
import app.kintsugi.checkin.Scales;
import app.kintsugi.couple.Audience;
import app.kintsugi.couple.SecretsPolicies;
import app.kintsugi.draft.Drafts;
import app.kintsugi.homework.Prompting;
import app.kintsugi.homework.Templates;
import app.kintsugi.journey.Exercises;
import app.kintsugi.journey.OwnNotes;
import app.kintsugi.questionnaire.Questionnaires;
import app.kintsugi.questionnaire.Result;
import app.kintsugi.reflection.OwnReflections;
import app.kintsugi.reflection.OwnReflections.OwnReflection;
import app.kintsugi.reflection.ReflectionVersion;
import app.kintsugi.review.CaseNotes;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks every room for what one person wrote in it.
 */
@Component
@Transactional(readOnly = true)
class Gathering {

	private static final String FORMAT = "own-words";

	private static final int VERSION = 2;

	private final OwnReflections reflections;

	private final CheckIns checkIns;

	private final Questionnaires questionnaires;

	private final OwnNotes notes;

	private final SecretsPolicies policies;

	private final Prompting prompts;

	private final Templates templates;

	private final CaseNotes caseNotes;

	private final Exercises exercises;

	private final Drafts drafts;

	private final MessageSource messages;

	private final Clock clock;

	Gathering(OwnReflections reflections, CheckIns checkIns, Questionnaires questionnaires, OwnNotes notes,
			SecretsPolicies policies, CaseNotes caseNotes, Prompting prompts, Templates templates, Exercises exercises,
			Drafts drafts, MessageSource messages, Clock clock) {
		this.reflections = reflections;
		this.checkIns = checkIns;
		this.questionnaires = questionnaires;
		this.notes = notes;
		this.policies = policies;
		this.prompts = prompts;
		this.templates = templates;
		this.caseNotes = caseNotes;
		this.exercises = exercises;
		this.drafts = drafts;
		this.messages = messages;
		this.clock = clock;
	}

	OwnWords of(PersonId me, Locale locale) {
		return new OwnWords(FORMAT, VERSION, this.clock.instant(), locale.toLanguageTag(),
				this.reflections.of(me).stream().map((one) -> reflection(one, locale)).toList(),
				this.reflections.comments(me)
					.stream()
					.map((one) -> new Comment(one.reflection(), one.at(), one.text()))
					.toList(),
				this.checkIns.everything(me).stream().map((one) -> checkIn(one, one.answer(), locale)).toList(),
				this.questionnaires.everything(me)
					.stream()
					.map((one) -> questionnaire(one.answeredAt(), one.sheet()))
					.toList(),
				notes(me, locale), exercises(me, locale),
				this.drafts.all(me).stream().map((one) -> new Draft(one.savedAt(), one.typed())).toList());
	}

	private Reflection reflection(OwnReflection one, Locale locale) {
		Integer step = one.step();
		String prompt = one.prompt();
		return new Reflection(one.id(), one.audience().name(), audience(one.audience(), locale), step,
				(step != null) ? message("step." + step + ".name", locale) : null,
				(prompt != null) ? message(prompt, locale) : null,
				one.versions().stream().map(Gathering::version).toList());
	}

	private static Version version(ReflectionVersion one) {
		return new Version(one.number(), one.writtenAt(), one.title().isEmpty() ? null : one.title(),
				one.intact() ? one.text() : null);
	}

	private CheckIn checkIn(app.kintsugi.checkin.CheckIn one, @Nullable Answer answer, Locale locale) {
		if (answer == null) {
			return new CheckIn(one.day(), null, null);
		}
		Scales scales = answer.scales();
		Map<String, Integer> marks = new LinkedHashMap<>();
		marks.put(message("scale.trust.name", locale), scales.trust());
		marks.put(message("scale.safety.name", locale), scales.safety());
		marks.put(message("scale.closeness.name", locale), scales.closeness());
		marks.put(message("scale.hurt.name", locale), scales.hurt());
		marks.put(message("scale.hope.name", locale), scales.hope());
		return new CheckIn(one.day(), marks, answer.note());
	}

	private static Questionnaire questionnaire(Instant at, Questionnaires.@Nullable Sheet sheet) {
		if (sheet == null) {
			return new Questionnaire(at, null, null, null, null, null, null, List.of());
		}
		Result result = sheet.result();
		return new Questionnaire(at, result.title(), result.wording(), result.score(), result.lowest(),
				result.highest(), result.audience().name(),
				sheet.items().stream().map((item) -> new ChosenAnswer(item.item(), item.chosen())).toList());
	}

	private List<Note> notes(PersonId me, Locale locale) {
		Stream<Note> notes = this.notes.of(me).stream().map((one) -> new Note(message(switch (one.kind()) {
			case PROPOSAL -> "archive.note.proposal";
			case SETBACK -> "archive.note.setback";
		}, locale), one.at(), one.text()));
		Stream<Note> policies = this.policies.writtenBy(me)
			.stream()
			.map((one) -> new Note(message("archive.note.policy", locale), one.at(), one.text()));
		Stream<Note> cases = this.caseNotes.everything(me)
			.stream()
			.map((one) -> new Note(message("archive.note.case", locale), one.writtenAt(), one.text()));
		Stream<Note> prompts = this.prompts.everything(me)
			.stream()
			.map((one) -> new Note(message("archive.note.prompt", locale), one.at(), one.text()));
		Stream<Note> templates = this.templates.of(me)
			.stream()
			.map((one) -> new Note(message("archive.note.template", locale), one.at(), one.text()));
		return Stream.of(notes, policies, cases, prompts, templates)
			.flatMap((all) -> all)
			.sorted(Comparator.comparing(Note::writtenAt))
			.toList();
	}

	private List<Exercise> exercises(PersonId me, Locale locale) {
		return this.exercises.all()
			.stream()
			.map((one) -> new Exercise(one.name(), one.step(), message(one.nameKey(), locale), one.writtenBy(me)
				.stream()
				.map((passage) -> new Passage(message(passage.headingKey(), locale), passage.at(), passage.text()))
				.toList()))
			.filter((one) -> !one.passages().isEmpty())
			.toList();
	}

	private String audience(Audience audience, Locale locale) {
		return message(switch (audience) {
			case ONLY_ME -> "archive.audience.only-me";
			case OWN_THERAPIST -> "archive.audience.own-therapist";
			case PARTNER -> "archive.audience.partner";
			case THERAPIST -> "archive.audience.therapist";
			case PARTNER_AND_THERAPIST -> "archive.audience.both";
		}, locale);
	}

	private String message(String key, Locale locale) {
		return Objects.requireNonNull(this.messages.getMessage(key, null, key, locale));
	}

}
