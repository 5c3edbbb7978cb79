package app.kintsugi.exercise.gentle;

import java.util.List;

import app.kintsugi.journey.Exercise;
import app.kintsugi.journey.Journey;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.vault.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Being gentle, as the journey knows it. Nothing of it is announced, and nothing of it is
 * for the therapist.
 */
@Component
@Transactional(readOnly = true)
public class GentleExercise implements Exercise {

	static final int STEP = 4;

	private final Sheets sheets;

	GentleExercise(Sheets sheets) {
		this.sheets = sheets;
	}

	@Override
	public int step() {
		return STEP;
	}

	@Override
	public String name() {
		return "gentle";
	}

	@Override
	public String nameKey() {
		return "gentle.name";
	}

	/** What the other keeps privately changes nothing here. */
	@Override
	public Standing standing(Journey journey, PersonId me) {
		if (!kindnesses(journey, journey.other(me)).isEmpty()) {
			return Standing.begun("gentle.standing.shared");
		}
		return kindnesses(journey, me).isEmpty() ? Standing.notBegun("gentle.standing.none")
				: Standing.begun("gentle.standing.mine");
	}

	@Override
	public List<Passage> writtenBy(PersonId me) {
		return this.sheets.everything(me, Kindness.KIND, Kindness.class)
			.stream()
			.map((sheet) -> new Passage("gentle.export.kindness", sheet.author(), sheet.writtenAt(),
					(sheet.document() != null) ? sheet.document().text() : null, null))
			.toList();
	}

	private List<?> kindnesses(Journey journey, PersonId of) {
		return this.sheets.by(of, journey.id().id(), Kindness.KIND, Kindness.class);
	}

}
