package app.kintsugi.reflection.web;

import java.util.UUID;

import app.kintsugi.reflection.CommentOnReflections;
import app.kintsugi.reflection.ReflectionId;
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
 * Answering what was said to a reflection, for those who can read it.
 */
@Controller
class CommentAnswerController {

	private final CommentOnReflections commenting;

	CommentAnswerController(CommentOnReflections commenting) {
		this.commenting = commenting;
	}

	@GetMapping("/reflections/{id}/comments/{comment}")
	String answer(@PathVariable UUID id, @PathVariable UUID comment, @AuthenticationPrincipal PersonId me,
			Model model) {
		model.addAttribute("form", CommentForm.blank());
		return prepare(id, comment, me, model);
	}

	@PostMapping("/reflections/{id}/comments/{comment}")
	ModelAndView answer(@PathVariable UUID id, @PathVariable UUID comment, @AuthenticationPrincipal PersonId me,
			@Valid @ModelAttribute("form") @Nullable CommentForm form, BindingResult faults, Model model) {
		if (form == null || faults.hasErrors()) {
			return new ModelAndView(prepare(id, comment, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.commenting.answer(form.submission(), new ReflectionId(id), comment, form.text(), me);
		}
		catch (DataIntegrityViolationException ex) {
			// pressed twice at once: the other press has stored it
		}
		return new ModelAndView("redirect:/reflections/" + id);
	}

	private String prepare(UUID id, UUID comment, PersonId me, Model model) {
		model.addAttribute("said", this.commenting.answerable(new ReflectionId(id), comment, me));
		model.addAttribute("reflection", id);
		return "reflection/answer";
	}

}
