package app.kintsugi.journey.web;

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

import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.journey.TellingSetbacks;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * Saying that something happened, or came out.
 */
@Controller
class SetbackController {

	private final Journeys journeys;

	private final TellingSetbacks setbacks;

	private final JourneyViews views;

	SetbackController(Journeys journeys, TellingSetbacks setbacks, JourneyViews views) {
		this.journeys = journeys;
		this.setbacks = setbacks;
		this.views = views;
	}

	@GetMapping("/journeys/{id}/setback")
	String blank(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		if (!this.journeys.require(new JourneyId(id), me).isWalking()) {
			throw new NotNowException("is not being walked");
		}
		model.addAttribute("form", SetbackForm.blank());
		return page(me, id, model);
	}

	@PostMapping("/journeys/{id}/setback")
	ModelAndView tell(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") SetbackForm form, BindingResult binding, Model model) {
		if (!binding.hasErrors()) {
			try {
				this.setbacks.tell(new JourneyId(id), me, form.submission(), form.note());
				return new ModelAndView("redirect:/journeys/" + id + "/steps/1");
			}
			catch (NotNowException ex) {
				binding.reject("journey.setback.not-now");
			}
		}
		return new ModelAndView(page(me, id, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String page(PersonId me, UUID id, Model model) {
		Journey journey = this.journeys.require(new JourneyId(id), me);
		if (journey.isProposed()) {
			throw new NotFoundException();
		}
		model.addAttribute("journey", this.views.of(journey, me));
		return "journey/setback";
	}

}
