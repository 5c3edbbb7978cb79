package app.kintsugi.trend.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

import app.kintsugi.trend.Span;
import app.kintsugi.trend.Trends;
import app.kintsugi.vault.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One's own check-ins and questionnaires as pictures, with what the partner has opened.
 */
@Controller
class TrendsController {

	private final Trends trends;

	TrendsController(Trends trends) {
		this.trends = trends;
	}

	/**
	 * @param span what is no time shows a quarter
	 * @param until a day of its last week; what is no day counts as today
	 */
	@GetMapping("/trends")
	String show(@AuthenticationPrincipal PersonId me, @RequestParam(defaultValue = "") String span,
			@RequestParam(defaultValue = "") String until, Model model) {
		Span chosen = Arrays.stream(Span.values())
			.filter((one) -> one.key().equalsIgnoreCase(span))
			.findFirst()
			.orElse(Span.QUARTER);
		LocalDate today = this.trends.today(me);
		LocalDate day = day(until);
		model.addAttribute("picture", this.trends.of(me, chosen, (day != null) ? day : today));
		model.addAttribute("today", today);
		return "trend/trends";
	}

	private static @Nullable LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
