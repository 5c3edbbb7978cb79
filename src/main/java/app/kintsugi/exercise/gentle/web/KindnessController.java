package app.kintsugi.exercise.gentle.web;

import java.util.UUID;

import app.kintsugi.exercise.gentle.ChangedMeanwhileException;
import app.kintsugi.exercise.gentle.Kindnesses;
import app.kintsugi.exercise.gentle.Kindnesses.Noticed;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.vault.PersonId;
import jakarta.validation.Valid;
import org.springframework.dao.OptimisticLockingFailureException;
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
 * One kindness: its words, who reads it, and taking it away.
 */
@Controller
class KindnessController {

	private final Kindnesses kindnesses;

	private final GentlePages pages;

	KindnessController(Kindnesses kindnesses, GentlePages pages) {
		this.kindnesses = kindnesses;
		this.pages = pages;
	}

	@GetMapping("/journeys/{id}/gentle/{kindness}")
	String edit(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID kindness, Model model) {
		Noticed noticed = this.kindnesses.require(new JourneyId(id), kindness, me);
		model.addAttribute("form", RewordForm.of(noticed));
		return page(me, id, noticed, model);
	}

	@PostMapping("/journeys/{id}/gentle/{kindness}")
	ModelAndView reword(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID kindness,
			@Valid @ModelAttribute("form") RewordForm form, BindingResult binding, Model model) {
		JourneyId journey = new JourneyId(id);
		if (!binding.hasErrors()) {
			try {
				this.kindnesses.reword(journey, kindness, form.seenAt(), form.text().strip(), me);
				return new ModelAndView("redirect:/journeys/" + id + "/gentle");
			}
			catch (NotNowException ex) {
				binding.reject("gentle.not-now");
			}
			catch (ChangedMeanwhileException | OptimisticLockingFailureException ex) {
				return changed(me, id, kindness, form, model);
			}
		}
		return new ModelAndView(page(me, id, this.kindnesses.require(journey, kindness, me), model),
				HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/journeys/{id}/gentle/{kindness}/share")
	String share(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID kindness) {
		this.kindnesses.share(new JourneyId(id), kindness, me);
		return "redirect:/journeys/" + id + "/gentle#kindness-" + kindness;
	}

	@PostMapping("/journeys/{id}/gentle/{kindness}/take-back")
	String takeBack(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID kindness) {
		this.kindnesses.takeBack(new JourneyId(id), kindness, me);
		return "redirect:/journeys/" + id + "/gentle#kindness-" + kindness;
	}

	@PostMapping("/journeys/{id}/gentle/{kindness}/delete")
	String delete(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID kindness) {
		this.kindnesses.delete(new JourneyId(id), kindness, me);
		return "redirect:/journeys/" + id + "/gentle";
	}

	// Saving once more is then a choice that was made with both texts in sight.
	private ModelAndView changed(PersonId me, UUID id, UUID kindness, RewordForm form, Model model) {
		Noticed now = this.kindnesses.require(new JourneyId(id), kindness, me);
		model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
		model.addAttribute("form", form.after(now));
		model.addAttribute("changed", now);
		return new ModelAndView(page(me, id, now, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String page(PersonId me, UUID id, Noticed noticed, Model model) {
		this.pages.enter(id, me, model);
		model.addAttribute("kindness", noticed);
		return "gentle/kindness";
	}

}
