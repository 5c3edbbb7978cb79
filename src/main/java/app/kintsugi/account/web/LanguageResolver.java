package app.kintsugi.account.web;

import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleContextResolver;

import app.kintsugi.account.People;
import app.kintsugi.account.People.AtHome;
import app.kintsugi.account.TimeZones;
import app.kintsugi.ui.Languages;

/**
 * The language of a page: the person's own choice, then what was chosen in this browser,
 * then what the browser asks for. And the time zone in which its times are told: the
 * person's own choice, else none, which is the server's.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class LanguageResolver implements LocaleContextResolver {

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
		return resolved(request).locale();
	}

	@Override
	public LocaleContext resolveLocaleContext(HttpServletRequest request) {
		Resolved resolved = resolved(request);
		return new SimpleTimeZoneAwareLocaleContext(resolved.locale(), resolved.zone());
	}

	private Resolved resolved(HttpServletRequest request) {
		if (request.getAttribute(RESOLVED) instanceof Resolved resolved) {
			return resolved;
		}
		Optional<AtHome> home = ofPerson(request);
		Locale locale = home.map(AtHome::language)
			.or(() -> COOKIE.read(request))
			.flatMap(this.languages::offered)
			.orElseGet(() -> this.languages.of(request));
		TimeZone zone = home.map(AtHome::zone).flatMap(TimeZones::known).map(TimeZone::getTimeZone).orElse(null);
		Resolved resolved = new Resolved(locale, zone);
		request.setAttribute(RESOLVED, resolved);
		return resolved;
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("chosen by a form, see LanguageController");
	}

	@Override
	public void setLocaleContext(HttpServletRequest request, @Nullable HttpServletResponse response,
			@Nullable LocaleContext localeContext) {
		throw new UnsupportedOperationException("chosen by forms, see LanguageController and TimeZoneController");
	}

	private Optional<AtHome> ofPerson(HttpServletRequest request) {
		boolean ourFault = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
				&& status >= 500;
		// the page that says so must not fail for the same reason
		if (ourFault
				|| !(SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication person)) {
			return Optional.empty();
		}
		return this.people.atHome(person.getPrincipal());
	}

	private record Resolved(Locale locale, @Nullable TimeZone zone) {
	}

}
