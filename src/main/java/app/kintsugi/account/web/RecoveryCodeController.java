package app.kintsugi.account.web;

import jakarta.servlet.http.HttpServletRequest;
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

import app.kintsugi.vault.Keyring;

/**
 * The recovery code: shown once, on the answer to the press that makes it, and typed
 * back.
 */
@Controller
class RecoveryCodeController {

	private final Keyring keyring;

	private final BrowserSession browserSession;

	RecoveryCodeController(Keyring keyring, BrowserSession browserSession) {
		this.keyring = keyring;
		this.browserSession = browserSession;
	}

	@GetMapping("/recovery-code")
	String intro(Model model) {
		model.addAttribute("form", new TypedBack(""));
		return "account/recovery-code";
	}

	@PostMapping("/recovery-code")
	String show(Model model) {
		model.addAttribute("form", new TypedBack(""));
		model.addAttribute("recoveryCode", this.keyring.newRecoveryCode());
		return "account/recovery-code";
	}

	@PostMapping("/recovery-code/confirm")
	ModelAndView confirm(@Valid @ModelAttribute("form") TypedBack form, BindingResult faults,
			HttpServletRequest request) {
		if (!faults.hasErrors() && !this.keyring.confirmRecoveryCode(form.code())) {
			faults.rejectValue("code", "recovery-code.wrong");
		}
		if (faults.hasErrors()) {
			return new ModelAndView("account/recovery-code", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.browserSession.recoveryCodeConfirmed(request);
		return new ModelAndView("redirect:/");
	}

	/**
	 * The code as it was typed back.
	 */
	record TypedBack(@NotBlank(message = "{code.empty}") String code) {

		TypedBack(@Nullable String code) {
			this.code = (code != null) ? code : "";
		}

		@Override
		public String toString() {
			return "TypedBack";
		}

	}

}
