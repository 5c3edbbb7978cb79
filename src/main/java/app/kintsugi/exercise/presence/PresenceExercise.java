package app.kintsugi.exercise.presence;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.exercise.presence.PresentTimes.View;
import app.kintsugi.journey.Exercise;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.vault.PersonId;

/**
 * Present time, as the journey knows it.
 */
@Component
@Transactional(readOnly = true)
public class PresenceExercise implements Exercise {

	static final int STEP = 6;

	private final PresentTimes times;

	private final Sheets sheets;

	PresenceExercise(PresentTimes times, Sheets sheets) {
		this.times = times;
		this.sheets = sheets;
	}

	@Override
	public int step() {
		return STEP;
	}

	@Override
	public String name() {
		return "presence";
	}

	@Override
	public String nameKey() {
		return "presence.name";
	}

	/** The page that is a timer while it runs. */
	public String timer(JourneyId journey, View time) {
		return path(journey) + "/" + time.id();
	}

	/** The page on which each says how it was. */
	public String after(JourneyId journey, View time) {
		return timer(journey, time) + "/after";
	}

	@Override
	public Standing standing(Journey journey, PersonId me) {
		List<View> all = this.times.withoutWords(journey.id(), me);
		if (all.isEmpty()) {
			return Standing.notBegun("presence.standing.begin");
		}
		return Standing.begun(switch (all.get(0).standing()) {
			case PROPOSED -> "presence.standing.proposed";
			case AGREED -> "presence.standing.agreed";
			case RUNNING -> "presence.standing.running";
			case OVER -> "presence.standing.over";
		});
	}

	@Override
	public List<Announcement> announcements(Journey journey, PersonId me) {
		List<Announcement> waiting = new ArrayList<>();
		for (View time : this.times.withoutWords(journey.id(), me)) {
			switch (time.standing()) {
				case PROPOSED -> {
					if (!time.proposedByMe()) {
						waiting.add(new Announcement("presence.announce.proposed", path(journey.id())));
					}
				}
				case AGREED -> waiting.add(new Announcement("presence.announce.agreed", path(journey.id())));
				case RUNNING -> waiting.add(new Announcement("presence.announce.running", timer(journey.id(), time)));
				case OVER -> {
				}
			}
		}
		return waiting;
	}

	@Override
	public List<Passage> writtenBy(PersonId me) {
		return this.sheets.everything(me, PresentTimes.KIND, HowItWas.class)
			.stream()
			.map((sheet) -> new Passage("presence.written", sheet.author(), sheet.writtenAt(),
					(sheet.document() != null) ? text(sheet.document()) : null, null))
			.toList();
	}

	private static String text(HowItWas said) {
		return (said.mine() + " / " + said.theirs() + "\n" + said.note()).strip();
	}

}
