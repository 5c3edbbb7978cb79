package app.kintsugi.review.web;

import java.util.Optional;
import java.util.UUID;

import app.kintsugi.review.CaseNotes;
import app.kintsugi.review.Caseload;
import app.kintsugi.review.Desk;
import app.kintsugi.vault.PersonId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One place of a therapist: what is new there, what waits to be reviewed, and what else
 * there is.
 */
@Controller
class DeskController {

	private final Caseload caseload;

	private final Desk desk;

	private final CaseNotes notes;

	DeskController(Caseload caseload, Desk desk, CaseNotes notes) {
		this.caseload = caseload;
		this.desk = desk;
		this.notes = notes;
	}

	@GetMapping("/review/{place}")
	String place(@PathVariable UUID place, @AuthenticationPrincipal PersonId me, @RequestParam Optional<String> page,
			Model model) {
		model.addAttribute("place", this.caseload.require(place, me));
		model.addAttribute("news", this.desk.news(place, me));
		model.addAttribute("queue", this.desk.queue(place, PageNumber.of(page), me));
		model.addAttribute("passages", this.desk.passages(place, 0, me));
		model.addAttribute("policy", this.desk.policy(place, me));
		model.addAttribute("note", this.notes.newest(place, me).orElse(null));
		return "review/place";
	}

	@GetMapping("/review/{place}/exercises")
	String exercises(@PathVariable UUID place, @AuthenticationPrincipal PersonId me,
			@RequestParam Optional<String> page, Model model) {
		model.addAttribute("place", this.caseload.require(place, me));
		model.addAttribute("list", this.desk.passages(place, PageNumber.of(page), me));
		return "review/exercises";
	}

}
