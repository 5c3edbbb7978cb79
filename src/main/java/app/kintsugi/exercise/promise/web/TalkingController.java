package app.kintsugi.exercise.promise.web;

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

import app.kintsugi.exercise.promise.MakingPromises;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.vault.PersonId;

/**
 * Talking about a wish, renewing a promise, and letting go.
 */
@Controller
class TalkingController {

	private final MakingPromises making;

	private final PromisePages pages;

	TalkingController(MakingPromises making, PromisePages pages) {
		this.making = making;
		this.pages = pages;
	}

	@GetMapping("/journeys/{id}/promise/{wish}/words")
	String blank(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID wish, Model model) {
		this.pages.wishAlone(id, wish, me, model);
		if (!this.pages.enter(id, me, model).open()) {
			throw new NotNowException("has ended");
		}
		model.addAttribute("form", TextForm.blank());
		return "promise/words";
	}

	@PostMapping("/journeys/{id}/promise/{wish}/words")
	ModelAndView talk(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID wish,
			@Valid @ModelAttribute("form") TextForm form, BindingResult binding, Model model) {
		if (!binding.hasErrors()) {
			try {
				this.making.talk(new JourneyId(id), wish, form.submission(), form.text(), me);
				return new ModelAndView(here(id, wish));
			}
			catch (NotNowException ex) {
				binding.reject("promise.not-now");
			}
		}
		this.pages.wishAlone(id, wish, me, model);
		return new ModelAndView("promise/words", HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/journeys/{id}/promise/{wish}/renew")
	String renew(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID wish) {
		this.making.renew(new JourneyId(id), wish, me);
		return here(id, wish);
	}

	@PostMapping("/journeys/{id}/promise/{wish}/let-go")
	String letGo(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID wish) {
		this.making.letGo(new JourneyId(id), wish, me);
		return here(id, wish);
	}

	private static String here(UUID id, UUID wish) {
		return "redirect:/journeys/" + id + "/promise/" + wish;
	}

}
