package app.kintsugi.exercise.promise.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
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

import app.kintsugi.exercise.promise.MakingPromises;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * What there is, asking what would help, and saying it.
 */
@Controller
class PromiseController {

	private final MakingPromises making;

	private final PromisePages pages;

	PromiseController(MakingPromises making, PromisePages pages) {
		this.making = making;
		this.pages = pages;
	}

	@GetMapping("/journeys/{id}/promise")
	String show(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		return this.pages.list(id, me, model);
	}

	@PostMapping("/journeys/{id}/promise/ask")
	String ask(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		try {
			this.making.ask(new JourneyId(id), me);
		}
		catch (DataIntegrityViolationException | ConcurrencyFailureException ex) {
			// twice pressed at once: it is asked
			return "redirect:/journeys/" + id + "/promise";
		}
		return "redirect:/journeys/" + id + "/promise";
	}

	@GetMapping("/journeys/{id}/promise/new")
	String blank(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		model.addAttribute("form", TextForm.blank());
		if (!this.pages.enter(id, me, model).open()) {
			throw new NotNowException("has ended");
		}
		return page(me, id, model);
	}

	@PostMapping("/journeys/{id}/promise/new")
	ModelAndView say(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") TextForm form, BindingResult binding, Model model) {
		if (!binding.hasErrors()) {
			try {
				UUID request = this.making.say(new JourneyId(id), form.submission(), form.text(), me);
				return new ModelAndView("redirect:/journeys/" + id + "/promise/" + request);
			}
			catch (NotNowException ex) {
				binding.reject("promise.not-now");
			}
		}
		return new ModelAndView(page(me, id, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String page(PersonId me, UUID id, Model model) {
		if (!this.pages.enter(id, me, model).hurt()) {
			throw new NotFoundException();
		}
		return "promise/new";
	}

}
