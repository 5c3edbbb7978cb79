package app.kintsugi.journey.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import app.kintsugi.couple.Couples;
import app.kintsugi.journey.Journey;
import app.kintsugi.journey.JourneyId;
import app.kintsugi.journey.Journeys;
import app.kintsugi.journey.NotNowException;
import app.kintsugi.journey.Proposing;
import app.kintsugi.journey.Role;
import app.kintsugi.ui.Choice;
import app.kintsugi.vault.PersonId;

/**
 * Proposing a journey, and answering a proposal.
 */
@Controller
class ProposalController {

	private final Journeys journeys;

	private final Proposing proposing;

	private final Couples couples;

	private final JourneyViews views;

	private final MessageSource messages;

	ProposalController(Journeys journeys, Proposing proposing, Couples couples, JourneyViews views,
			MessageSource messages) {
		this.journeys = journeys;
		this.proposing = proposing;
		this.couples = couples;
		this.views = views;
		this.messages = messages;
	}

	@GetMapping("/journeys/new")
	String blank(@AuthenticationPrincipal PersonId me, Model model, Locale locale) {
		model.addAttribute("form", ProposalForm.blank());
		return page(me, model, locale);
	}

	@PostMapping("/journeys")
	ModelAndView propose(@AuthenticationPrincipal PersonId me, @Valid @ModelAttribute("form") ProposalForm form,
			BindingResult binding, Model model, Locale locale) {
		Role role = form.role();
		if (!binding.hasErrors() && role != null) {
			try {
				JourneyId proposed = propose(me, form, role);
				return new ModelAndView("redirect:/journeys/" + proposed.id());
			}
			catch (NotNowException ex) {
				binding.rejectValue("role", "journey.propose.taken");
			}
		}
		return new ModelAndView(page(me, model, locale), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/journeys/{id}/agree")
	String agreeing(@AuthenticationPrincipal PersonId me, @PathVariable UUID id, Model model) {
		JourneyId proposed = new JourneyId(id);
		Journey journey = this.journeys.require(proposed, me);
		if (!journey.isProposed() || this.proposing.isMine(proposed, me)) {
			return "redirect:/journeys/" + id;
		}
		model.addAttribute("journey", this.views.of(journey, me));
		return "journey/agree";
	}

	@PostMapping("/journeys/{id}/agree")
	String agree(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		this.proposing.agree(new JourneyId(id), me);
		return "redirect:/journeys/" + id;
	}

	@PostMapping("/journeys/{id}/call-off")
	String callOff(@AuthenticationPrincipal PersonId me, @PathVariable UUID id) {
		this.proposing.callOff(new JourneyId(id), me);
		return "redirect:/";
	}

	private JourneyId propose(PersonId me, ProposalForm form, Role role) {
		try {
			return this.proposing.propose(me, form.submission(), role, form.words());
		}
		catch (NotNowException | ConcurrencyFailureException | DataIntegrityViolationException ex) {
			// if it was sent twice in the same moment, the other one has taken the roles:
			// this one finds what is stored by now
			return this.proposing.propose(me, form.submission(), role, form.words());
		}
	}

	private String page(PersonId me, Model model, Locale locale) {
		String partner = this.views.nameOf(this.couples.require(me).partner());
		List<Choice> roles = this.proposing.rolesLeft(me)
			.stream()
			.map((role) -> new Choice(role.name(),
					this.messages.getMessage("journey.propose." + role.name().toLowerCase(Locale.ROOT),
							new Object[] { partner }, locale),
					null))
			.toList();
		model.addAttribute("partner", partner);
		model.addAttribute("roles", roles);
		return "journey/new";
	}

}
