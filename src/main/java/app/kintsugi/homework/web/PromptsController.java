package app.kintsugi.homework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import app.kintsugi.account.People;
import app.kintsugi.couple.Accompanied;
import app.kintsugi.homework.Prompting;
import app.kintsugi.homework.Templates;
import app.kintsugi.homework.Templates.Beginning;
import app.kintsugi.ui.Choice;
import app.kintsugi.vault.PersonId;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a therapist asks in one place: reading it, with the answers that are shared; asking
 * something; taking it back.
 */
@Controller
class PromptsController {

	private final Prompting prompting;

	private final Templates templates;

	private final People people;

	private final MessageSource messages;

	PromptsController(Prompting prompting, Templates templates, People people, MessageSource messages) {
		this.prompting = prompting;
		this.templates = templates;
		this.people = people;
		this.messages = messages;
	}

	@GetMapping("/review/{place}/prompts")
	String all(@AuthenticationPrincipal PersonId me, @PathVariable UUID place, Model model) {
		name(this.prompting.require(place, me), model);
		model.addAttribute("prompts", this.prompting.in(place, me));
		return "homework/prompts";
	}

	@GetMapping("/review/{place}/prompts/new")
	String blank(@AuthenticationPrincipal PersonId me, @PathVariable UUID place,
			@RequestParam(required = false) @Nullable UUID template, Model model) {
		Accompanied accompanied = this.prompting.require(place, me);
		Beginning beginning = (template != null) ? this.templates.require(template, me) : null;
		Integer step = (beginning != null) ? beginning.step() : null;
		model.addAttribute("form", new PromptForm(null, null, (step != null) ? step.toString() : null,
				(beginning != null) ? beginning.text() : null));
		return prepare(accompanied, me, model);
	}

	@PostMapping("/review/{place}/prompts")
	ModelAndView ask(@AuthenticationPrincipal PersonId me, @PathVariable UUID place,
			@Valid @ModelAttribute("form") @Nullable PromptForm form, BindingResult faults, Model model) {
		Accompanied accompanied = this.prompting.require(place, me);
		PersonId whom = (form != null) ? whom(form, accompanied) : null;
		if (form != null && whom == null && accompanied.partners().size() > 1
				&& !form.whom().equals(PromptForm.BOTH)) {
			faults.rejectValue("whom", "homework.whom.unknown");
		}
		if (form == null || faults.hasErrors()) {
			return new ModelAndView(prepare(accompanied, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.prompting.ask(form.submission(), accompanied.id(), whom, Typed.step(form.step()), form.text(), me);
		}
		catch (DataIntegrityViolationException ex) {
			// pressed twice at once: the other press has stored it
			return here(place);
		}
		return here(place);
	}

	@PostMapping("/review/{place}/prompts/{id}/take-back")
	ModelAndView takeBack(@AuthenticationPrincipal PersonId me, @PathVariable UUID place, @PathVariable UUID id) {
		this.prompting.takeBack(id, place, me);
		return here(place);
	}

	// where one person alone is accompanied there is nobody to choose
	private static @Nullable PersonId whom(PromptForm form, Accompanied place) {
		return place.partners()
			.stream()
			.filter((partner) -> place.partners().size() > 1)
			.filter((partner) -> partner.id().toString().equals(form.whom()))
			.findFirst()
			.orElse(null);
	}

	private String prepare(Accompanied place, PersonId me, Model model) {
		List<String> names = name(place, model);
		if (names.size() > 1) {
			List<Choice> whom = new ArrayList<>();
			whom.add(Choice.of(PromptForm.BOTH, message("homework.whom.both", names.toArray())));
			for (PersonId partner : place.partners()) {
				whom.add(
						Choice.of(partner.id().toString(), message("homework.whom.one", this.people.nameOf(partner))));
			}
			model.addAttribute("whom", whom);
		}
		model.addAttribute("templates", this.templates.of(me));
		return "homework/new";
	}

	private List<String> name(Accompanied place, Model model) {
		List<String> names = place.partners().stream().map(this.people::nameOf).toList();
		model.addAttribute("place", place.id());
		model.addAttribute("names", names);
		return names;
	}

	private String message(String key, Object... names) {
		return this.messages.getMessage(key, names, LocaleContextHolder.getLocale());
	}

	private static ModelAndView here(UUID place) {
		return new ModelAndView("redirect:/review/" + place + "/prompts");
	}

}
