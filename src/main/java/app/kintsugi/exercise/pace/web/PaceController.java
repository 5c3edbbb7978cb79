package app.kintsugi.exercise.pace.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import app.kintsugi.exercise.pace.PaceList;
import app.kintsugi.exercise.pace.Readiness;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.vault.PersonId;

/**
 * The list on one page: to set for the one, to look at for the other.
 */
@Controller
class PaceController {

	private final PaceList list;

	private final PacePages pages;

	PaceController(PaceList list, PacePages pages) {
		this.list = list;
		this.pages = pages;
	}

	@GetMapping("/journeys/{id}/pace")
	String show(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		model.addAttribute("form", AddForm.blank());
		return this.pages.list(id, me, model);
	}

	@PostMapping("/journeys/{id}/pace/items/{item}")
	String set(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable String item,
			@RequestParam Readiness readiness) {
		JourneyId journey = new JourneyId(id);
		try {
			this.list.set(journey, item, readiness, me);
		}
		catch (ConcurrencyFailureException ex) {
			// two quick presses on two items: each counts
			this.list.set(journey, item, readiness, me);
		}
		return "redirect:/journeys/" + id + "/pace#item-" + item;
	}

	@PostMapping("/journeys/{id}/pace/items")
	ModelAndView add(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") AddForm form, BindingResult binding, Model model) {
		if (!binding.hasErrors()) {
			try {
				this.list.add(new JourneyId(id), form.submission(), form.name(), me);
				return new ModelAndView("redirect:/journeys/" + id + "/pace#item-" + form.submission());
			}
			catch (NotNowException | ConcurrencyFailureException ex) {
				binding.reject("pace.add.not-now");
				model.addAttribute("refused", true);
			}
		}
		return new ModelAndView(this.pages.list(id, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/journeys/{id}/pace/items/{item}/off")
	String takeOff(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID item) {
		this.list.takeOff(new JourneyId(id), item, me);
		return "redirect:/journeys/" + id + "/pace#own";
	}

}
