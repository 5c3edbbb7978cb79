package app.kintsugi.exercise.forum.web;

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

import app.kintsugi.exercise.forum.AskAndAnswer;
import app.kintsugi.exercise.forum.QuietHours;
import app.kintsugi.exercise.forum.ReadForum;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.vault.PersonId;

/**
 * The hurt partner's quiet hours.
 */
@Controller
class QuietHoursController {

	private final ReadForum reading;

	private final AskAndAnswer asking;

	QuietHoursController(ReadForum reading, AskAndAnswer asking) {
		this.reading = reading;
		this.asking = asking;
	}

	@GetMapping("/journeys/{id}/forum/quiet-hours")
	String look(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		JourneyId journey = new JourneyId(id);
		model.addAttribute("form", QuietHoursForm.of(this.reading.quietHours(journey, me).orElse(null)));
		return page(me, journey, model);
	}

	@PostMapping("/journeys/{id}/forum/quiet-hours")
	ModelAndView set(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") QuietHoursForm form, BindingResult binding, Model model) {
		JourneyId journey = new JourneyId(id);
		QuietHours hours = binding.hasErrors() ? null : form.hours();
		if (hours == null) {
			return new ModelAndView(page(me, journey, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.asking.beQuiet(journey, me, hours);
		return new ModelAndView("redirect:/journeys/" + id + "/forum");
	}

	@PostMapping("/journeys/{id}/forum/quiet-hours/off")
	String off(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		this.asking.beQuietNoMore(new JourneyId(id), me);
		return "redirect:/journeys/" + id + "/forum";
	}

	private String page(PersonId me, JourneyId journey, Model model) {
		model.addAttribute("room", this.reading.roomToAsk(journey, me));
		model.addAttribute("quiet", this.reading.quietHours(journey, me).orElse(null));
		return "forum/quiet-hours";
	}

}
