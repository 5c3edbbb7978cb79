package app.kintsugi.account.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import app.kintsugi.account.SignIn;
import app.kintsugi.account.TooManyTriesException;
import app.kintsugi.vault.Keys;
import app.kintsugi.vault.Passphrases;
import app.kintsugi.vault.PersonId;

/**
 * Coming back without the passphrase.
 */
@Controller
class RecoverController {

	private final SignIn signIn;

	private final BrowserSession browserSession;

	private final OwnSessions ownSessions;

	private final Door door;

	RecoverController(SignIn signIn, BrowserSession browserSession, OwnSessions ownSessions, Door door) {
		this.door = door;
		this.signIn = signIn;
		this.browserSession = browserSession;
		this.ownSessions = ownSessions;
	}

	@GetMapping("/recover")
	String form(Model model) {
		model.addAttribute("form", new RecoverForm("", "", ""));
		return page(model);
	}

	@PostMapping("/recover")
	ModelAndView recover(@Valid @ModelAttribute("form") RecoverForm form, BindingResult faults, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		PassphraseFaults.check("passphrase", form.passphrase(), List.of(form.name()), faults);
		if (!faults.hasErrors()) {
			Optional<Keys> opened;
			try {
				opened = this.door.open("recover", form.name(), request, response,
						() -> this.signIn.byCode(form.name(), form.code(), form.passphrase()));
			}
			catch (TooManyTriesException ex) {
				return Door.closed(page(model), faults, ex, response);
			}
			if (opened.isPresent()) {
				try (Keys keys = opened.get()) {
					PersonId person = keys.person();
					this.ownSessions.endAll(person);
					this.browserSession.begin(keys, request, response);
				}
				return new ModelAndView("redirect:/");
			}
			faults.rejectValue("code", "recover.wrong");
		}
		return new ModelAndView(page(model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private String page(Model model) {
		model.addAttribute("suggestion", Passphrases.suggest());
		return "account/recover";
	}

	/**
	 * What is typed to come back.
	 */
	record RecoverForm(@NotBlank(message = "{sign-in-name.empty}") String name,
			@NotBlank(message = "{code.empty}") String code, String passphrase) {

		RecoverForm(@Nullable String name, @Nullable String code, @Nullable String passphrase) {
			this.name = (name != null) ? name : "";
			this.code = (code != null) ? code : "";
			this.passphrase = (passphrase != null) ? passphrase : "";
		}

		@Override
		public String toString() {
			return "RecoverForm";
		}

	}

}
