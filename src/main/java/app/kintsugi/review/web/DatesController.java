package app.kintsugi.review.web;

import java.util.UUID;

import app.kintsugi.review.Caseload;
import app.kintsugi.review.ReviewedPlace;
import app.kintsugi.review.SessionDiary;
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
import org.springframework.web.servlet.ModelAndView;

/**
 * When the therapist saw somebody last, and will see them next.
 */
@Controller
class DatesController {

	private final Caseload caseload;

	private final SessionDiary diary;

	DatesController(Caseload caseload, SessionDiary diary) {
		this.caseload = caseload;
		this.diary = diary;
	}

	@GetMapping("/review/{place}/dates")
	String dates(@PathVariable UUID place, @AuthenticationPrincipal PersonId me, Model model) {
		ReviewedPlace found = this.caseload.require(place, me);
		model.addAttribute("place", found);
		model.addAttribute("form", DatesForm.of(found.dates()));
		return "review/dates";
	}

	@PostMapping("/review/{place}/dates")
	ModelAndView set(@PathVariable UUID place, @AuthenticationPrincipal PersonId me,
			@Valid @ModelAttribute("form") DatesForm form, BindingResult faults, Model model) {
		if (faults.hasErrors()) {
			model.addAttribute("place", this.caseload.require(place, me));
			return new ModelAndView("review/dates", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.diary.set(place, form.dates(), me);
		}
		catch (DataIntegrityViolationException ex) {
			// two first dates in the same moment: now there is a diary to write into
			this.diary.set(place, form.dates(), me);
		}
		return new ModelAndView("redirect:/review/" + place);
	}

}
