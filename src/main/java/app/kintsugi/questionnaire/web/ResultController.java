package app.kintsugi.questionnaire.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.account.People;
import app.kintsugi.questionnaire.Answering;
import app.kintsugi.questionnaire.Questionnaire;
import app.kintsugi.questionnaire.Questionnaire.CutOff;
import app.kintsugi.questionnaire.Questionnaires;
import app.kintsugi.questionnaire.Questionnaires.Sheet;
import app.kintsugi.questionnaire.Result;
import app.kintsugi.ui.Choice;
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
 * One thing that was answered: what came out, what was answered to what, and for its
 * author who reads it.
 */
@Controller
class ResultController {

	private final Questionnaires questionnaires;

	private final Answering answering;

	private final QuestionnaireReaders readers;

	private final People people;

	ResultController(Questionnaires questionnaires, Answering answering, QuestionnaireReaders readers, People people) {
		this.questionnaires = questionnaires;
		this.answering = answering;
		this.readers = readers;
		this.people = people;
	}

	@GetMapping("/questionnaires/results/{id}")
	String show(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model, Locale locale) {
		Sheet sheet = this.questionnaires.sheet(id, me);
		model.addAttribute("form", new ReadersForm(sheet.result().audience()));
		return prepare(sheet, this.readers.choices(me), me, model, locale);
	}

	@PostMapping("/questionnaires/results/{id}/readers")
	ModelAndView choose(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") @Nullable ReadersForm form, BindingResult faults, Model model,
			Locale locale) {
		Sheet sheet = this.questionnaires.sheet(id, me);
		if (!sheet.result().author().equals(me)) {
			throw new NotFoundException();
		}
		List<Choice> audiences = this.readers.choices(me);
		if (form != null && audiences.stream().noneMatch((choice) -> choice.value().equals(form.audience().name()))) {
			faults.rejectValue("audience", "questionnaire.audience.gone");
		}
		if (form == null || faults.hasErrors()) {
			return new ModelAndView(prepare(sheet, audiences, me, model, locale), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.answering.show(id, form.audience(), me);
		return new ModelAndView("redirect:/questionnaires/results/" + id);
	}

	@PostMapping("/questionnaires/results/{id}/delete")
	String remove(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		this.answering.remove(id, me);
		return "redirect:/questionnaires";
	}

	private String prepare(Sheet sheet, List<Choice> audiences, PersonId me, Model model, Locale locale) {
		Result result = sheet.result();
		boolean mine = result.author().equals(me);
		Optional<Questionnaire> questionnaire = this.questionnaires.find(result.questionnaire(), locale);
		model.addAttribute("result", result);
		model.addAttribute("language", sheet.language());
		model.addAttribute("items", sheet.items());
		model.addAttribute("by", mine ? null : this.people.nameOf(result.author()));
		model.addAttribute("readers", mine ? this.readers.words(result.audience(), me) : null);
		model.addAttribute("choosable", mine && audiences.size() > 1);
		model.addAttribute("audiences", audiences);
		model.addAttribute("questionnaire", questionnaire.orElse(null));
		model.addAttribute("line", questionnaire.map(Questionnaire::cutOff).map((cutOff) -> LineDrawn.of(cutOff,
				result.score(), locale)).orElse(null));
		return "questionnaire/result";
	}

	/**
	 * Where the publication draws a line, and on which side of it a score is.
	 */
	record LineDrawn(String says, boolean pointedOut, String source) {

		static LineDrawn of(CutOff cutOff, int score, Locale locale) {
			return new LineDrawn(cutOff.says().in(locale), cutOff.pointsOut(score), cutOff.source());
		}

	}

}
