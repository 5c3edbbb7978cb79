package app.kintsugi.couple.web;

import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import app.kintsugi.account.Invitations;
import app.kintsugi.account.Invitations.NotInvitedException;
import app.kintsugi.couple.Codes;
import app.kintsugi.couple.Pairing;
import app.kintsugi.couple.TherapistAdmission;
import app.kintsugi.vault.PersonId;

/**
 * Codes: making one, taking it back, typing one. A code stands on the page that answers
 * the POST and nowhere else: not in an address, not in the session.
 */
@Controller
class InvitationsController {

	private final Codes codes;

	private final Invitations invitations;

	private final Pairing pairing;

	private final TherapistAdmission admission;

	private final InvitationsPage page;

	InvitationsController(Codes codes, Invitations invitations, Pairing pairing, TherapistAdmission admission,
			InvitationsPage page) {
		this.codes = codes;
		this.invitations = invitations;
		this.pairing = pairing;
		this.admission = admission;
		this.page = page;
	}

	@GetMapping("/invitations")
	ModelAndView show(@AuthenticationPrincipal PersonId me, Model model) {
		model.addAttribute("form", new CodeForm(""));
		return this.page.of(me, HttpStatus.OK);
	}

	@PostMapping("/invitations")
	ModelAndView type(@AuthenticationPrincipal PersonId me, @Valid @ModelAttribute("form") CodeForm form,
			BindingResult binding) {
		if (binding.hasErrors()) {
			return this.page.of(me, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			return switch (this.codes.look(form.code(), me).purpose()) {
				case PARTNER -> new ModelAndView("couple/accept",
						Map.of("suitor", this.pairing.look(form.code(), me), "form", AcceptForm.to(form.code())));
				case THERAPIST, OWN_THERAPIST -> new ModelAndView("couple/offer",
						Map.of("invited", this.admission.look(form.code(), me), "form", OfferForm.to(form.code())));
				case ACCOUNT, RESET -> throw new NotInvitedException("couple.code.for-an-account");
			};
		}
		catch (NotInvitedException ex) {
			binding.rejectValue("code", ex.messageKey());
			return this.page.of(me, HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	@PostMapping("/invitations/codes")
	ModelAndView inviteToBeTogether(@AuthenticationPrincipal PersonId me) {
		return code(this.pairing.invite(me), "couple.code.for-partner", "/invitations/codes", "/invitations");
	}

	@PostMapping("/couple/therapist/codes")
	ModelAndView inviteTherapist(@AuthenticationPrincipal PersonId me) {
		return code(this.admission.invite(me), "couple.code.for-therapist", "/couple/therapist/codes", "/couple");
	}

	@PostMapping("/couple/own-therapist/codes")
	ModelAndView inviteOwnTherapist(@AuthenticationPrincipal PersonId me) {
		return code(this.admission.inviteOwn(me), "couple.code.for-own-therapist", "/couple/own-therapist/codes",
				"/couple/own-therapist");
	}

	private static ModelAndView code(String code, String whom, String again, String back) {
		return new ModelAndView("couple/code", Map.of("code", code, "whom", whom, "again", again, "back", back));
	}

	@PostMapping("/invitations/{id}/take-back")
	String takeBack(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		this.invitations.revoke(id, me);
		return "redirect:/invitations";
	}

}
