package app.kintsugi.reflection.web;

import java.util.List;
import java.util.UUID;

import app.kintsugi.reflection.ChangedMeanwhileException;
import app.kintsugi.reflection.ReadReflections;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.reflection.ReflectionPage;
import app.kintsugi.reflection.WriteReflections;
import app.kintsugi.ui.Choice;
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
import org.springframework.web.servlet.ModelAndView;

/**
 * Choosing who reads one's reflection from now on: widening, narrowing, taking it back.
 */
@Controller
class AudienceController {

	private final WriteReflections writing;

	private final ReadReflections reading;

	private final Readers readers;

	AudienceController(WriteReflections writing, ReadReflections reading, Readers readers) {
		this.writing = writing;
		this.reading = reading;
		this.readers = readers;
	}

	@GetMapping("/reflections/{id}/audience")
	String choose(@PathVariable UUID id, @AuthenticationPrincipal PersonId me, Model model) {
		ReflectionPage page = own(id, me);
		model.addAttribute("form", new AudienceForm(page.version(), page.audience()));
		return prepare(page, this.readers.choices(me), model);
	}

	@PostMapping("/reflections/{id}/audience")
	ModelAndView save(@PathVariable UUID id, @AuthenticationPrincipal PersonId me,
			@Valid @ModelAttribute("form") @Nullable AudienceForm form, BindingResult faults, Model model) {
		ReflectionPage page = own(id, me);
		List<Choice> audiences = this.readers.choices(me);
		if (form != null && audiences.stream().noneMatch((choice) -> choice.value().equals(form.audience().name()))) {
			faults.rejectValue("audience", "reflection.audience.gone");
		}
		if (form == null || faults.hasErrors()) {
			return new ModelAndView(prepare(page, audiences, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.writing.changeAudience(page.id(), form.version(), form.audience(), me);
		}
		catch (ChangedMeanwhileException | OptimisticLockingFailureException ex) {
			faults.reject("reflection.audience.changed");
			return new ModelAndView(prepare(own(id, me), audiences, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return new ModelAndView("redirect:/reflections/" + id);
	}

	@PostMapping("/reflections/{id}/withdraw")
	String withdraw(@PathVariable UUID id, @AuthenticationPrincipal PersonId me) {
		this.writing.withdraw(new ReflectionId(id), me);
		return "redirect:/reflections/" + id;
	}

	private ReflectionPage own(UUID id, PersonId me) {
		ReflectionPage page = this.reading.require(new ReflectionId(id), me);
		if (!page.mine()) {
			throw new NotFoundException();
		}
		return page;
	}

	private static String prepare(ReflectionPage page, List<Choice> audiences, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("audiences", audiences);
		return "reflection/audience";
	}

}
