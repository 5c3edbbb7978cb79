package app.kintsugi.account.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import app.kintsugi.account.People;
import app.kintsugi.account.SignIn;
import app.kintsugi.account.SignInHints;
import app.kintsugi.account.SignInHints.Hint;
import app.kintsugi.account.TooManyTriesException;
import app.kintsugi.vault.Keys;
import app.kintsugi.vault.PersonId;

/**
 * Coming in and going out.
 */
@Controller
class SignInController {

	private final SignIn signIn;

	private final People people;

	private final BrowserSession browserSession;

	private final Door door;

	private final ObjectProvider<SignInHints> hints;

	SignInController(SignIn signIn, People people, BrowserSession browserSession, Door door,
			ObjectProvider<SignInHints> hints) {
		this.door = door;
		this.hints = hints;
		this.signIn = signIn;
		this.people = people;
		this.browserSession = browserSession;
	}

	@ModelAttribute("hints")
	List<Hint> hints() {
		return this.hints.stream().flatMap((some) -> some.all().stream()).toList();
	}

	@GetMapping("/sign-in")
	String form(@AuthenticationPrincipal @Nullable PersonId me, Model model) {
		if (me != null) {
			return "redirect:/";
		}
		if (this.people.nobodyYet()) {
			return "redirect:/setup";
		}
		model.addAttribute("form", new SignInForm("", ""));
		return "account/sign-in";
	}

	@PostMapping("/sign-in")
	ModelAndView signIn(@ModelAttribute("form") SignInForm form, BindingResult faults, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<Keys> opened;
		try {
			opened = this.door.open("sign-in", form.name(), request, response,
					() -> this.signIn.byPassphrase(form.name(), form.passphrase()));
		}
		catch (TooManyTriesException ex) {
			return Door.closed("account/sign-in", faults, ex, response);
		}
		if (opened.isEmpty()) {
			faults.reject("sign-in.wrong");
			return new ModelAndView("account/sign-in", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try (Keys keys = opened.get()) {
			this.browserSession.begin(keys, request, response);
		}
		return new ModelAndView("redirect:/");
	}

	@PostMapping("/sign-out")
	String signOut(HttpServletRequest request, HttpServletResponse response) {
		this.browserSession.end(request, response);
		return "redirect:/sign-in";
	}

}
