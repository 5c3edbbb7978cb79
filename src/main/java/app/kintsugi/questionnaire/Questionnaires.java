package app.kintsugi.questionnaire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.kintsugi.couple.Couple;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Couples;
import app.kintsugi.sheet.Opened;
import app.kintsugi.sheet.Sheets;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people scored, the oldest first. Results lie on sheets, each sealed for those its
 * author chose; what a reader cannot open is not there for them.
 */
@Service
@Transactional(readOnly = true)
public class Questionnaires {

	static final String KIND = "questionnaire-answer";

	private final Sheets sheets;

	private final Couples couples;

	Questionnaires(Sheets sheets, Couples couples) {
		this.sheets = sheets;
		this.couples = couples;
	}

	/** Everything this person ever answered, in whichever couple. */
	public List<Result> results(PersonId me) {
		return results(this.sheets.everything(me, KIND, Answered.class));
	}

	/** What the partner shares with this person now; nothing without a couple. */
	public List<Result> sharedWithMe(PersonId me) {
		Optional<Couple> couple = this.couples.of(me);
		return couple.map((two) -> results(by(two.partner(), two.id()))).orElseGet(List::of);
	}

	/**
	 * What both partners share with their therapist now.
	 * @throws NotFoundException when the signed-in person is not the therapist of this
	 * couple
	 */
	public List<Result> sharedWithTherapist(CoupleId couple, PersonId therapist) {
		if (!this.couples.isTherapistOf(therapist, couple)) {
			throw new NotFoundException();
		}
		return results(this.sheets.about(couple.id(), KIND, Answered.class));
	}

	private List<Opened<Answered>> by(PersonId author, CoupleId couple) {
		return this.sheets.about(couple.id(), KIND, Answered.class)
			.stream()
			.filter((opened) -> opened.author().equals(author))
			.toList();
	}

	private List<Result> results(List<Opened<Answered>> opened) {
		Map<String, Integer> firsts = new HashMap<>();
		List<Result> results = new ArrayList<>();
		for (Opened<Answered> one : opened.stream().sorted(Comparator.comparing(Opened::writtenAt)).toList()) {
			Answered answered = one.document();
			if (answered != null) {
				Integer first = firsts.putIfAbsent(one.author().id() + " " + answered.questionnaire(),
						answered.score());
				Change change = (first != null) ? Change.between(first, answered.score(), null) : Change.NOT_SAID;
				results.add(new Result(one.id(), answered.questionnaire(), answered.wording(), answered.title(),
						one.author(), one.audience(), one.writtenAt(), answered.score(), answered.lowest(),
						answered.highest(), change));
			}
		}
		return List.copyOf(results);
	}

}
