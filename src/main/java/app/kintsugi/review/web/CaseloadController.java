package app.kintsugi.review.web;

import java.util.Locale;
import java.util.Optional;

import app.kintsugi.review.Caseload;
import app.kintsugi.review.Caseload.Order;
import app.kintsugi.vault.PersonId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * All whom a therapist accompanies.
 */
@Controller
class CaseloadController {

	private final Caseload caseload;

	CaseloadController(Caseload caseload) {
		this.caseload = caseload;
	}

	@GetMapping("/review")
	String all(@AuthenticationPrincipal PersonId me, @RequestParam Optional<String> order,
			@RequestParam Optional<String> page, Locale locale, Model model) {
		Order chosen = order.filter("name"::equals).map((name) -> Order.NAME).orElse(Order.SESSION);
		model.addAttribute("list", this.caseload.page(me, chosen, PageNumber.of(page), locale));
		return "review/caseload";
	}

}
