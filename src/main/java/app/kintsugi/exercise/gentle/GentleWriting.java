package app.kintsugi.exercise.gentle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.Role;
import app.kintsugi.ui.GentleReading;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers the reader to everybody who writes, and lets the hurt partner switch it off:
 * anger is allowed.
 */
@Service
@Transactional
public class GentleWriting implements GentleReading {

	/** More than these at a time discourage, and help nobody. */
	private static final int SHOWN = 8;

	private final GentleReader reader;

	private final Journeys journeys;

	private final SwitchedOffs switchedOff;

	GentleWriting(GentleReader reader, Journeys journeys, SwitchedOffs switchedOff) {
		this.reader = reader;
		this.journeys = journeys;
		this.switchedOff = switchedOff;
	}

	@Override
	@Transactional(readOnly = true)
	public boolean isOfferedTo(UUID person) {
		return !this.switchedOff.existsById(person);
	}

	@Override
	public Found read(String text) {
		List<List<Place>> places = new ArrayList<>();
		int end = 0;
		boolean more = false;
		for (Passage passage : this.reader.read(text)) {
			if (passage.start() < end) {
				places.get(places.size() - 1).add(shown(passage, text));
				end = Math.max(end, passage.end());
			}
			else if (places.size() == SHOWN) {
				more = true;
				break;
			}
			else {
				places.add(new ArrayList<>(List.of(shown(passage, text))));
				end = passage.end();
			}
		}
		return new Found(places.stream().map(GentleWriting::together).toList(), more);
	}

	/**
	 * No reading any more for one's own writing.
	 * @throws NotFoundException for anybody but the hurt partner
	 */
	public void switchOff(JourneyId id, PersonId me) {
		Journey journey = this.journeys.enter(id, GentleExercise.STEP, me);
		if (journey.roleOf(me).filter((role) -> role == Role.HURT).isEmpty()) {
			throw new NotFoundException();
		}
		if (isOfferedTo(me.id())) {
			this.switchedOff.save(new SwitchedOff(me));
		}
	}

	/** The reading again, for one's own writing. */
	public void switchOn(JourneyId id, PersonId me) {
		this.journeys.enter(id, GentleExercise.STEP, me);
		this.switchedOff.deleteById(me.id());
	}

	private static Place shown(Passage passage, String text) {
		Beginning beginning = passage.beginning();
		return new Place(passage.of(text), List.of(passage.why()), passage.language().toLanguageTag(), beginning.feel(),
				beginning.about(), beginning.need());
	}

	// Words that may land hard for several reasons are shown once, the longest of them
	private static Place together(List<Place> overlapping) {
		Place longest = overlapping.get(0);
		Set<String> whys = new LinkedHashSet<>();
		for (Place passage : overlapping) {
			whys.addAll(passage.whys());
			longest = (passage.words().length() > longest.words().length()) ? passage : longest;
		}
		return new Place(longest.words(), List.copyOf(whys), longest.language(), longest.feel(), longest.about(),
				longest.need());
	}

}
