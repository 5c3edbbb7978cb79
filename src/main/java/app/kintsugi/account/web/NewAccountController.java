package app.kintsugi.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import app.kintsugi.account.Invitations.NotInvitedException;
import app.kintsugi.account.People;
import app.kintsugi.account.SignUp;
import app.kintsugi.account.SignUp.NameTakenException;
import app.kintsugi.account.SignUp.NotSetUpException;
import app.kintsugi.account.TooManyTriesException;
import app.kintsugi.account.Tries.Try;
import app.kintsugi.vault.Keys;
import app.kintsugi.vault.Passphrases;

/**
 * Making an account: the operator's, once, and everybody else's by invitation.
 */
@Controller
class NewAccountController {

	private final SignUp signUp;

	private final People people;

	private final BrowserSession browserSession;

	private final Door door;

	NewAccountController(SignUp signUp, People people, BrowserSession browserSession, Door door) {
		this.door = door;
		this.signUp = signUp;
		this.people = people;
		this.browserSession = browserSession;
	}

	@GetMapping("/setup")
	String setup(Model model) {
		if (!this.people.nobodyYet()) {
			return "redirect:/sign-in";
		}
		model.addAttribute("form", NewAccountForm.empty());
		return page("account/setup", model);
	}

	@PostMapping("/setup")
	ModelAndView setUp(@Valid @ModelAttribute("form") NewAccountForm form, BindingResult faults, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		form.check(faults);
		if (!faults.hasErrors()) {
			try {
				Try begun = this.door.begin("setup", request);
				return signedIn(this.signUp.setUp(form.code(), form.account()), form, begun, request, response);
			}
			catch (NotSetUpException ex) {
				faults.rejectValue("code", "setup.wrong-code");
			}
			catch (TooManyTriesException ex) {
				return Door.closed(page("account/setup", model), faults, ex, response);
			}
		}
		return new ModelAndView(page("account/setup", model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/sign-up")
	String signUp(Model model) {
		model.addAttribute("form", NewAccountForm.empty());
		return page("account/sign-up", model);
	}

	@PostMapping("/sign-up")
	ModelAndView signUp(@Valid @ModelAttribute("form") NewAccountForm form, BindingResult faults, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		form.check(faults);
		if (!faults.hasErrors()) {
			try {
				Try begun = this.door.begin("sign-up", request);
				return signedIn(signUp(form), form, begun, request, response);
			}
			catch (NotInvitedException ex) {
				faults.rejectValue("code", ex.messageKey());
			}
			catch (NameTakenException ex) {
				faults.rejectValue("signInName", "sign-in-name.taken");
			}
			catch (TooManyTriesException ex) {
				return Door.closed(page("account/sign-up", model), faults, ex, response);
			}
		}
		return new ModelAndView(page("account/sign-up", model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private Keys signUp(NewAccountForm form) {
		try {
			return this.signUp.signUp(form.code(), form.account());
		}
		catch (ConcurrencyFailureException | DataIntegrityViolationException ex) {
			// somebody used the code, or took the name, in the same moment: now it shows
			// which
			return this.signUp.signUp(form.code(), form.account());
		}
	}

	private ModelAndView signedIn(Keys opened, NewAccountForm form, Try begun, HttpServletRequest request,
			HttpServletResponse response) {
		try (Keys keys = opened) {
			this.browserSession.begin(keys, request, response);
		}
		this.door.know(form.signInName(), request, response, begun);
		return new ModelAndView("redirect:/recovery-code");
	}

	private String page(String view, Model model) {
		model.addAttribute("suggestion", Passphrases.suggest());
		model.addAttribute("operatorName", this.people.nameOfOperator().orElse(""));
		return view;
	}

}
