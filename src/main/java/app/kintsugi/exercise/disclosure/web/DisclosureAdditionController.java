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

import app.kintsugi.exercise.disclosure.ReadDisclosure;
import app.kintsugi.exercise.disclosure.WriteDisclosure;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.vault.PersonId;

/**
 * Adding to what was delivered.
 */
@Controller
class DisclosureAdditionController {

	private final WriteDisclosure writing;

	private final ReadDisclosure reading;

	DisclosureAdditionController(WriteDisclosure writing, ReadDisclosure reading) {
		this.writing = writing;
		this.reading = reading;
	}

	@GetMapping("/journeys/{id}/disclosure/addition")
	String write(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		if (!this.writing.draft(new JourneyId(id), me).delivered()) {
			return "redirect:/journeys/" + id + "/disclosure";
		}
		model.addAttribute("form", TextForm.blank());
		return page(me, new JourneyId(id), model);
	}

	@PostMapping("/journeys/{id}/disclosure/addition")
	ModelAndView add(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") TextForm form, BindingResult binding, Model model) {
		JourneyId journey = new JourneyId(id);
		this.writing.draft(journey, me);
		if (!binding.hasErrors()) {
			try {
				this.writing.add(journey, me, form.submission(), form.text());
				return new ModelAndView("redirect:/journeys/" + id + "/disclosure");
			}
			catch (NotNowException ex) {
				binding.reject("disclosure.not-now");
			}
		}
		return new ModelAndView(page(me, journey, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String page(PersonId me, JourneyId journey, Model model) {
		model.addAttribute("room", this.reading.room(journey, me));
		return "disclosure/addition";
	}

}
