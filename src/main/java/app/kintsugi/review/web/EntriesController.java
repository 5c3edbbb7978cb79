package app.kintsugi.review.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.review.Caseload;
import app.kintsugi.review.Desk;
import app.kintsugi.vault.PersonId;
import jakarta.validation.Valid;
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
 * All reflections that are shared in one place, and the mark that one was reviewed. A
 * reflection is read, and answered with a comment, on its own page.
 */
@Controller
class EntriesController {

	private final Caseload caseload;

	private final Desk desk;

	EntriesController(Caseload caseload, Desk desk) {
		this.caseload = caseload;
		this.desk = desk;
	}

	@GetMapping("/review/{place}/entries")
	String all(@PathVariable UUID place, @AuthenticationPrincipal PersonId me, @RequestParam Optional<String> page,
			Model model) {
		model.addAttribute("form", new WordsForm(null, null));
		return prepare(place, PageNumber.of(page), me, model);
	}

	@PostMapping("/review/{place}/entries")
	ModelAndView search(@PathVariable UUID place, @AuthenticationPrincipal PersonId me,
			@Valid @ModelAttribute("form") WordsForm form, BindingResult faults, Model model) {
		if (faults.hasErrors()) {
			return new ModelAndView(prepare(place, 0, me, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		model.addAttribute("place", this.caseload.require(place, me));
		model.addAttribute("list", this.desk.search(place, form.words(), form.turn(), me));
		model.addAttribute("searched", true);
		return new ModelAndView("review/entries");
	}

	/**
	 * @param seen when the words were written that were on the page
	 */
	@PostMapping("/review/{place}/entries/{id}/reviewed")
	String reviewed(@PathVariable UUID place, @PathVariable UUID id, @AuthenticationPrincipal PersonId me,
			@RequestParam Instant seen) {
		this.desk.markReviewed(place, new ReflectionId(id), seen, me);
		return "redirect:/review/" + place + "#queue";
	}

	@PostMapping("/review/{place}/entries/{id}/waiting")
	String putBack(@PathVariable UUID place, @PathVariable UUID id, @AuthenticationPrincipal PersonId me) {
		this.desk.putBack(place, new ReflectionId(id), me);
		return "redirect:/review/" + place + "/entries";
	}

	private String prepare(UUID place, int page, PersonId me, Model model) {
		model.addAttribute("place", this.caseload.require(place, me));
		model.addAttribute("list", this.desk.all(place, page, me));
		model.addAttribute("searched", false);
		return "review/entries";
	}

}
