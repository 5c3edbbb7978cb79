package app.kintsugi.couple.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import app.kintsugi.account.Invitations;
import app.kintsugi.account.Invitations.Purpose;
import app.kintsugi.account.People;
import app.kintsugi.couple.Codes;
import app.kintsugi.couple.Couples;
import app.kintsugi.couple.Pairing;
import app.kintsugi.vault.PersonId;

/**
 * Prepares the page of invitations, for whoever shows it.
 */
@Component
class InvitationsPage {

	/** An open invitation of one's own. */
	record Open(UUID id, String messageKey, Instant until) {
	}

	private static final Map<Purpose, String> OPEN = Map.of(Purpose.PARTNER, "couple.open.partner", Purpose.THERAPIST,
			"couple.open.therapist", Purpose.OWN_THERAPIST, "couple.open.own-therapist");

	private final Codes codes;

	private final Invitations invitations;

	private final Pairing pairing;

	private final Couples couples;

	private final People people;

	InvitationsPage(Codes codes, Invitations invitations, Pairing pairing, Couples couples, People people) {
		this.codes = codes;
		this.invitations = invitations;
		this.pairing = pairing;
		this.couples = couples;
		this.people = people;
	}

	ModelAndView of(PersonId me, HttpStatus status) {
		ModelAndView page = new ModelAndView("couple/invitations", status);
		page.addObject("proposals", this.pairing.proposals(me));
		page.addObject("open", open(me));
		this.codes.waitingFor(me).ifPresent((waiting) -> page.addObject("waiting", waiting));
		this.couples.of(me).ifPresent((couple) -> page.addObject("partner", this.people.nameOf(couple.partner())));
		return page;
	}

	private List<Open> open(PersonId me) {
		return this.invitations.openOf(me)
			.stream()
			.filter((invitation) -> OPEN.containsKey(invitation.purpose()))
			.map((invitation) -> new Open(invitation.id(), Objects.requireNonNull(OPEN.get(invitation.purpose())),
					invitation.expiresAt()))
			.toList();
	}

}
