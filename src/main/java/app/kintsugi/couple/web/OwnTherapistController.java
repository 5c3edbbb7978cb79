package app.kintsugi.couple.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import app.kintsugi.couple.Acquaintances;
import app.kintsugi.couple.TherapistAdmission;
import app.kintsugi.vault.PersonId;

/**
 * A therapist for oneself alone: a page apart, so that nothing of it stands where a
 * partner may look along.
 */
@Controller
class OwnTherapistController {

	private final TherapistAdmission admission;

	private final Acquaintances acquaintances;

	OwnTherapistController(TherapistAdmission admission, Acquaintances acquaintances) {
		this.admission = admission;
		this.acquaintances = acquaintances;
	}

	@GetMapping("/couple/own-therapist")
	String show(@AuthenticationPrincipal PersonId me, Model model) {
		this.admission.own(me).ifPresent((offer) -> model.addAttribute("offer", offer));
		model.addAttribute("acquaintances",
				this.acquaintances.of(me).stream().filter(Acquaintances.Acquaintance::own).toList());
		return "couple/own-therapist";
	}

}
