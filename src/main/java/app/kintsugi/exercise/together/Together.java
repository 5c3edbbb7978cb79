package app.kintsugi.exercise.together;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.exercise.together.Memories.Remembered;
import app.kintsugi.exercise.together.Planning.PlanWords;
import app.kintsugi.journey.Exercise;
import app.kintsugi.journey.Journey;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.vault.PersonId;

/**
 * Step 8: what both would enjoy, a day for it, and what they keep of it.
 */
@Service
@Transactional(readOnly = true)
public class Together implements Exercise {

	static final int STEP = 8;

	private final Picking picking;

	private final Planning planning;

	private final Sheets sheets;

	Together(Picking picking, Planning planning, Sheets sheets) {
		this.picking = picking;
		this.planning = planning;
		this.sheets = sheets;
	}

	@Override
	public int step() {
		return STEP;
	}

	@Override
	public String name() {
		return "together";
	}

	@Override
	public String nameKey() {
		return "together.name";
	}

	@Override
	public Standing standing(Journey journey, PersonId me) {
		List<Planned> plans = this.planning.of(journey, me);
		if (plans.stream().anyMatch((plan) -> plan.agreed() && !plan.come())) {
			return Standing.begun("together.standing.planned");
		}
		if (plans.stream().anyMatch(Planned::agreed)) {
			return Standing.begun("together.standing.been");
		}
		return this.picking.picks(journey, me).filter((picks) -> !picks.chosen().isEmpty()).isPresent()
				? Standing.begun("together.standing.picked") : Standing.notBegun("together.standing.begin");
	}

	@Override
	public List<Announcement> announcements(Journey journey, PersonId me) {
		return this.planning.of(journey, me).stream().anyMatch(Planned::asksMe)
				? List.of(new Announcement("together.announce.proposed", path(journey.id()))) : List.of();
	}

	@Override
	public List<Passage> writtenBy(PersonId me) {
		List<Passage> passages = new ArrayList<>();
		passages.addAll(passages(me, Ideas.KIND, Ideas.Own.class, "together.passage.idea",
				(own) -> lines(own.name(), own.line())));
		passages.addAll(passages(me, Planning.KIND, PlanWords.class, "together.passage.plan",
				(plan) -> lines(plan.name(), plan.words())));
		passages.addAll(passages(me, Memories.KIND, Remembered.class, "together.passage.memory",
				(memory) -> lines(memory.what() + ", " + memory.day(), memory.text(), memory.alt())));
		passages.sort(Comparator.comparing(Passage::at));
		return passages;
	}

	private <T> List<Passage> passages(PersonId me, String kind, Class<T> type, String headingKey,
			Function<T, String> words) {
		return this.sheets.everything(me, kind, type)
			.stream()
			.map((sheet) -> new Passage(headingKey, me, sheet.writtenAt(), text(sheet, words), null))
			.toList();
	}

	private static <T> @Nullable String text(Opened<T> sheet, Function<T, String> words) {
		T document = sheet.document();
		return (document != null) ? words.apply(document) : null;
	}

	private static String lines(String... lines) {
		return Stream.of(lines).filter((line) -> !line.isBlank()).collect(Collectors.joining("\n"));
	}

}
