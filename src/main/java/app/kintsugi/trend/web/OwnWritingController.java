package app.kintsugi.trend.web;

import app.kintsugi.trend.OwnWriting;
import app.kintsugi.vault.PersonId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A year of one's own writing, and what was written on this day in other years.
 */
@Controller
class OwnWritingController {

	private final OwnWriting writing;

	OwnWritingController(OwnWriting writing) {
		this.writing = writing;
	}

	/**
	 * @param year what is no year, or is still to come, shows this one
	 */
	@GetMapping("/reflections/year")
	String year(@AuthenticationPrincipal PersonId me, @RequestParam(defaultValue = "") String year, Model model) {
		int thisYear = this.writing.thisYear(me);
		int shown = year.matches("\\d{4}") ? Integer.parseInt(year) : thisYear;
		shown = Math.max(OwnWriting.FIRST_YEAR, Math.min(shown, thisYear));
		model.addAttribute("shown", this.writing.year(me, shown));
		model.addAttribute("later", shown < thisYear);
		model.addAttribute("earlier", shown > OwnWriting.FIRST_YEAR);
		return "trend/year";
	}

	/**
	 * @param anyway whether to show it though a journey rests
	 */
	@GetMapping("/reflections/on-this-day")
	String onThisDay(@AuthenticationPrincipal PersonId me, @RequestParam(defaultValue = "") String anyway,
			Model model) {
		boolean rests = this.writing.rests(me) && !anyway.equals("true");
		model.addAttribute("rests", rests);
		if (!rests) {
			model.addAttribute("memories", this.writing.onThisDay(me));
		}
		return "trend/on-this-day";
	}

}
