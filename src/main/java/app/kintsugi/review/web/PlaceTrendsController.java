package app.kintsugi.review.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

import app.kintsugi.review.Caseload;
import app.kintsugi.trend.Span;
import app.kintsugi.trend.Trends;
import app.kintsugi.vault.PersonId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Check-ins and questionnaires as pictures, as far as those in one place share them with
 * their therapist there.
 */
@Controller
class PlaceTrendsController {

	private final Caseload caseload;

	private final Trends trends;

	PlaceTrendsController(Caseload caseload, Trends trends) {
		this.caseload = caseload;
		this.trends = trends;
	}

	/**
	 * @param span what is no time shows a quarter
	 * @param until a day of its last week; what is no day counts as today
	 */
	@GetMapping("/review/{place}/trends")
	String show(@PathVariable UUID place, @AuthenticationPrincipal PersonId me,
			@RequestParam(defaultValue = "") String span, @RequestParam(defaultValue = "") String until, Model model) {
		Span chosen = Arrays.stream(Span.values())
			.filter((one) -> one.key().equals(span))
			.findFirst()
			.orElse(Span.QUARTER);
		LocalDate today = this.trends.today(me);
		model.addAttribute("place", this.caseload.require(place, me));
		model.addAttribute("picture",
				this.trends.sharedWithTherapist(place, me, chosen, day(until, today)));
		model.addAttribute("today", today);
		return "review/trends";
	}

	private static LocalDate day(String text, LocalDate today) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			return today;
		}
	}

}
