package app.kintsugi.exercise.together.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

import app.kintsugi.exercise.together.Idea;
import app.kintsugi.exercise.together.Ideas;
import app.kintsugi.exercise.together.Picking;
import app.kintsugi.exercise.together.Planning;
import app.kintsugi.exercise.together.Planning.NotYetException;
import app.kintsugi.exercise.together.web.TogetherPages.IdeaView;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * Proposing a day for something that both would enjoy.
 */
@Controller
class PlanController {

	private final TogetherPages pages;

	private final Ideas ideas;

	private final Picking picking;

	private final Planning planning;

	PlanController(TogetherPages pages, Ideas ideas, Picking picking, Planning planning) {
		this.pages = pages;
		this.ideas = ideas;
		this.picking = picking;
		this.planning = planning;
	}

	@GetMapping("/journeys/{id}/together/ideas/{idea}/plan")
	String blank(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable String idea, Model model,
			Locale locale) {
		this.pages.meet(id, me, model);
		List<Idea> common = this.picking.common(new JourneyId(id), me);
		model.addAttribute("form", PlanForm.blank());
		return page(me, id, common, idea, model, locale);
	}

	@PostMapping("/journeys/{id}/together/ideas/{idea}/plan")
	ModelAndView propose(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable String idea,
			@Valid @ModelAttribute("form") PlanForm form, BindingResult binding, Model model, Locale locale) {
		this.pages.enter(id, me, model);
		LocalDate day = binding.hasErrors() ? null : form.day();
		if (day != null && day.isBefore(this.planning.today(me))) {
			binding.rejectValue("day", "together.plan.day.past");
		}
		else if (day != null) {
			try {
				this.planning.propose(new JourneyId(id), form.submission(), idea, day, form.words(), locale, me);
				return new ModelAndView("redirect:/journeys/" + id + "/together");
			}
			catch (NotYetException ex) {
				binding.reject("together.plan.not-yet");
			}
			catch (NotNowException ex) {
				binding.reject("together.plan.not-now");
			}
		}
		List<Idea> all = this.ideas.all(new JourneyId(id), me);
		return new ModelAndView(page(me, id, all, idea, model, locale), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String page(PersonId me, UUID id, List<Idea> ideas, String name, Model model, Locale locale) {
		Idea idea = ideas.stream()
			.filter((candidate) -> candidate.id().equals(name))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		model.addAttribute("idea", IdeaView.of(idea, this.planning.notYet(new JourneyId(id), me), locale, me));
		return "together/plan";
	}

}
