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

import app.kintsugi.exercise.disclosure.ChangedMeanwhileException;
import app.kintsugi.exercise.disclosure.ReadDisclosure;
import app.kintsugi.exercise.disclosure.WriteDisclosure;
import app.kintsugi.exercise.disclosure.WriteDisclosure.Draft;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.vault.PersonId;

/**
 * Reading it through once more, and giving it to the hurt partner for good.
 */
@Controller
class DisclosureDeliveryController {

	private final WriteDisclosure writing;

	private final ReadDisclosure reading;

	DisclosureDeliveryController(WriteDisclosure writing, ReadDisclosure reading) {
		this.writing = writing;
		this.reading = reading;
	}

	@GetMapping("/journeys/{id}/disclosure/deliver")
	String look(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		Draft draft = this.writing.draft(new JourneyId(id), me);
		if (draft.delivered() || !draft.mayDeliver() || !draft.begun()) {
			return "redirect:/journeys/" + id + "/disclosure";
		}
		model.addAttribute("form", new DeliverForm(draft.seen(), ""));
		return page(me, new JourneyId(id), draft, model);
	}

	@PostMapping("/journeys/{id}/disclosure/deliver")
	ModelAndView deliver(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") DeliverForm form, BindingResult binding, Model model) {
		JourneyId journey = new JourneyId(id);
		Draft draft = this.writing.draft(journey, me);
		if (!binding.hasErrors()) {
			try {
				this.writing.deliver(journey, me, form.seen(), form.declaration());
				return new ModelAndView("redirect:/journeys/" + id + "/disclosure");
			}
			catch (ChangedMeanwhileException ex) {
				model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
				model.addAttribute("form", new DeliverForm(draft.seen(), form.declaration()));
				model.addAttribute("changed", true);
			}
			catch (NotNowException ex) {
				binding.reject("disclosure.deliver.not-now");
			}
		}
		return new ModelAndView(page(me, journey, draft, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String page(PersonId me, JourneyId journey, Draft draft, Model model) {
		model.addAttribute("room", this.reading.room(journey, me));
		model.addAttribute("draft", draft);
		return "disclosure/deliver";
	}

}
