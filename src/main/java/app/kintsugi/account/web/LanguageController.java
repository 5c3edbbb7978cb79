package app.kintsugi.account.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import app.kintsugi.account.ChooseLanguage;
import app.kintsugi.ui.Languages;
import app.kintsugi.vault.PersonId;

/**
 * The choice of a language, by anybody: kept in this browser, and for somebody signed in
 * with their account too. Without a CSRF token, so that reading a page sets no cookie: a
 * form on another site is told by {@code Sec-Fetch-Site}, and where a browser does not
 * send that, it carries no session and can change no more than the language of the pages.
 */
@Controller
class LanguageController {

	private static final Duration KEPT = Duration.ofDays(365);

	/**
	 * A page of this host: no second slash, no backslash that a browser would take for
	 * one, and no braces, which a redirect would fill in.
	 */
	private static final Pattern OWN_PAGE = Pattern.compile("/(?!/)[\\x21-\\x7E&&[^\\\\{}]]*");

	private final Languages languages;

	private final ChooseLanguage choosing;

	LanguageController(Languages languages, ChooseLanguage choosing) {
		this.languages = languages;
		this.choosing = choosing;
	}

	@PostMapping("/language")
	String choose(@AuthenticationPrincipal @Nullable PersonId me, @RequestParam(defaultValue = "") String language,
			@RequestParam(defaultValue = "/") String back,
			@RequestHeader(name = "Sec-Fetch-Site", defaultValue = "same-origin") String from,
			HttpServletRequest request, HttpServletResponse response) {
		if (!from.equals("same-origin")) {
			return "redirect:/";
		}
		Optional<String> chosen = this.languages.offered(language).map(Locale::toLanguageTag);
		if (chosen.isPresent()) {
			LanguageResolver.COOKIE.keep(request, response, chosen.get(), KEPT);
		}
		else {
			LanguageResolver.COOKIE.remove(request, response);
		}
		if (me != null) {
			this.choosing.choose(me, chosen.orElse(null));
		}
		return "redirect:" + (OWN_PAGE.matcher(back).matches() ? back : "/");
	}

}
