package app.kintsugi.couple.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import app.kintsugi.couple.SecretsPolicies;
import app.kintsugi.couple.SecretsPolicies.History;
import app.kintsugi.vault.PersonId;

/**
 * A policy on secrets in all its versions, and where its therapist puts it anew.
 */
@Controller
class PolicyController {

	private final SecretsPolicies policies;

	PolicyController(SecretsPolicies policies) {
		this.policies = policies;
	}

	@GetMapping("/couple/therapist/{id}/policy")
	ModelAndView show(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		History history = this.policies.history(id, me);
		String words = history.mine() ? String.join("\n\n", history.versions().get(0).paragraphs()) : "";
		return page(history, HttpStatus.OK).addObject("form", new PolicyForm(words));
	}

	@PostMapping("/couple/therapist/{id}/policy")
	ModelAndView state(@AuthenticationPrincipal PersonId me, @PathVariable UUID id,
			@Valid @ModelAttribute("form") PolicyForm form, BindingResult binding) {
		if (binding.hasErrors()) {
			return page(this.policies.historyOf(id, me), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.policies.state(id, form.policy(), me);
		return new ModelAndView("redirect:/couple/therapist/" + id + "/policy");
	}

	private static ModelAndView page(History history, HttpStatus status) {
		return new ModelAndView("couple/policy", status).addObject("history", history);
	}

}
