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

import app.kintsugi.exercise.disclosure.AskAboutDisclosure;
import app.kintsugi.exercise.disclosure.ReadDisclosure;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.vault.PersonId;

/**
 * Asking about one sentence, and answering.
 */
@Controller
class DisclosureQuestionController {

	private final AskAboutDisclosure asking;

	private final ReadDisclosure reading;

	DisclosureQuestionController(AskAboutDisclosure asking, ReadDisclosure reading) {
		this.asking = asking;
		this.reading = reading;
	}

	@GetMapping("/journeys/{id}/disclosure/texts/{passage}/sentences/{number:[0-9]+}")
	String about(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID passage,
			@PathVariable int number, Model model) {
		model.addAttribute("form", TextForm.blank());
		return question(me, new JourneyId(id), passage, number, model);
	}

	@PostMapping("/journeys/{id}/disclosure/texts/{passage}/sentences/{number:[0-9]+}")
	ModelAndView ask(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID passage,
			@PathVariable int number, @Valid @ModelAttribute("form") TextForm form, BindingResult binding,
			Model model) {
		String page = question(me, new JourneyId(id), passage, number, model);
		if (!binding.hasErrors()) {
			try {
				this.asking.ask(new JourneyId(id), me, form.submission(), passage, number, form.text());
				return new ModelAndView("redirect:/journeys/" + id + "/disclosure#questions");
			}
			catch (NotNowException ex) {
				binding.reject("disclosure.not-now");
			}
		}
		return new ModelAndView(page, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/journeys/{id}/disclosure/questions/{question}/answer")
	String asked(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID question,
			Model model) {
		model.addAttribute("form", TextForm.blank());
		return answer(me, new JourneyId(id), question, model);
	}

	@PostMapping("/journeys/{id}/disclosure/questions/{question}/answer")
	ModelAndView answer(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID question,
			@Valid @ModelAttribute("form") TextForm form, BindingResult binding, Model model) {
		String page = answer(me, new JourneyId(id), question, model);
		if (!binding.hasErrors()) {
			try {
				this.asking.answer(new JourneyId(id), me, form.submission(), question, form.text());
				return new ModelAndView("redirect:/journeys/" + id + "/disclosure#questions");
			}
			catch (NotNowException ex) {
				binding.reject("disclosure.not-now");
			}
		}
		return new ModelAndView(page, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String question(PersonId me, JourneyId journey, UUID passage, int number, Model model) {
		model.addAttribute("sentence", this.asking.sentence(journey, me, passage, number));
		model.addAttribute("passage", passage);
		model.addAttribute("number", number);
		model.addAttribute("room", this.reading.room(journey, me));
		return "disclosure/question";
	}

	private String answer(PersonId me, JourneyId journey, UUID question, Model model) {
		model.addAttribute("asked", this.asking.question(journey, me, question));
		model.addAttribute("room", this.reading.room(journey, me));
		return "disclosure/answer";
	}

}
