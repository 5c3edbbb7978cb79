package app.kintsugi.exercise.gentle.web;

import java.util.UUID;

import app.kintsugi.exercise.gentle.GentleWriting;
import app.kintsugi.exercise.gentle.Kindnesses;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.vault.PersonId;
import jakarta.validation.Valid;
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

/**
 * The room: what each has noticed, and a place to try words.
 */
@Controller
class GentleController {

	private final Kindnesses kindnesses;

	private final GentleWriting writing;

	private final GentlePages pages;

	GentleController(Kindnesses kindnesses, GentleWriting writing, GentlePages pages) {
		this.kindnesses = kindnesses;
		this.writing = writing;
		this.pages = pages;
	}

	@GetMapping("/journeys/{id}/gentle")
	String show(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		model.addAttribute("form", KindnessForm.blank());
		return this.pages.list(id, me, model);
	}

	@PostMapping("/journeys/{id}/gentle")
	ModelAndView keep(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") KindnessForm form, BindingResult binding, Model model) {
		if (!binding.hasErrors()) {
			try {
				this.kindnesses.keep(new JourneyId(id), form.submission(), form.text().strip(), me);
				return new ModelAndView("redirect:/journeys/" + id + "/gentle");
			}
			catch (NotNowException ex) {
				binding.reject("gentle.not-now");
				model.addAttribute("refused", true);
			}
			catch (DataIntegrityViolationException ex) {
				// pressed twice at once: the other press has kept it
				return new ModelAndView("redirect:/journeys/" + id + "/gentle");
			}
		}
		return new ModelAndView(this.pages.list(id, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/journeys/{id}/gentle/try")
	String blank(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		model.addAttribute("form", new TryForm(""));
		this.pages.enter(id, me, model);
		return "gentle/try";
	}

	/** There is nothing here that could be taken: the words are only looked at. */
	@PostMapping("/journeys/{id}/gentle/try")
	ModelAndView look(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") TryForm form, BindingResult binding, Model model) {
		this.pages.enter(id, me, model);
		return new ModelAndView("gentle/try", HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/journeys/{id}/gentle/off")
	String off(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		try {
			this.writing.switchOff(new JourneyId(id), me);
		}
		catch (DataIntegrityViolationException ex) {
			// pressed twice at once: it is off
		}
		return "redirect:/journeys/" + id + "/gentle#reading";
	}

	@PostMapping("/journeys/{id}/gentle/on")
	String on(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		this.writing.switchOn(new JourneyId(id), me);
		return "redirect:/journeys/" + id + "/gentle#reading";
	}

}
