package app.kintsugi.exercise.pace.web;

import java.util.Optional;
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

import app.kintsugi.exercise.pace.PaceItem;
import app.kintsugi.exercise.pace.PaceList;
import app.kintsugi.exercise.pace.PaceQuestions;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * Asking gently about one item.
 */
@Controller
class PaceAskController {

	private final PaceList list;

	private final PaceQuestions questions;

	private final PacePages pages;

	PaceAskController(PaceList list, PaceQuestions questions, PacePages pages) {
		this.list = list;
		this.questions = questions;
		this.pages = pages;
	}

	@GetMapping("/journeys/{id}/pace/items/{item}/ask")
	String blank(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable String item, Model model) {
		this.questions.askable(new JourneyId(id), item, me);
		model.addAttribute("form", AskForm.blank());
		return page(me, id, item, model);
	}

	@PostMapping("/journeys/{id}/pace/items/{item}/ask")
	ModelAndView ask(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable String item,
			@Valid @ModelAttribute("form") AskForm form, BindingResult binding, Model model) {
		if (!binding.hasErrors()) {
			try {
				this.questions.ask(new JourneyId(id), form.submission(), item, form.words(), me);
				return new ModelAndView("redirect:/journeys/" + id + "/pace#item-" + item);
			}
			catch (NotNowException ex) {
				binding.reject("pace.ask.not-now");
			}
		}
		return new ModelAndView(page(me, id, item, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String page(PersonId me, UUID id, String item, Model model) {
		if (this.pages.enter(id, me, model).hurt()) {
			throw new NotFoundException();
		}
		Optional<PaceItem> found = this.list.items(new JourneyId(id), me)
			.stream()
			.filter((candidate) -> candidate.key().equals(item))
			.findFirst();
		model.addAttribute("item", found.orElseThrow(NotFoundException::new));
		return "pace/ask";
	}

}
