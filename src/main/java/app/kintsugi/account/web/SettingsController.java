package app.kintsugi.account.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
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

import app.kintsugi.account.People;
import app.kintsugi.account.TooManyTriesException;
import app.kintsugi.account.Tries;
import app.kintsugi.account.Tries.Try;
import app.kintsugi.vault.Keyring;
import app.kintsugi.vault.Passphrases;
import app.kintsugi.vault.PersonId;

/**
 * A person's own settings: passphrase, sessions, and what older keys still hold.
 */
@Controller
class SettingsController {

	private final Keyring keyring;

	private final People people;

	private final OwnSessions ownSessions;

	private final Tries tries;

	SettingsController(Keyring keyring, People people, OwnSessions ownSessions, Tries tries) {
		this.tries = tries;
		this.keyring = keyring;
		this.people = people;
		this.ownSessions = ownSessions;
	}

	@GetMapping("/settings")
	String settings(@AuthenticationPrincipal PersonId me, Model model) {
		model.addAttribute("name", this.people.nameOf(me));
		model.addAttribute("language", this.people.languageOf(me).orElse(""));
		model.addAttribute("operator", this.people.isOperator(me));
		model.addAttribute("sealedPast", this.keyring.hasSealedPast(me));
		return "account/settings";
	}

	@GetMapping("/settings/passphrase")
	String passphrase(Model model) {
		model.addAttribute("form", new PassphraseForm("", ""));
		return passphrasePage(model);
	}

	@PostMapping("/settings/passphrase")
	ModelAndView change(@AuthenticationPrincipal PersonId me, @ModelAttribute("form") PassphraseForm form,
			BindingResult faults, Model model, HttpSession session, HttpServletResponse response) {
		PassphraseFaults.check("next", form.next(), List.of(this.people.nameOf(me)), faults);
		if (!faults.hasErrors()) {
			try {
				Try begun = this.tries.begin("passphrase", me);
				if (this.keyring.changePassphrase(form.current(), form.next())) {
					begun.worked();
				}
				else {
					faults.rejectValue("current", "passphrase.wrong");
				}
			}
			catch (TooManyTriesException ex) {
				return Door.closed(passphrasePage(model), faults, ex, response);
			}
		}
		if (faults.hasErrors()) {
			return new ModelAndView(passphrasePage(model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.ownSessions.endOthers(me, session.getId());
		return new ModelAndView("redirect:/settings/sessions");
	}

	@GetMapping("/settings/sessions")
	String sessions(@AuthenticationPrincipal PersonId me, HttpSession session, Model model) {
		model.addAttribute("sessions", this.ownSessions.of(me, session.getId()));
		return "account/sessions";
	}

	@PostMapping("/settings/sessions/end")
	String end(@AuthenticationPrincipal PersonId me, @RequestParam String handle) {
		this.ownSessions.end(me, handle);
		return "redirect:/settings/sessions";
	}

	@GetMapping("/settings/older-entries")
	String olderEntries(Model model) {
		model.addAttribute("form", new RecoveryCodeController.TypedBack(""));
		return "account/older-entries";
	}

	@PostMapping("/settings/older-entries")
	ModelAndView regain(@ModelAttribute("form") RecoveryCodeController.TypedBack form, BindingResult faults) {
		if (!this.keyring.regain(form.code())) {
			faults.rejectValue("code", "older-entries.wrong");
			return new ModelAndView("account/older-entries", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return new ModelAndView("redirect:/settings");
	}

	private String passphrasePage(Model model) {
		model.addAttribute("suggestion", Passphrases.suggest());
		return "account/passphrase";
	}

	/**
	 * What is typed to change the passphrase.
	 */
	record PassphraseForm(String current, String next) {

		PassphraseForm(@Nullable String current, @Nullable String next) {
			this.current = (current != null) ? current : "";
			this.next = (next != null) ? next : "";
		}

		@Override
		public String toString() {
			return "PassphraseForm";
		}

	}

}
