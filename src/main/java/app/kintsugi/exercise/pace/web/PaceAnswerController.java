package app.kintsugi.exercise.pace.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import org.springframework.context.MessageSource;
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

import app.kintsugi.exercise.pace.PaceQuestions;
import app.kintsugi.exercise.pace.Readiness;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.ui.Choice;
import app.kintsugi.vault.PersonId;

/**
 * Answering a gentle question in a few words, or leaving it at that.
 */
@Controller
class PaceAnswerController {

	private final PaceQuestions questions;

	private final PacePages pages;

	private final MessageSource messages;

	PaceAnswerController(PaceQuestions questions, PacePages pages, MessageSource messages) {
		this.questions = questions;
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping("/journeys/{id}/pace/asks/{ask}")
	String blank(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID ask, Locale locale,
			Model model) {
		model.addAttribute("form", AnswerForm.blank());
		return page(me, id, ask, locale, model);
	}

	@PostMapping("/journeys/{id}/pace/asks/{ask}")
	ModelAndView answer(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID ask,
			@Valid @ModelAttribute("form") AnswerForm form, BindingResult binding, Locale locale, Model model) {
		if (!binding.hasErrors()) {
			try {
				this.questions.answer(new JourneyId(id), form.submission(), ask, form.readiness(), form.words(), me);
				return new ModelAndView("redirect:/journeys/" + id + "/pace");
			}
			catch (NotNowException ex) {
				binding.reject("pace.answer.not-now");
			}
		}
		return new ModelAndView(page(me, id, ask, locale, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/journeys/{id}/pace/asks/{ask}/leave")
	String leave(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID ask) {
		this.questions.leave(new JourneyId(id), ask, me);
		return "redirect:/journeys/" + id + "/pace";
	}

	private String page(PersonId me, UUID id, UUID ask, Locale locale, Model model) {
		this.pages.enter(id, me, model);
		model.addAttribute("question", this.questions.require(new JourneyId(id), ask, me));
		model.addAttribute("choices",
				Arrays.stream(Readiness.values())
					.map((state) -> Choice.of(state.name(), this.messages.getMessage(state.nameKey(), null, locale)))
					.toList());
		return "pace/answer";
	}

}
