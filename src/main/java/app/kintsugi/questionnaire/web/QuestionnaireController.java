package app.kintsugi.questionnaire.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import app.kintsugi.questionnaire.Answering;
import app.kintsugi.questionnaire.Questionnaire;
import app.kintsugi.questionnaire.Questionnaires;
import app.kintsugi.ui.Choice;
import app.kintsugi.vault.PersonId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answering a questionnaire, all of it on one page.
 */
@Controller
class QuestionnaireController {

	private final Questionnaires questionnaires;

	private final Answering answering;

	private final QuestionnaireReaders readers;

	QuestionnaireController(Questionnaires questionnaires, Answering answering, QuestionnaireReaders readers) {
		this.questionnaires = questionnaires;
		this.answering = answering;
		this.readers = readers;
	}

	@GetMapping("/questionnaires/{name}")
	String blank(@AuthenticationPrincipal PersonId me, @PathVariable String name, Model model, Locale locale) {
		model.addAttribute("form", AnswerForm.blank());
		return prepare(this.questionnaires.require(name, locale, me), this.readers.choices(me), model, locale);
	}

	/**
	 * @param sent all fields of the form
	 */
	@PostMapping("/questionnaires/{name}")
	ModelAndView answer(@AuthenticationPrincipal PersonId me, @PathVariable String name,
			@RequestParam Map<String, String> sent, Model model, Locale locale) {
		Questionnaire questionnaire = this.questionnaires.require(name, locale, me);
		List<Choice> audiences = this.readers.choices(me);
		AnswerForm form = AnswerForm.of(sent);
		BindingResult faults = new BeanPropertyBindingResult(form, "form");
		questionnaire.missing(form.answers())
			.forEach((number) -> faults.rejectValue("answers[" + number + "]", "questionnaire.missing",
					new Object[] { number }, null));
		if (audiences.stream().noneMatch((choice) -> choice.value().equals(form.audience().name()))) {
			faults.rejectValue("audience", "questionnaire.audience.gone");
		}
		if (faults.hasErrors()) {
			model.addAttribute("form", form);
			model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", faults);
			return new ModelAndView(prepare(questionnaire, audiences, model, locale), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return new ModelAndView("redirect:/questionnaires/results/" + keep(name, form, locale, me));
	}

	private UUID keep(String name, AnswerForm form, Locale locale, PersonId me) {
		try {
			return this.answering.answer(form.submission(), name, locale, form.answers(), form.audience(), me);
		}
		catch (DataIntegrityViolationException ex) {
			// pressed twice at once: the other press has kept it
			return form.submission();
		}
	}

	private static String prepare(Questionnaire questionnaire, List<Choice> audiences, Model model, Locale locale) {
		model.addAttribute("questionnaire", questionnaire);
		model.addAttribute("about", questionnaire.about().in(locale));
		model.addAttribute("audiences", audiences);
		return "questionnaire/answer";
	}

}
