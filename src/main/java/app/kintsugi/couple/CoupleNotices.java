package app.kintsugi.couple;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import app.kintsugi.vault.PersonId;

/**
 * What somebody should not miss about the persons they share with, for the first page
 * they come to. Shown by {@code couple/notices :: all(notices)}.
 */
@Service
@Transactional(readOnly = true)
public class CoupleNotices {

	/**
	 * One notice.
	 *
	 * @param messageKey its sentence, with the name as its parameter
	 * @param name whom it is about; may be empty
	 * @param path where to look at it
	 */
	public record Notice(String messageKey, String name, String path) {
	}

	private final Codes codes;

	private final Pairing pairing;

	private final TherapistAdmission admission;

	private final Acquaintances acquaintances;

	private final Leaving leaving;

	CoupleNotices(Codes codes, Pairing pairing, TherapistAdmission admission, Acquaintances acquaintances,
			Leaving leaving) {
		this.codes = codes;
		this.pairing = pairing;
		this.admission = admission;
		this.acquaintances = acquaintances;
		this.leaving = leaving;
	}

	/** Most urgent first: a changed key before everything. */
	public List<Notice> of(PersonId me) {
		List<Notice> notices = new ArrayList<>();
		this.acquaintances.changed(me)
			.forEach((other) -> notices.add(
					new Notice("couple.notice.keys", other.name(), other.own() ? "/couple/own-therapist" : "/couple")));
		this.leaving.leftBehindIn(me).ifPresent((couple) -> notices.add(new Notice("couple.ended", "", "/couple")));
		this.codes.waitingFor(me)
			.ifPresent(
					(waiting) -> notices.add(new Notice("couple.notice.waiting", waiting.inviter(), "/invitations")));
		this.pairing.proposals(me)
			.stream()
			.filter(Pairing.Proposal::mineToConfirm)
			.forEach((proposal) -> notices.add(new Notice("couple.notice.accepted", proposal.name(), "/invitations")));
		this.admission.ofCouple(me)
			.filter((offer) -> !offer.agreed())
			.ifPresent(
					(offer) -> notices.add(new Notice(offer.admitted() ? "couple.notice.policy" : "couple.notice.offer",
							offer.therapist(), "/couple")));
		this.admission.own(me)
			.filter((offer) -> !offer.agreed())
			.ifPresent((offer) -> notices
				.add(new Notice("couple.notice.offer.own", offer.therapist(), "/couple/own-therapist")));
		return notices;
	}

}
