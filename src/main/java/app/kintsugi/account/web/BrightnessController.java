package app.kintsugi.account.web;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The choice of light or dark pages. It is kept in this browser and not with the account:
 * a phone at night and a laptop at noon may differ. Signing out leaves it.
 */
@Controller
class BrightnessController {

	private static final Duration KEPT = Duration.ofDays(365);

	@PostMapping("/settings/brightness")
	String choose(@RequestParam(defaultValue = "") String brightness, HttpServletRequest request,
			HttpServletResponse response) {
		if (BrightnessAdvice.CHOICES.contains(brightness)) {
			BrightnessAdvice.COOKIE.keepForScript(request, response, brightness, KEPT);
		}
		else {
			BrightnessAdvice.COOKIE.remove(request, response);
		}
		return "redirect:/settings";
	}

}
