package app.kintsugi.account.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.UUID;

import app.kintsugi.account.Invitations;
import app.kintsugi.account.Invitations.Purpose;
import app.kintsugi.account.People;
import app.kintsugi.account.ResetCodes;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.PersonId;

/**
 * The operator's page: who has an account, letting somebody in, and a reset code for
 * somebody who lost everything. For anybody else it does not exist.
 */
@Controller
class PeopleController {

	private final People people;

	private final Invitations invitations;

	private final ResetCodes resetCodes;

	PeopleController(People people, Invitations invitations, ResetCodes resetCodes) {
		this.people = people;
		this.invitations = invitations;
		this.resetCodes = resetCodes;
	}

	@GetMapping("/settings/people")
	String people(@AuthenticationPrincipal PersonId me, Model model) {
		return page(me, model);
	}

	@PostMapping("/settings/people/invite")
	String invite(@AuthenticationPrincipal PersonId me, Model model) {
		mustBeOperator(me);
		model.addAttribute("code", this.invitations.invite(me, Purpose.ACCOUNT));
		return page(me, model);
	}

	@PostMapping("/settings/people/reset")
	String reset(@AuthenticationPrincipal PersonId me, @RequestParam UUID person, Model model) {
		model.addAttribute("resetCode", this.resetCodes.issue(me, new PersonId(person)));
		model.addAttribute("resetFor", this.people.nameOf(new PersonId(person)));
		return page(me, model);
	}

	private String page(PersonId me, Model model) {
		mustBeOperator(me);
		model.addAttribute("me", me);
		model.addAttribute("people", this.people.all());
		return "account/people";
	}

	private void mustBeOperator(PersonId me) {
		if (!this.people.isOperator(me)) {
			throw new NotFoundException();
		}
	}

}
