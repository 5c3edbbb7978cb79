package app.kintsugi.exercise.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.exercise.promise.Promises.Words;
import app.kintsugi.exercise.promise.Utterance.Kind;
import app.kintsugi.journey.Exercise;
import app.kintsugi.journey.Journey;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.vault.CircleId;
import app.kintsugi.vault.PersonId;

/**
 * The request, as the journey knows it. Nothing of it is for the therapist, but a promise
 * that its maker shows them. No day that went by is announced to anybody.
 */
@Component
@Transactional(readOnly = true)
public class PromiseExercise implements Exercise {

	/** How long "what can I do?" is announced; then it only stands there. */
	private static final Duration ANNOUNCED = Duration.ofDays(7);

	private final Promises promises;

	private final Sheets sheets;

	private final Clock clock;

	PromiseExercise(Promises promises, Sheets sheets, Clock clock) {
		this.promises = promises;
		this.sheets = sheets;
		this.clock = clock;
	}

	@Override
	public int step() {
		return Promises.STEP;
	}

	@Override
	public String name() {
		return "promise";
	}

	@Override
	public String nameKey() {
		return "promise.name";
	}

	@Override
	public Standing standing(Journey journey, PersonId me) {
		if (this.promises.all(journey).findAny().isPresent()) {
			return Standing.begun("promise.standing");
		}
		return Standing
			.notBegun(me.equals(journey.hurt()) ? "promise.standing.hurt.none" : "promise.standing.repairing.none");
	}

	@Override
	public List<Announcement> announcements(Journey journey, PersonId me) {
		List<Announcement> all = new ArrayList<>();
		if (me.equals(journey.hurt())) {
			if (this.promises.askedAt(journey)
				.filter((at) -> at.isAfter(this.clock.instant().minus(ANNOUNCED)))
				.isPresent()) {
				all.add(new Announcement("promise.announced.asked", path(journey.id())));
			}
			announce("promise.announced.said-back", EnumSet.of(Stage.SAID_BACK), journey, all);
		}
		else {
			announce("promise.announced.said", EnumSet.of(Stage.SAID, Stage.NOT_QUITE), journey, all);
			announce("promise.announced.understood", EnumSet.of(Stage.UNDERSTOOD, Stage.RENEWED), journey, all);
		}
		return all;
	}

	private void announce(String key, Set<Stage> stages, Journey journey, List<Announcement> all) {
		this.promises.all(journey)
			.filter((request) -> stages.contains(request.stage()))
			.findFirst()
			.ifPresent((request) -> all.add(new Announcement(key, path(journey.id()) + "/" + request.id())));
	}

	@Override
	public List<ForSession> forSession(Journey journey, CircleId readers, LocalDate from, LocalDate to) {
		return this.promises.forSession(journey, readers, from, to);
	}

	@Override
	public List<Passage> writtenBy(PersonId me) {
		List<Passage> all = new ArrayList<>();
		add("promise.export.wish", Promises.WISH, me, all);
		add("promise.said-back.heading", Kind.SAID_BACK.sheets(), me, all);
		add("promise.not-quite", Kind.NOT_QUITE.sheets(), me, all);
		add("promise.export.words", Kind.WORDS.sheets(), me, all);
		all.sort(Comparator.comparing(Passage::at));
		return all;
	}

	private void add(String headingKey, String kind, PersonId me, List<Passage> all) {
		this.sheets.everything(me, kind, Words.class)
			.forEach((sheet) -> all.add(new Passage(headingKey, sheet.author(), sheet.writtenAt(),
					(sheet.document() != null) ? sheet.document().text() : null, null)));
	}

}
