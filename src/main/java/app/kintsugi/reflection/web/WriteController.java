package app.kintsugi.reflection.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.MorePrompts;
import app.kintsugi.journey.MorePrompts.MorePrompt;
import app.kintsugi.journey.Prompts;
import app.kintsugi.reflection.ChangedMeanwhileException;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.ui.Choice;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Writing a new reflection, to a prompt or to none.
 */
@Controller
class WriteController {

	private final WriteReflections writing;

	private final Journeys journeys;

	private final Readers readers;

	private final ObjectProvider<MorePrompts> morePrompts;

	WriteController(WriteReflections writing, Journeys journeys, Readers readers,
			ObjectProvider<MorePrompts> morePrompts) {
		this.writing = writing;
		this.journeys = journeys;
		this.readers = readers;
		this.morePrompts = morePrompts;
	}

	@GetMapping("/reflections/new")
	String blank(@AuthenticationPrincipal PersonId me, @RequestParam(required = false) @Nullable UUID journey,
			@RequestParam(required = false) @Nullable Integer step,
			@RequestParam(required = false) @Nullable String prompt,
			@RequestParam(required = false) @Nullable UUID asked, Model model) {
		if (journey != null) {
			this.journeys.require(new JourneyId(journey), me);
		}
		if ((step != null && (step < 1 || step > 9)) || (prompt != null && !isPrompt(step, prompt))) {
			throw new NotFoundException();
		}
		if (asked != null && asked(asked, me).isEmpty()) {
			throw new NotFoundException();
		}
		model.addAttribute("form", WriteForm.blank(journey, step, prompt, asked));
		model.addAttribute("asked", asked(asked, me).orElse(null));
		return prepare(step, prompt, this.readers.choices(me), model);
	}

	@PostMapping("/reflections")
	ModelAndView write(@AuthenticationPrincipal PersonId me, @Valid @ModelAttribute("form") @Nullable WriteForm form,
			BindingResult faults, Model model) {
		List<Choice> audiences = this.readers.choices(me);
		model.addAttribute("asked", asked((form != null) ? form.asked() : null, me).orElse(null));
		if (form != null && audiences.stream().noneMatch((choice) -> choice.value().equals(form.audience().name()))) {
			faults.rejectValue("audience", "reflection.audience.gone");
		}
		if (form == null || faults.hasErrors()) {
			return new ModelAndView(prepare((form != null) ? form.step() : null, (form != null) ? form.prompt() : null,
					audiences, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.writing.write(form.draft(), me);
		}
		catch (DataIntegrityViolationException ex) {
			// pressed twice at once: the other press has stored it
		}
		catch (ChangedMeanwhileException ex) {
			return asAnother(form, audiences, model);
		}
		return new ModelAndView("redirect:/reflections/" + form.submission());
	}

	// A page that was stored already, gone back to and written on, or open in two tabs
	private static ModelAndView asAnother(WriteForm form, List<Choice> audiences, Model model) {
		model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
		model.addAttribute("form", form.asAnother());
		model.addAttribute("asAnother", true);
		return new ModelAndView(prepare(form.step(), form.prompt(), audiences, model),
				HttpStatus.UNPROCESSABLE_CONTENT);
	}

	static String prepare(@Nullable Integer step, @Nullable String prompt, List<Choice> audiences, Model model) {
		model.addAttribute("prompt", (prompt != null && isPrompt(step, prompt)) ? prompt : null);
		model.addAttribute("audiences", audiences);
		return "reflection/new";
	}

	private Optional<MorePrompt> asked(@Nullable UUID asked, PersonId me) {
		return (asked != null) ? this.morePrompts.stream().flatMap((room) -> room.find(asked, me).stream()).findFirst()
				: Optional.empty();
	}

	private static boolean isPrompt(@Nullable Integer step, String prompt) {
		return step != null && Prompts.isPrompt(step, prompt);
	}

}
