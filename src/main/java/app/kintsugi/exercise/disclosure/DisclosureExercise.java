package app.kintsugi.exercise.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import app.kintsugi.account.People;
import app.kintsugi.couple.Audience;
import app.kintsugi.exercise.HeavyTexts;
import app.kintsugi.journey.Exercise;
import app.kintsugi.journey.Journey;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.vault.PersonId;

/**
 * The disclosure as the journey knows it.
 */
@Component
class DisclosureExercise implements Exercise {

	static final int STEP = 1;

	private final Disclosures disclosures;

	private final Sheets sheets;

	private final HeavyTexts heavyTexts;

	private final People people;

	DisclosureExercise(Disclosures disclosures, Sheets sheets, HeavyTexts heavyTexts, People people) {
		this.disclosures = disclosures;
		this.sheets = sheets;
		this.heavyTexts = heavyTexts;
		this.people = people;
	}

	@Override
	public int step() {
		return STEP;
	}

	@Override
	public String name() {
		return "disclosure";
	}

	@Override
	public String nameKey() {
		return "disclosure.name";
	}

	@Override
	public Standing standing(Journey journey, PersonId me) {
		Optional<Disclosure> disclosure = this.disclosures.findById(journey.id().id());
		String other = this.people.nameOf(journey.other(me));
		boolean delivered = disclosure.filter(Disclosure::isDelivered).isPresent();
		boolean ready = disclosure.filter(Disclosure::isReady).isPresent();
		if (me.equals(journey.hurt())) {
			if (delivered) {
				return Standing.begun("disclosure.standing.to-read");
			}
			return disclosure.filter((row) -> row.detail() != null).isEmpty()
					? Standing.notBegun("disclosure.standing.to-choose")
					: Standing.begun(ready ? "disclosure.standing.ready" : "disclosure.standing.chosen");
		}
		if (delivered) {
			return Standing.begun("disclosure.standing.delivered", other);
		}
		if (ready) {
			return Standing.begun("disclosure.standing.may-deliver", other);
		}
		return this.sheets.by(me, journey.id().id(), Kinds.TELLING, Telling.class).isEmpty()
				? Standing.notBegun("disclosure.standing.to-write") : Standing.begun("disclosure.standing.writing");
	}

	@Override
	public List<Announcement> announcements(Journey journey, PersonId me) {
		Optional<Disclosure> disclosure = this.disclosures.findById(journey.id().id());
		if (disclosure.isEmpty()) {
			return List.of();
		}
		return me.equals(journey.hurt()) ? forReader(disclosure.get(), journey, me)
				: forWriter(disclosure.get(), journey);
	}

	private List<Announcement> forReader(Disclosure disclosure, Journey journey, PersonId me) {
		if (!disclosure.isDelivered()) {
			return List.of();
		}
		UUID id = journey.id().id();
		Set<UUID> chosen = this.heavyTexts.choices(journey.id(), me).keySet();
		List<Announcement> all = new ArrayList<>();
		if (isNew(this.sheets.about(id, Kinds.TELLING, Telling.class), chosen)) {
			all.add(new Announcement("disclosure.announce.telling", path(journey.id())));
		}
		if (isNew(this.sheets.about(id, Kinds.ADDITION, Words.class), chosen)) {
			all.add(new Announcement("disclosure.announce.addition", path(journey.id())));
		}
		if (questions(journey)
			.anyMatch((question) -> isNew(this.sheets.about(question.id(), Kinds.ANSWER, Words.class), chosen))) {
			all.add(new Announcement("disclosure.announce.answer", path(journey.id())));
		}
		return all;
	}

	private List<Announcement> forWriter(Disclosure disclosure, Journey journey) {
		if (!disclosure.isDelivered()) {
			return disclosure.isReady()
					? List.of(new Announcement("disclosure.announce.may-deliver", path(journey.id()))) : List.of();
		}
		return questions(journey)
			.anyMatch((question) -> this.sheets.about(question.id(), Kinds.ANSWER, Words.class).isEmpty())
					? List.of(new Announcement("disclosure.announce.question", path(journey.id()))) : List.of();
	}

	private Stream<Opened<Question>> questions(Journey journey) {
		return this.sheets.about(journey.id().id(), Kinds.QUESTION, Question.class).stream();
	}

	private static boolean isNew(List<? extends Opened<?>> texts, Set<UUID> chosen) {
		return texts.stream().anyMatch((text) -> !chosen.contains(text.id()));
	}

	@Override
	public List<Passage> sharedWithTherapist(Journey journey, PersonId therapist) {
		if (this.disclosures.findById(journey.id().id()).filter((row) -> row.isShownTo(therapist)).isEmpty()) {
			return List.of();
		}
		return this.sheets.about(journey.id().id(), Kinds.TELLING, Telling.class)
			.stream()
			.filter((sheet) -> sheet.audience() == Audience.THERAPIST)
			.map((sheet) -> passage("disclosure.passage.shown", sheet, DisclosureExercise::text,
					path(journey.id()) + "/review"))
			.toList();
	}

	@Override
	public List<Passage> writtenBy(PersonId me) {
		List<Passage> all = new ArrayList<>();
		this.sheets.everything(me, Kinds.TELLING, Telling.class)
			.forEach((sheet) -> all.add(passage("disclosure.name", sheet, DisclosureExercise::text, null)));
		this.sheets.everything(me, Kinds.ADDITION, Words.class)
			.forEach((sheet) -> all.add(passage("disclosure.addition", sheet, Words::text, null)));
		this.sheets.everything(me, Kinds.QUESTION, Question.class)
			.forEach((sheet) -> all.add(passage("disclosure.question", sheet, Question::text, null)));
		this.sheets.everything(me, Kinds.ANSWER, Words.class)
			.forEach((sheet) -> all.add(passage("disclosure.answer", sheet, Words::text, null)));
		this.sheets.everything(me, Kinds.COMMENT, Words.class)
			.forEach((sheet) -> all.add(passage("disclosure.comment", sheet, Words::text, null)));
		all.sort(Comparator.comparing(Passage::at));
		return all;
	}

	private static String text(Telling telling) {
		return telling.delivered().stream().map(Telling.Part::text).collect(Collectors.joining("\n\n"));
	}

	private static <T> Passage passage(String headingKey, Opened<T> sheet, Function<T, String> text,
			@Nullable String path) {
		T document = sheet.document();
		return new Passage(headingKey, sheet.author(), sheet.writtenAt(),
				(document != null) ? text.apply(document) : null, path);
	}

}
