package app.kintsugi.exercise.chain.web;

import java.util.Optional;
import java.util.UUID;

import app.kintsugi.exercise.chain.AskingAtLinks;
import app.kintsugi.exercise.chain.AskingAtLinks.Asked;
import app.kintsugi.exercise.chain.AskingAtLinks.ToAnswer;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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
 * What the hurt partner asks at a link, and the repairing partner's answer.
 */
@Controller
class QuestionController {

	private final ChainPages pages;

	private final AskingAtLinks asking;

	QuestionController(ChainPages pages, AskingAtLinks asking) {
		this.pages = pages;
		this.asking = asking;
	}

	@GetMapping("/journeys/{id}/chain/links/{link}/ask")
	String blank(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID link, Model model) {
		this.pages.enterToAsk(id, me, model);
		Asked asked = this.asking.at(new JourneyId(id), link, me).orElseThrow(NotFoundException::new);
		model.addAttribute("form", SayForm.blank());
		return askPage(link, Optional.of(asked), me, model);
	}

	@PostMapping("/journeys/{id}/chain/links/{link}/ask")
	ModelAndView ask(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID link,
			@Valid @ModelAttribute("form") @Nullable SayForm form, BindingResult faults, Model model) {
		this.pages.enterToAsk(id, me, model);
		JourneyId journey = new JourneyId(id);
		if (form != null && !faults.hasErrors()) {
			try {
				this.asking.ask(journey, form.submission(), link, form.text(), me);
				return new ModelAndView("redirect:/journeys/" + id + "/chain#link-" + link);
			}
			catch (NotNowException ex) {
				faults.reject("chain.ask.not-now");
			}
		}
		return new ModelAndView(askPage(link, this.asking.at(journey, link, me), me, model),
				HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String askPage(UUID link, Optional<Asked> asked, PersonId me, Model model) {
		model.addAttribute("link", link);
		asked.ifPresent((one) -> {
			model.addAttribute("asked", one);
			model.addAttribute("readers", this.pages.readers(one.audience(), me));
		});
		return "chain/ask";
	}

	@GetMapping("/journeys/{id}/chain/questions/{question}/answer")
	String blankAnswer(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID question,
			Model model) {
		this.pages.enterToBuild(id, me, model);
		model.addAttribute("form", SayForm.blank());
		return answerPage(id, question, me, model);
	}

	@PostMapping("/journeys/{id}/chain/questions/{question}/answer")
	ModelAndView answer(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, @PathVariable UUID question,
			@Valid @ModelAttribute("form") @Nullable SayForm form, BindingResult faults, Model model) {
		this.pages.enterToBuild(id, me, model);
		if (form != null && !faults.hasErrors()) {
			try {
				this.asking.answer(new JourneyId(id), form.submission(), question, form.text(), me);
				return new ModelAndView("redirect:/journeys/" + id + "/chain#question-" + question);
			}
			catch (NotNowException ex) {
				faults.reject("chain.not-now");
			}
		}
		return new ModelAndView(answerPage(id, question, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String answerPage(UUID id, UUID question, PersonId me, Model model) {
		ToAnswer asked = this.asking.question(new JourneyId(id), question, me);
		model.addAttribute("question", asked);
		model.addAttribute("readers", this.pages.readers(asked.audience(), me));
		return "chain/answer";
	}

}
