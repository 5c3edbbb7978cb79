package app.kintsugi.account.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import app.kintsugi.account.SignIn;
import app.kintsugi.account.TooManyTriesException;
import app.kintsugi.account.web.KeptText.Field;
import app.kintsugi.account.web.KeptText.Kept;
import app.kintsugi.ui.NotFoundException;
import app.kintsugi.vault.Keys;
import app.kintsugi.vault.Unlocked;

/**
 * Shows what {@link KeptText} caught, lets the writer sign in where they are, and sends
 * it on to where it was going.
 */
@Controller
class KeptTextController {

	private final SignIn signIn;

	private final BrowserSession browserSession;

	private final CookieSerializer sessionIds;

	private final Door door;

	KeptTextController(SignIn signIn, BrowserSession browserSession, CookieSerializer sessionIds, Door door) {
		this.door = door;
		this.signIn = signIn;
		this.browserSession = browserSession;
		this.sessionIds = sessionIds;
	}

	@RequestMapping(path = "/sign-in/kept", method = { RequestMethod.GET, RequestMethod.POST })
	String show(@RequestAttribute(name = KeptText.ATTRIBUTE, required = false) @Nullable Kept kept, Model model) {
		if (kept == null) {
			throw new NotFoundException();
		}
		return page(kept, new SignInForm("", ""), model);
	}

	/** A page that was asked for while the database cannot be. */
	@RequestMapping(path = "/sign-in/not-reached", method = { RequestMethod.GET, RequestMethod.POST })
	String notReached(@RequestAttribute(name = StorageTroubleFilter.AGAIN, required = false) @Nullable String again,
			Model model) {
		if (again == null) {
			throw new NotFoundException();
		}
		model.addAttribute("again", again);
		return "account/not-reached";
	}

	@PostMapping("/sign-in/continue")
	@Nullable ModelAndView goOn(@ModelAttribute("form") SignInForm form, BindingResult faults, @RequestParam String target,
			Model model, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		if (!target.startsWith("/") || target.startsWith("//") || target.startsWith("/sign-in")) {
			throw new NotFoundException();
		}
		List<Field> fields = KeptText.fields(request.getParameterMap(), KeptText.PREFIX);
		Optional<Keys> opened;
		try {
			opened = this.door.open("sign-in", form.name(), request, response,
					() -> this.signIn.byPassphrase(form.name(), form.passphrase()));
		}
		catch (TooManyTriesException ex) {
			page(new Kept(target, fields, true), form, model);
			return Door.closed("account/kept", faults, ex, response);
		}
		if (opened.isEmpty()) {
			faults.reject("sign-in.wrong");
			page(new Kept(target, fields, true), form, model);
			return new ModelAndView("account/kept", HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try (Keys keys = opened.get(); Unlocked.Scope scope = Unlocked.open(keys)) {
			this.browserSession.begin(keys, request, response);
			// a forward ends the answer before Spring Session would add the cookie to it
			this.sessionIds.writeCookieValue(new CookieValue(request, response, request.getSession().getId()));
			request.getRequestDispatcher(target).forward(new Resent(request, fields), response);
		}
		return null;
	}

	private String page(Kept kept, SignInForm form, Model model) {
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", form);
		}
		model.addAttribute("kept", kept);
		model.addAttribute("prefix", kept.signInNeeded() ? KeptText.PREFIX : "");
		return "account/kept";
	}

	/**
	 * The request as it was first sent: its own fields and nothing of the sign-in's.
	 */
	private static final class Resent extends HttpServletRequestWrapper {

		private final Map<String, String[]> parameters = new LinkedHashMap<>();

		Resent(HttpServletRequest request, List<Field> fields) {
			super(request);
			Map<String, List<String>> texts = new LinkedHashMap<>();
			fields
				.forEach((field) -> texts.computeIfAbsent(field.name(), (name) -> new ArrayList<>()).add(field.text()));
			texts.forEach((name, all) -> this.parameters.put(name, all.toArray(String[]::new)));
		}

		@Override
		public @Nullable String getParameter(String name) {
			String[] texts = this.parameters.get(name);
			return (texts != null) ? texts[0] : null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			return this.parameters.get(name);
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return this.parameters;
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.enumeration(this.parameters.keySet());
		}

	}

}
