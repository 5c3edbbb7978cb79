package app.kintsugi.exercise.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.exercise.agreement.Agreements.Signature;
import app.kintsugi.exercise.agreement.Agreements.Wording;
import app.kintsugi.exercise.agreement.OldAndNew.Both;
import app.kintsugi.journey.Exercise;
import app.kintsugi.journey.Journey;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.vault.PersonId;

/**
 * Old and new, as the journey knows it.
 */
@Component
@Transactional(readOnly = true)
public class AgreementExercise implements Exercise {

	static final int STEP = 5;

	private final OldAndNew lists;

	private final Agreements agreements;

	private final Sheets sheets;

	AgreementExercise(OldAndNew lists, Agreements agreements, Sheets sheets) {
		this.lists = lists;
		this.agreements = agreements;
		this.sheets = sheets;
	}

	@Override
	public int step() {
		return STEP;
	}

	@Override
	public String name() {
		return "agreement";
	}

	@Override
	public String nameKey() {
		return "agreement.name";
	}

	@Override
	public Standing standing(Journey journey, PersonId me) {
		Both both = this.lists.seen(journey.id(), me);
		if (both.isOpen()) {
			Optional<Agreement> newest = this.agreements.all(journey, me).stream().findFirst();
			if (newest.isEmpty()) {
				return Standing.begun("agreement.standing.open");
			}
			return Standing.begun(newest.get().stands() ? "agreement.standing.stands" : "agreement.standing.writing");
		}
		if (both.isSealed()) {
			return Standing.begun("agreement.standing.sealed");
		}
		return this.lists.kept(journey.id(), me).isEmpty() ? Standing.notBegun("agreement.standing.begin")
				: Standing.begun("agreement.standing.draft");
	}

	@Override
	public List<Announcement> announcements(Journey journey, PersonId me) {
		return this.agreements.all(journey, me)
			.stream()
			.limit(1)
			.filter((newest) -> newest.mine() == null && newest.theirs() != null)
			.map((newest) -> new Announcement("agreement.announce.sign", path(journey.id())))
			.toList();
	}

	@Override
	public List<Passage> writtenBy(PersonId me) {
		List<Passage> all = new ArrayList<>();
		all.addAll(written(me, OldAndNew.DRAFT, "agreement.written.draft", Lists.class, Lists::text));
		all.addAll(written(me, OldAndNew.SEALED, "agreement.written.lists", Lists.class, Lists::text));
		all.addAll(written(me, Agreements.WORDING, "agreement.written.wording", Wording.class, Wording::text));
		all.addAll(written(me, Agreements.SIGNATURE, "agreement.written.signature", Signature.class, Signature::text));
		return all.stream().sorted(Comparator.comparing(Passage::at)).toList();
	}

	private <T> List<Passage> written(PersonId me, String kind, String headingKey, Class<T> type,
			Function<T, String> text) {
		return this.sheets.everything(me, kind, type)
			.stream()
			.map((Opened<T> sheet) -> new Passage(headingKey, sheet.author(), sheet.writtenAt(),
					Optional.ofNullable(sheet.document()).map(text).orElse(null), null))
			.toList();
	}

}
