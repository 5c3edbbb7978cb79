package app.kintsugi.exercise.agreement.web;

import java.util.List;
import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import app.kintsugi.exercise.Rooms;
import app.kintsugi.exercise.agreement.Agreement;
import app.kintsugi.exercise.agreement.AgreementExercise;
import app.kintsugi.exercise.agreement.Agreements;
import app.kintsugi.exercise.agreement.OldAndNew;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.vault.PersonId;

/**
 * Old and new: the lists of the two side by side once they are open, and the agreement
 * with its signatures.
 */
@Controller
class AgreementController {

	private final Rooms rooms;

	private final AgreementExercise exercise;

	private final OldAndNew lists;

	private final Agreements agreements;

	AgreementController(Rooms rooms, AgreementExercise exercise, OldAndNew lists, Agreements agreements) {
		this.rooms = rooms;
		this.exercise = exercise;
		this.lists = lists;
		this.agreements = agreements;
	}

	@GetMapping("/journeys/{id}/agreement")
	String show(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		JourneyId journey = new JourneyId(id);
		model.addAttribute("room", this.rooms.enter(this.exercise, journey, me));
		model.addAttribute("both", this.lists.look(journey, me));
		model.addAttribute("begun", !this.lists.drafts(journey, me).isEmpty());
		List<Agreement> editions = this.agreements.all(journey, me);
		model.addAttribute("agreement", editions.isEmpty() ? null : editions.get(0));
		model.addAttribute("older", editions.size() > 1);
		return "agreement/agreement";
	}

	@GetMapping("/journeys/{id}/agreement/editions")
	String editions(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		JourneyId journey = new JourneyId(id);
		model.addAttribute("room", this.rooms.enter(this.exercise, journey, me));
		model.addAttribute("editions", this.agreements.all(journey, me));
		return "agreement/editions";
	}

	@PostMapping("/journeys/{id}/agreement/lists/reopen")
	String takeBack(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		this.lists.reopen(new JourneyId(id), me);
		return "redirect:/journeys/" + id + "/agreement/lists";
	}

	@PostMapping("/journeys/{id}/agreement/sign")
	String sign(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @RequestParam UUID wording) {
		this.agreements.sign(new JourneyId(id), wording, me);
		return "redirect:/journeys/" + id + "/agreement#agreement";
	}

	@PostMapping("/journeys/{id}/agreement/reopen")
	String reopen(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @RequestParam int number) {
		this.agreements.reopen(new JourneyId(id), number, me);
		return "redirect:/journeys/" + id + "/agreement/text";
	}

}
