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
import app.kintsugi.exercise.forum.ReadForum;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.vault.PersonId;

/**
 * Writing a question, and writing an answer.
 */
@Controller
class ForumQuestionController {

	private final ReadForum reading;

	private final AskAndAnswer asking;

	ForumQuestionController(ReadForum reading, AskAndAnswer asking) {
		this.reading = reading;
		this.asking = asking;
	}

	@GetMapping("/journeys/{id}/forum/question")
	String write(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		model.addAttribute("form", QuestionForm.blank());
		return question(me, new JourneyId(id), model);
	}

	@PostMapping("/journeys/{id}/forum/question")
	ModelAndView ask(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") QuestionForm form, BindingResult binding, Model model) {
		String page = question(me, new JourneyId(id), model);
		if (!binding.hasErrors()) {
			try {
				this.asking.ask(new JourneyId(id), me, form.submission(), form.text());
				return new ModelAndView("redirect:/journeys/" + id + "/forum");
			}
			catch (NotNowException ex) {
				binding.reject("forum.not-now");
			}
		}
		return new ModelAndView(page, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/journeys/{id}/forum/questions/{question}/answer")
	String asked(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID question,
			Model model) {
		model.addAttribute("form", AnswerForm.blank());
		return answer(me, new JourneyId(id), question, model);
	}

	@PostMapping("/journeys/{id}/forum/questions/{question}/answer")
	ModelAndView answer(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID question,
			@Valid @ModelAttribute("form") AnswerForm form, BindingResult binding, Model model) {
		String page = answer(me, new JourneyId(id), question, model);
		if (!binding.hasErrors()) {
			try {
				this.asking.answer(new JourneyId(id), me, form.submission(), question, form.acknowledgement(),
						form.text());
				return new ModelAndView("redirect:/journeys/" + id + "/forum#question-" + question);
			}
			catch (NotNowException ex) {
				binding.reject("forum.not-now");
			}
		}
		return new ModelAndView(page, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String question(PersonId me, JourneyId journey, Model model) {
		model.addAttribute("room", this.reading.roomToAsk(journey, me));
		return "forum/question";
	}

	private String answer(PersonId me, JourneyId journey, UUID question, Model model) {
		model.addAttribute("asked", this.reading.toAnswer(journey, me, question));
		model.addAttribute("room", this.reading.room(journey, me));
		return "forum/answer";
	}

}
