package app.kintsugi.couple.web;

import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import app.kintsugi.account.People;
import app.kintsugi.couple.Acquaintances;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.CoupleId;
import app.kintsugi.couple.Couples;
import app.kintsugi.couple.Leaving;
import app.kintsugi.couple.TherapistAdmission;
import app.kintsugi.vault.PersonId;

/**
 * Who is together with whom: the partner, the therapist, the couples one accompanies.
 */
@Controller
class CoupleController {

	private final Couples couples;

	private final TherapistAdmission admission;

	private final Acquaintances acquaintances;

	private final Leaving leaving;

	private final People people;

	CoupleController(Couples couples, TherapistAdmission admission, Acquaintances acquaintances, Leaving leaving,
			People people) {
		this.couples = couples;
		this.admission = admission;
		this.acquaintances = acquaintances;
		this.leaving = leaving;
		this.people = people;
	}

	@GetMapping("/couple")
	String show(@AuthenticationPrincipal PersonId me, Model model) {
		this.couples.of(me).ifPresent((couple) -> model.addAttribute("partner", this.people.nameOf(couple.partner())));
		this.admission.ofCouple(me).ifPresent((offer) -> model.addAttribute("offer", offer));
		this.leaving.leftBehindIn(me).ifPresent((couple) -> model.addAttribute("ended", couple.id()));
		model.addAttribute("accompanied", this.admission.ofTherapist(me));
		model.addAttribute("acquaintances",
				this.acquaintances.of(me).stream().filter((other) -> !other.own()).toList());
		return "couple/couple";
	}

	@PostMapping("/couple/keys/{person}")
	String acceptKeys(@AuthenticationPrincipal PersonId me, @PathVariable UUID person) {
		boolean own = this.acquaintances.accept(new PersonId(person), me);
		return own ? "redirect:/couple/own-therapist" : "redirect:/couple";
	}

	@PostMapping("/couple/therapist/{id}/agree")
	String agree(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@RequestParam(defaultValue = "0") int number) {
		boolean own = this.admission.agree(id, number, me);
		return own ? "redirect:/couple/own-therapist" : "redirect:/couple";
	}

	@GetMapping("/couple/therapist/{id}/end")
	String beforeEnding(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		model.addAttribute("place", this.leaving.placeOf(id, me));
		return "couple/end";
	}

	@PostMapping("/couple/therapist/{id}/end")
	String end(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		boolean own = this.leaving.endAdmission(id, me);
		return own ? "redirect:/couple/own-therapist" : "redirect:/couple";
	}

	@GetMapping("/couple/leave")
	String beforeLeaving(@AuthenticationPrincipal PersonId me, Model model) {
		Couple couple = this.couples.require(me);
		model.addAttribute("couple", couple.id().id());
		model.addAttribute("partner", this.people.nameOf(couple.partner()));
		if (couple.therapist() != null) {
			model.addAttribute("therapist", this.people.nameOf(couple.therapist()));
		}
		return "couple/leave";
	}

	/**
	 * @param couple the one the page was about: a page left open ends no later couple
	 */
	@PostMapping("/couple/leave")
	String leave(@AuthenticationPrincipal PersonId me, @RequestParam UUID couple) {
		this.leaving.leaveCouple(new CoupleId(couple), me);
		return "redirect:/couple";
	}

	@PostMapping("/couple/ended")
	String takeNote(@AuthenticationPrincipal PersonId me, @RequestParam UUID couple) {
		this.leaving.takeNote(new CoupleId(couple), me);
		return "redirect:/couple";
	}

}
