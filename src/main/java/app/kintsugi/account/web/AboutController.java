package app.kintsugi.account.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import app.kintsugi.account.People;

/**
 * What this is, where its steps come from, and who runs this server.
 */
@Controller
class AboutController {

	private final People people;

	AboutController(People people) {
		this.people = people;
	}

	@GetMapping("/about")
	String about(Model model) {
		model.addAttribute("operatorName", this.people.nameOfOperator().orElse(""));
		return "account/about";
	}

}
