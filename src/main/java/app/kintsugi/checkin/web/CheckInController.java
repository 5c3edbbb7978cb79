package app.kintsugi.checkin.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import app.kintsugi.account.People;
import app.kintsugi.checkin.CheckIn;
import app.kintsugi.checkin.CheckIns;
import app.kintsugi.checkin.CheckIns.AlreadyOpenException;
import app.kintsugi.checkin.Sharing;
import app.kintsugi.couple.Couple;
import app.kintsugi.couple.Couples;
import app.kintsugi.ui.Choice;
import app.kintsugi.vault.PersonId;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * This week's check-in, and those of the weeks before.
 */
@Controller
class CheckInController {

	private final CheckIns checkIns;

	private final Couples couples;

	private final People people;

	private final MessageSource messages;

	CheckInController(CheckIns checkIns, Couples couples, People people, MessageSource messages) {
		this.checkIns = checkIns;
		this.couples = couples;
		this.people = people;
		this.messages = messages;
	}

	/**
	 * @param change whether to say this week's anew
	 */
	@GetMapping("/check-ins")
	String show(@AuthenticationPrincipal PersonId me, @RequestParam(defaultValue = "false") boolean change,
			@RequestParam(defaultValue = "0") int page, Model model, Locale locale) {
		Optional<CheckIn> thisWeek = this.checkIns.ofThisWeek(me);
		if (thisWeek.isEmpty()) {
			model.addAttribute("form", CheckInForm.empty());
		}
		else if (change && !thisWeek.get().isOpened()) {
			model.addAttribute("form", CheckInForm.from(thisWeek.get()));
		}
		else {
			model.addAttribute("said", thisWeek.get());
		}
		prepare(me, page, model, locale);
		return "checkin/check-ins";
	}

	@PostMapping("/check-ins")
	ModelAndView checkIn(@AuthenticationPrincipal PersonId me, @Valid @ModelAttribute("form") CheckInForm form,
			BindingResult binding, Model model, Locale locale) {
		if (!binding.hasErrors() && form.chosen() == Sharing.REVEAL && this.couples.of(me).isEmpty()) {
			binding.rejectValue("sharing", "checkin.sharing.alone");
		}
		if (!binding.hasErrors()) {
			try {
				checkIn(form, me);
				return new ModelAndView("redirect:/check-ins");
			}
			catch (AlreadyOpenException ex) {
				binding.reject("checkin.already-open");
			}
		}
		prepare(me, 0, model, locale);
		return new ModelAndView("checkin/check-ins", HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private void checkIn(CheckInForm form, PersonId me) {
		try {
			this.checkIns.checkIn(form.submission(), form.chosen(), form.answer(), me);
		}
		catch (ConcurrencyFailureException | DataIntegrityViolationException ex) {
			// sent twice in the same moment: by now the other one is stored, and this one
			// finds it
			this.checkIns.checkIn(form.submission(), form.chosen(), form.answer(), me);
		}
	}

	private void prepare(PersonId me, int page, Model model, Locale locale) {
		int shown = Math.min(Math.max(0, page), 100_000);
		Optional<String> partner = this.couples.of(me).map(Couple::partner).map(this.people::nameOf);
		model.addAttribute("partner", partner.orElse(null));
		model.addAttribute("sharings", sharings(partner, locale));
		model.addAttribute("past", this.checkIns.before(me, shown));
		model.addAttribute("page", shown);
	}

	private List<Choice> sharings(Optional<String> partner, Locale locale) {
		List<Choice> sharings = new ArrayList<>();
		sharings
			.add(Choice.of(Sharing.PRIVATE.name(), this.messages.getMessage("checkin.sharing.private", null, locale)));
		partner.ifPresent((name) -> sharings.add(new Choice(Sharing.REVEAL.name(),
				this.messages.getMessage("checkin.sharing.reveal", new Object[] { name }, locale),
				this.messages.getMessage("checkin.sharing.reveal.help", null, locale))));
		return sharings;
	}

}
