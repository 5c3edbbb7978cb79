package app.kintsugi.safety.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import app.kintsugi.safety.Worry;

/**
 * The private check before a journey. An answer lives as long as the request that brings
 * it: it is not kept, not logged, in no address and in no session, and that somebody
 * answered is not noted either. It stops nobody from going on.
 */
@Controller
class SafetyCheckController {

	/** What the check leads to: nothing else is a place to go on to. */
	private static final Pattern NEXT = Pattern
		.compile("/help-now|/journeys/(new|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/agree)");

	@ModelAttribute("next")
	String next(@RequestParam(name = "then", defaultValue = "") String then) {
		return NEXT.matcher(then).matches() ? then : "/";
	}

	@GetMapping("/safety-check")
	String questions(Model model) {
		model.addAttribute("worries", Worry.values());
		return "safety/check";
	}

	@PostMapping("/safety-check")
	String answer(@RequestParam(name = "is", defaultValue = "") List<String> ticked, Model model) {
		List<Worry> worries = Arrays.stream(Worry.values()).filter((worry) -> ticked.contains(worry.key())).toList();
		model.addAttribute("worried", !worries.isEmpty());
		model.addAttribute("watched", worries.contains(Worry.WATCHED));
		return worries.isEmpty() ? "safety/go-on" : "safety/first";
	}

}
