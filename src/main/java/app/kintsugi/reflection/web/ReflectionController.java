package app.kintsugi.reflection.web;

import java.util.UUID;

import app.kintsugi.reflection.CommentOnReflections;
import app.kintsugi.reflection.OpenReflections;
import app.kintsugi.reflection.ReadReflections;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.ReflectionPage;
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
 * Reading a reflection, its versions, and what was said to it.
 */
@Controller
class ReflectionController {

	private final OpenReflections opening;

	private final ReadReflections reading;

	private final CommentOnReflections commenting;

	private final Readers readers;

	ReflectionController(OpenReflections opening, ReadReflections reading, CommentOnReflections commenting,
			Readers readers) {
		this.readers = readers;
		this.opening = opening;
		this.reading = reading;
		this.commenting = commenting;
	}

	@GetMapping("/reflections/{id}")
	String read(@PathVariable UUID id, @AuthenticationPrincipal PersonId me, Model model) {
		ReflectionPage page = this.opening.open(new ReflectionId(id), me);
		model.addAttribute("form", CommentForm.blank(page));
		return prepare(page, model);
	}

	@PostMapping("/reflections/{id}/comments")
	ModelAndView comment(@PathVariable UUID id, @AuthenticationPrincipal PersonId me,
			@Valid @ModelAttribute("form") @Nullable CommentForm form, BindingResult faults, Model model) {
		if (form == null || faults.hasErrors()) {
			ReflectionPage page = this.opening.open(new ReflectionId(id), me);
			if (!page.openToComments()) {
				throw new NotFoundException();
			}
			return new ModelAndView(prepare(page, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.commenting.comment(form.submission(), new ReflectionId(id), form.to(), form.text(), me);
		}
		catch (DataIntegrityViolationException ex) {
			// pressed twice at once: the other press has stored it
		}
		return new ModelAndView("redirect:/reflections/" + id);
	}

	@GetMapping("/reflections/{id}/versions")
	String versions(@PathVariable UUID id, @AuthenticationPrincipal PersonId me, Model model) {
		ReflectionPage page = this.opening.open(new ReflectionId(id), me);
		model.addAttribute("page", page);
		model.addAttribute("versions", this.reading.versions(page.id(), me));
		return "reflection/versions";
	}

	private String prepare(ReflectionPage page, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("sayable", this.readers.choices(page));
		return "reflection/page";
	}

}
