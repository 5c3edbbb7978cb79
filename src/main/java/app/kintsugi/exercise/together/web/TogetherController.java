package app.kintsugi.exercise.together.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import app.kintsugi.exercise.pace.Part;
import app.kintsugi.exercise.together.Memories;
import app.kintsugi.exercise.together.Picking;
import app.kintsugi.exercise.together.Planned;
import app.kintsugi.exercise.together.Planning;
import app.kintsugi.exercise.together.web.TogetherPages.IdeaView;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.vault.PersonId;

/**
 * The room's first page: what both would enjoy, and the days they have for it.
 */
@Controller
class TogetherController {

	private final TogetherPages pages;

	private final Picking picking;

	private final Planning planning;

	private final Memories memories;

	TogetherController(TogetherPages pages, Picking picking, Planning planning, Memories memories) {
		this.pages = pages;
		this.picking = picking;
		this.planning = planning;
		this.memories = memories;
	}

	@GetMapping("/journeys/{id}/together")
	String show(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model, Locale locale) {
		JourneyId journey = new JourneyId(id);
		this.pages.meet(id, me, model);
		Set<Part> notYet = this.planning.notYet(journey, me);
		List<Planned> plans = this.planning.of(journey, me);
		model.addAttribute("picked", !this.picking.chosen(journey, me).isEmpty());
		model.addAttribute("common",
				this.picking.common(journey, me)
					.stream()
					.map((idea) -> IdeaView.of(idea, notYet, locale, me))
					.toList());
		model.addAttribute("asked", plans.stream().filter(Planned::asksMe).toList());
		model.addAttribute("proposed", plans.stream().filter((plan) -> plan.mine() && !plan.agreed()).toList());
		model.addAttribute("ahead", plans.stream().filter((plan) -> plan.agreed() && !plan.come()).toList());
		model.addAttribute("come", plans.stream().filter(Planned::come).toList());
		model.addAttribute("anyMemory", !this.memories.wall(journey, me).isEmpty());
		return "together/room";
	}

	@PostMapping("/journeys/{id}/together/plans/{plan}/agree")
	String agree(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID plan) {
		this.planning.agree(new JourneyId(id), plan, me);
		return "redirect:/journeys/" + id + "/together";
	}

	@PostMapping("/journeys/{id}/together/plans/{plan}/let-go")
	String letGo(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID plan) {
		this.planning.letGo(new JourneyId(id), plan, me);
		return "redirect:/journeys/" + id + "/together";
	}

}
