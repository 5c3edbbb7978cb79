package app.kintsugi.review.web;

import java.util.Optional;
import java.util.UUID;

import app.kintsugi.review.CaseNotes;
import app.kintsugi.review.CaseNotes.Note;
import app.kintsugi.review.Caseload;
import app.kintsugi.review.ChangedMeanwhileException;
import app.kintsugi.vault.PersonId;
import jakarta.validation.Valid;
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
 * The therapist's own notes about one place.
 */
@Controller
class NotesController {

	private final Caseload caseload;

	private final CaseNotes notes;

	NotesController(Caseload caseload, CaseNotes notes) {
		this.caseload = caseload;
		this.notes = notes;
	}

	@GetMapping("/review/{place}/notes")
	String all(@PathVariable UUID place, @AuthenticationPrincipal PersonId me, @RequestParam Optional<String> page,
			Model model) {
		model.addAttribute("form", NoteForm.blank());
		return prepare(place, PageNumber.of(page), me, model);
	}

	@PostMapping("/review/{place}/notes")
	ModelAndView write(@PathVariable UUID place, @AuthenticationPrincipal PersonId me,
			@Valid @ModelAttribute("form") NoteForm form, BindingResult faults, Model model) {
		if (faults.hasErrors()) {
			return new ModelAndView(prepare(place, 0, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.notes.write(place, form.submission(), form.text(), me);
		}
		catch (DataIntegrityViolationException ex) {
			// pressed twice at once: the other press has stored it
		}
		return new ModelAndView("redirect:/review/" + place + "/notes");
	}

	@GetMapping("/review/{place}/notes/{id}")
	String one(@PathVariable UUID place, @PathVariable UUID id, @AuthenticationPrincipal PersonId me, Model model) {
		Note note = this.notes.require(place, id, me);
		model.addAttribute("form", NoteForm.of(note));
		return prepare(place, note, me, model);
	}

	@PostMapping("/review/{place}/notes/{id}")
	ModelAndView rewrite(@PathVariable UUID place, @PathVariable UUID id, @AuthenticationPrincipal PersonId me,
			@Valid @ModelAttribute("form") NoteForm form, BindingResult faults, Model model) {
		Note note = this.notes.require(place, id, me);
		if (!faults.hasErrors()) {
			try {
				this.notes.rewrite(place, id, form.seen(), form.text(), me);
				return new ModelAndView("redirect:/review/" + place + "/notes");
			}
			catch (ChangedMeanwhileException ex) {
				faults.reject("review.note.changed");
				model.addAttribute("now", note.text());
			}
		}
		return new ModelAndView(prepare(place, note, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/review/{place}/notes/{id}/delete")
	String delete(@PathVariable UUID place, @PathVariable UUID id, @AuthenticationPrincipal PersonId me) {
		this.notes.delete(place, id, me);
		return "redirect:/review/" + place + "/notes";
	}

	private String prepare(UUID place, int page, PersonId me, Model model) {
		model.addAttribute("place", this.caseload.require(place, me));
		model.addAttribute("list", this.notes.about(place, page, me));
		return "review/notes";
	}

	private String prepare(UUID place, Note note, PersonId me, Model model) {
		model.addAttribute("place", this.caseload.require(place, me));
		model.addAttribute("note", note);
		return "review/note";
	}

}
