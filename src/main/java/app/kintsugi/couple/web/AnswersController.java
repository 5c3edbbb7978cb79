package app.kintsugi.couple.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import app.kintsugi.account.Invitations.NotInvitedException;
import app.kintsugi.couple.Pairing;
import app.kintsugi.couple.TherapistAdmission;
import app.kintsugi.vault.PersonId;

/**
 * What is answered once the words have been compared: to a code, and to an acceptance.
 */
@Controller
class AnswersController {

	private final Pairing pairing;

	private final TherapistAdmission admission;

	private final InvitationsPage page;

	AnswersController(Pairing pairing, TherapistAdmission admission, InvitationsPage page) {
		this.pairing = pairing;
		this.admission = admission;
		this.page = page;
	}

	@PostMapping("/invitations/partner")
	ModelAndView accept(@AuthenticationPrincipal PersonId me, @Valid @ModelAttribute("form") AcceptForm form,
			BindingResult binding) {
		if (!binding.hasErrors()) {
			try {
				accept(form, me);
				return new ModelAndView("redirect:/invitations");
			}
			catch (NotInvitedException ex) {
				binding.rejectValue("code", ex.messageKey());
			}
		}
		return this.page.of(me, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/invitations/therapist")
	ModelAndView offer(@AuthenticationPrincipal PersonId me, @Valid @ModelAttribute("form") @Nullable OfferForm form,
			BindingResult binding) {
		if (form != null && !binding.hasErrors()) {
			try {
				offer(form, me);
				return new ModelAndView("redirect:/couple");
			}
			catch (NotInvitedException ex) {
				binding.rejectValue("code", ex.messageKey());
			}
		}
		ModelAndView again = new ModelAndView("couple/offer", HttpStatus.UNPROCESSABLE_CONTENT);
		if (form != null && !binding.hasFieldErrors("code")) {
			try {
				again.addObject("invited", this.admission.look(form.code(), me));
			}
			catch (NotInvitedException ex) {
				binding.rejectValue("code", ex.messageKey());
			}
		}
		return again;
	}

	@PostMapping("/invitations/proposals/{id}/confirm")
	ModelAndView confirm(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		try {
			this.pairing.confirm(id, me);
			return new ModelAndView("redirect:/couple");
		}
		catch (NotInvitedException ex) {
			model.addAttribute("form", new CodeForm(""));
			return this.page.of(me, HttpStatus.UNPROCESSABLE_CONTENT).addObject("refusal", ex.messageKey());
		}
	}

	@PostMapping("/invitations/proposals/{id}/call-off")
	String callOff(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		this.pairing.callOff(id, me);
		return "redirect:/invitations";
	}

	private void accept(AcceptForm form, PersonId me) {
		try {
			this.pairing.accept(form.submission(), form.code(), me);
		}
		catch (NotInvitedException | ConcurrencyFailureException | DataIntegrityViolationException ex) {
			// if it was sent twice in the same moment, the other one has used the code
			// up: this one finds what is stored by now
			this.pairing.accept(form.submission(), form.code(), me);
		}
	}

	private void offer(OfferForm form, PersonId me) {
		try {
			this.admission.offer(form.submission(), form.code(), form.policy(), me);
		}
		catch (NotInvitedException | ConcurrencyFailureException | DataIntegrityViolationException ex) {
			// as above
			this.admission.offer(form.submission(), form.code(), form.policy(), me);
		}
	}

}
