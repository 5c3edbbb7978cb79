package app.kintsugi.homework.web;

import java.util.UUID;

import app.kintsugi.couple.Couples;
import app.kintsugi.homework.Templates;
import app.kintsugi.homework.Templates.Beginning;
import app.kintsugi.homework.Templates.ChangedMeanwhileException;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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

/**
 * A therapist's own beginnings of prompts.
 */
@Controller
class TemplatesController {

	private final Templates templates;

	private final Couples couples;

	TemplatesController(Templates templates, Couples couples) {
		this.templates = templates;
		this.couples = couples;
	}

	@GetMapping("/review/templates")
	String all(@AuthenticationPrincipal PersonId me, Model model) {
		mustAccompany(me);
		model.addAttribute("templates", this.templates.of(me));
		return "homework/templates";
	}

	@GetMapping("/review/templates/new")
	String blank(@AuthenticationPrincipal PersonId me, Model model) {
		mustAccompany(me);
		model.addAttribute("form", new TemplateForm(null, 0, null, null));
		return "homework/template";
	}

	@PostMapping("/review/templates")
	ModelAndView keep(@AuthenticationPrincipal PersonId me, @Valid @ModelAttribute("form") @Nullable TemplateForm form,
			BindingResult faults) {
		mustAccompany(me);
		if (form == null || faults.hasErrors()) {
			return new ModelAndView("homework/template", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.templates.keep(form.submission(), Typed.step(form.step()), form.text(), me);
		}
		catch (DataIntegrityViolationException ex) {
			// pressed twice at once: the other press has stored it
			return all();
		}
		return all();
	}

	@GetMapping("/review/templates/{id}")
	String one(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		mustAccompany(me);
		Beginning beginning = this.templates.require(id, me);
		model.addAttribute("form", TemplateForm.of(beginning));
		return prepare(beginning, beginning.number(), model);
	}

	@PostMapping("/review/templates/{id}")
	ModelAndView change(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") @Nullable TemplateForm form, BindingResult faults, Model model) {
		mustAccompany(me);
		Beginning beginning = this.templates.require(id, me);
		int number = (form != null) ? form.number() : beginning.number();
		if (form != null && !faults.hasErrors()) {
			try {
				this.templates.change(id, number, Typed.step(form.step()), form.text(), me);
				return all();
			}
			catch (ChangedMeanwhileException ex) {
				faults.reject("homework.template.changed");
				model.addAttribute("theirs", beginning);
				number = beginning.number();
			}
		}
		return new ModelAndView(prepare(beginning, number, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/review/templates/{id}/delete")
	ModelAndView delete(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		mustAccompany(me);
		this.templates.delete(id, me);
		return all();
	}

	private static String prepare(Beginning beginning, int number, Model model) {
		model.addAttribute("template", beginning);
		model.addAttribute("number", number);
		return "homework/template";
	}

	private void mustAccompany(PersonId me) {
		if (!this.couples.isTherapist(me)) {
			throw new NotFoundException();
		}
	}

	private static ModelAndView all() {
		return new ModelAndView("redirect:/review/templates");
	}

}
