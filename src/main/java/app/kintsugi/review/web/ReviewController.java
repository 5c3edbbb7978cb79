package app.kintsugi.review.web;

import java.util.List;
import java.util.UUID;

import app.kintsugi.couple.CoupleId;
import app.kintsugi.reflection.ReflectionId;
import app.kintsugi.review.Caseload;
import app.kintsugi.review.ReviewedCouple;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The therapist's couples, and what each of them shares. A reflection is read, and
 * answered with a comment, on its own page.
 */
@Controller
class ReviewController {

	private static final int PAGE = 50;

	private final Caseload caseload;

	ReviewController(Caseload caseload) {
		this.caseload = caseload;
	}

	@GetMapping("/review")
	String couples(@AuthenticationPrincipal PersonId me, Model model) {
		List<ReviewedCouple> couples = this.caseload.of(me);
		if (couples.isEmpty()) {
			throw new NotFoundException();
		}
		model.addAttribute("couples", couples);
		return "review/couples";
	}

	@GetMapping("/review/{couple}")
	String couple(@AuthenticationPrincipal PersonId me, @PathVariable UUID couple,
			@RequestParam(defaultValue = "0") int page, Model model) {
		ReviewedCouple reviewed = this.caseload.require(new CoupleId(couple), me);
		int all = reviewed.entries().size();
		int shown = Math.min(Math.max(0, page), Math.max(0, all - 1) / PAGE);
		model.addAttribute("couple", reviewed);
		model.addAttribute("passages", this.caseload.passages(reviewed.id(), me));
		model.addAttribute("entries", reviewed.entries().subList(shown * PAGE, Math.min(all, (shown + 1) * PAGE)));
		model.addAttribute("page", shown);
		model.addAttribute("more", (shown + 1) * PAGE < all);
		return "review/couple";
	}

	/**
	 * @param number the version that was on the page
	 */
	@PostMapping("/review/{couple}/entries/{id}/reviewed")
	String reviewed(@AuthenticationPrincipal PersonId me, @PathVariable UUID couple, @PathVariable UUID id,
			@RequestParam int number) {
		try {
			this.caseload.markReviewed(new ReflectionId(id), number, new CoupleId(couple), me);
		}
		catch (DataIntegrityViolationException | ConcurrencyFailureException ex) {
			// pressed twice in the same moment: the other one has marked it
			return "redirect:/review/{couple}";
		}
		return "redirect:/review/{couple}";
	}

	@PostMapping("/review/{couple}/entries/{id}/waiting")
	String putBack(@AuthenticationPrincipal PersonId me, @PathVariable UUID couple, @PathVariable UUID id) {
		this.caseload.putBack(new ReflectionId(id), new CoupleId(couple), me);
		return "redirect:/review/{couple}";
	}

}
