package app.kintsugi.exercise.disclosure.web;

import java.util.UUID;

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

import app.kintsugi.exercise.disclosure.ChangedMeanwhileException;
import app.kintsugi.exercise.disclosure.ReadDisclosure;
import app.kintsugi.exercise.disclosure.ReviewDisclosure;
import app.kintsugi.exercise.disclosure.WriteDisclosure;
import app.kintsugi.exercise.disclosure.WriteDisclosure.Draft;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.vault.PersonId;

/**
 * Writing the disclosure, in six parts. Where two pages write on it, the second shows
 * what the first has saved and overwrites nothing unseen.
 */
@Controller
class DisclosureDraftController {

	private final WriteDisclosure writing;

	private final ReadDisclosure reading;

	private final ReviewDisclosure reviewing;

	DisclosureDraftController(WriteDisclosure writing, ReadDisclosure reading, ReviewDisclosure reviewing) {
		this.writing = writing;
		this.reading = reading;
		this.reviewing = reviewing;
	}

	@GetMapping("/journeys/{id}/disclosure/draft")
	String write(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		Draft draft = this.writing.draft(new JourneyId(id), me);
		if (draft.delivered()) {
			return "redirect:/journeys/" + id + "/disclosure";
		}
		model.addAttribute("form", DraftForm.of(draft));
		return page(me, new JourneyId(id), draft, model);
	}

	@PostMapping("/journeys/{id}/disclosure/draft")
	ModelAndView save(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") DraftForm form, BindingResult binding, Model model) {
		JourneyId journey = new JourneyId(id);
		Draft before = this.writing.draft(journey, me);
		if (!binding.hasErrors()) {
			try {
				save(journey, me, form);
				return new ModelAndView("redirect:/journeys/" + id + "/disclosure");
			}
			catch (ChangedMeanwhileException ex) {
				Draft saved = this.writing.draft(journey, me);
				return changed(page(me, journey, saved, model), form.after(saved), saved, model);
			}
			catch (NotNowException ex) {
				binding.reject("disclosure.not-now");
			}
		}
		return new ModelAndView(page(me, journey, before, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private void save(JourneyId journey, PersonId me, DraftForm form) {
		try {
			this.writing.save(journey, me, form.submission(), form.seen(), form.telling());
		}
		catch (DataIntegrityViolationException ex) {
			// the other partner entered the room for the first time in the same moment
			this.writing.save(journey, me, form.submission(), form.seen(), form.telling());
		}
	}

	// Saving once more is then a choice that was made with both texts in sight.
	private static ModelAndView changed(String view, DraftForm form, Draft saved, Model model) {
		model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
		model.addAttribute("form", form);
		model.addAttribute("saved", saved);
		return new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String page(PersonId me, JourneyId journey, Draft draft, Model model) {
		model.addAttribute("room", this.reading.room(journey, me));
		model.addAttribute("draft", draft);
		model.addAttribute("comments", this.reviewing.comments(journey, me));
		return "disclosure/draft";
	}

}
