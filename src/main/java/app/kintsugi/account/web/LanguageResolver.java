package app.kintsugi.account.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

import app.kintsugi.account.People;
import app.kintsugi.ui.Languages;

/**
 * The language of a page: the person's own choice, then what was chosen in this browser,
 * then what the browser asks for.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class LanguageResolver implements LocaleResolver {

	static final HostCookie COOKIE = new HostCookie("language");

	private static final String RESOLVED = LanguageResolver.class.getName();

	private final Languages languages;

	private final People people;

	LanguageResolver(Languages languages, People people) {
		this.languages = languages;
		this.people = people;
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		if (request.getAttribute(RESOLVED) instanceof Locale resolved) {
			return resolved;
		}
		Locale locale = ofPerson(request).or(() -> COOKIE.read(request))
			.flatMap(this.languages::offered)
			.orElseGet(() -> this.languages.of(request));
		request.setAttribute(RESOLVED, locale);
		return locale;
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("chosen by a form, see LanguageController");
	}

	private Optional<String> ofPerson(HttpServletRequest request) {
		boolean ourFault = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
				&& status >= 500;
		// the page that says so must not fail for the same reason
		if (ourFault
				|| !(SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication person)) {
			return Optional.empty();
		}
		return this.people.languageOf(person.getPrincipal());
	}

}
