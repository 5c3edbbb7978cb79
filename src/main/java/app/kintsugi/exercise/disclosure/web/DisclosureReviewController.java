package app.kintsugi.exercise.disclosure.web;

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

import app.kintsugi.exercise.disclosure.ReviewDisclosure;
import app.kintsugi.exercise.disclosure.ReviewDisclosure.Review;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.vault.PersonId;

/**
 * The therapist reads what is being written, and answers its writer.
 */
@Controller
class DisclosureReviewController {

	private final ReviewDisclosure reviewing;

	DisclosureReviewController(ReviewDisclosure reviewing) {
		this.reviewing = reviewing;
	}

	@GetMapping("/journeys/{id}/disclosure/review")
	String read(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		model.addAttribute("form", TextForm.blank());
		Review review = this.reviewing.review(new JourneyId(id), me);
		this.reviewing.noteOpened(new JourneyId(id), me);
		return page(review, model);
	}

	@PostMapping("/journeys/{id}/disclosure/review")
	ModelAndView comment(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") TextForm form, BindingResult binding, Model model) {
		Review review = this.reviewing.review(new JourneyId(id), me);
		if (!binding.hasErrors()) {
			try {
				this.reviewing.comment(new JourneyId(id), me, form.submission(), form.text());
				return new ModelAndView("redirect:/journeys/" + id + "/disclosure/review");
			}
			catch (NotNowException ex) {
				binding.reject("disclosure.not-now");
			}
		}
		return new ModelAndView(page(review, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private static String page(Review review, Model model) {
		model.addAttribute("review", review);
		return "disclosure/review";
	}

}
