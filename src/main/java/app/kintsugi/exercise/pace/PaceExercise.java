package app.kintsugi.exercise.pace;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.exercise.pace.PaceAsks.Answer;
import app.kintsugi.exercise.pace.PaceAsks.Ask;
import app.kintsugi.journey.Exercise;
import app.kintsugi.journey.Journey;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.vault.PersonId;

/**
 * The pace list, as the journey knows it. Nothing of it is for the therapist.
 */
@Component
@Transactional(readOnly = true)
public class PaceExercise implements Exercise {

	private final PaceList list;

	private final PaceQuestions questions;

	private final Sheets sheets;

	private final MessageSource messages;

	private final Clock clock;

	PaceExercise(PaceList list, PaceQuestions questions, Sheets sheets, MessageSource messages, Clock clock) {
		this.list = list;
		this.questions = questions;
		this.sheets = sheets;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public int step() {
		return PaceList.STEP;
	}

	@Override
	public String name() {
		return "pace";
	}

	@Override
	public String nameKey() {
		return "pace.name";
	}

	/** For both only as the list is now: not whether it ever said something else. */
	@Override
	public Standing standing(Journey journey, PersonId me) {
		boolean said = this.list.document(journey)
			.items()
			.stream()
			.anyMatch((item) -> item.part() == null || item.readiness() != Readiness.NOT_YET);
		if (me.equals(journey.hurt())) {
			return said ? Standing.begun("pace.standing.hurt") : Standing.notBegun("pace.standing.hurt.none");
		}
		return said ? Standing.begun("pace.standing.repairing") : Standing.notBegun("pace.standing.repairing.none");
	}

	/** A question is announced for a week, and then no more: nothing is chased. */
	@Override
	public List<Announcement> announcements(Journey journey, PersonId me) {
		Instant recently = this.clock.instant().minus(PaceAsks.REST);
		return this.questions.open(journey, me)
			.stream()
			.filter((question) -> question.askedAt().isAfter(recently))
			.findFirst()
			.map((question) -> List.of(new Announcement("pace.announced", path(journey.id()))))
			.orElseGet(List::of);
	}

	@Override
	public List<Passage> writtenBy(PersonId me) {
		List<Passage> all = new ArrayList<>();
		this.sheets.everything(me, PaceList.KIND, PaceDocument.class)
			.forEach((sheet) -> all
				.add(passage("pace.export.list", sheet, (sheet.document() != null) ? lines(sheet.document()) : null)));
		this.sheets.everything(me, PaceAsks.ASK, Ask.class)
			.stream()
			.filter((sheet) -> sheet.document() == null || !sheet.document().words().isEmpty())
			.forEach((sheet) -> all
				.add(passage("pace.export.ask", sheet, (sheet.document() != null) ? sheet.document().words() : null)));
		this.sheets.everything(me, PaceAsks.ANSWER, Answer.class)
			.forEach((sheet) -> all.add(passage("pace.export.answer", sheet,
					(sheet.document() != null) ? sheet.document().words() : null)));
		all.sort(Comparator.comparing(Passage::at));
		return all;
	}

	private static Passage passage(String headingKey, Opened<?> sheet, @Nullable String text) {
		return new Passage(headingKey, sheet.author(), sheet.writtenAt(), text, null);
	}

	private String lines(PaceDocument document) {
		Locale locale = LocaleContextHolder.getLocale();
		return document.items()
			.stream()
			.map((item) -> ((item.part() != null) ? this.messages.getMessage(item.part().nameKey(), null, locale)
					: item.name()) + ": " + this.messages.getMessage(item.readiness().nameKey(), null, locale))
			.collect(Collectors.joining("\n"));
	}

}
