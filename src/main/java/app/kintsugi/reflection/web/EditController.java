package app.kintsugi.reflection.web;

import java.util.UUID;

import app.kintsugi.reflection.ChangedMeanwhileException;
import app.kintsugi.reflection.ReadReflections;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.ReflectionPage;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
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
 * Changing the words of one's reflection. Where two pages change the same one, the second
 * shows both texts and overwrites neither unseen.
 */
@Controller
class EditController {

	private final WriteReflections writing;

	private final ReadReflections reading;

	private final Readers readers;

	EditController(WriteReflections writing, ReadReflections reading, Readers readers) {
		this.writing = writing;
		this.reading = reading;
		this.readers = readers;
	}

	@GetMapping("/reflections/{id}/edit")
	String edit(@PathVariable UUID id, @AuthenticationPrincipal PersonId me, Model model) {
		ReflectionPage page = own(id, me);
		model.addAttribute("form", EditForm.of(page));
		return prepare(page, page.version(), model);
	}

	@PostMapping("/reflections/{id}/edit")
	ModelAndView save(@PathVariable UUID id, @AuthenticationPrincipal PersonId me,
			@RequestParam(defaultValue = "-1") int version, @Valid @ModelAttribute("form") @Nullable EditForm form,
			BindingResult faults, Model model) {
		try {
			ReflectionPage page = own(id, me);
			if (form == null || faults.hasErrors()) {
				return new ModelAndView(prepare(page, version, model), HttpStatus.UNPROCESSABLE_CONTENT);
			}
			this.writing.edit(page.id(), form.version(), form.title(), form.text(), me);
		}
		catch (ChangedMeanwhileException | OptimisticLockingFailureException ex) {
			ReflectionPage changed = own(id, me);
			model.addAttribute("theirs", changed);
			faults.reject("reflection.changed");
			return new ModelAndView(prepare(changed, changed.version(), model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		catch (NotFoundException ex) {
			return withoutPlace(form, me, model);
		}
		return new ModelAndView("redirect:/reflections/" + id);
	}

	// Deleted meanwhile, or never there: either way the words are handed back to who
	// typed them.
	private ModelAndView withoutPlace(@Nullable EditForm form, PersonId me, Model model) {
		if (form == null || form.text().isBlank()) {
			throw new NotFoundException();
		}
		model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
		model.addAttribute("form", WriteForm.of(form));
		model.addAttribute("withoutPlace", true);
		return new ModelAndView(WriteController.prepare(null, null, this.readers.choices(me), model),
				HttpStatus.NOT_FOUND);
	}

	private ReflectionPage own(UUID id, PersonId me) {
		ReflectionPage page = this.reading.require(new ReflectionId(id), me);
		if (!page.mine()) {
			throw new NotFoundException();
		}
		return page;
	}

	private static String prepare(ReflectionPage page, int version, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("version", version);
		return "reflection/edit";
	}

}
