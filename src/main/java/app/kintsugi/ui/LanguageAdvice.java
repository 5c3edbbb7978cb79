package app.kintsugi.ui;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page the languages to choose from. Not the answer to a form that was sent:
 * what is typed in it would be lost by choosing. Not the page of an error either: it is
 * the same to the byte whatever was asked for.
 */
@ControllerAdvice
class LanguageAdvice {

	private final ObjectProvider<Languages> languages;

	LanguageAdvice(ObjectProvider<Languages> languages) {
		this.languages = languages;
	}

	/** One language in the footer of a page. */
	record Offer(String tag, String name, boolean current) {
	}

	/**
	 * The choice, and the page to come back to.
	 */
	record LanguageChoice(String back, List<Offer> offers) {
	}

	@ModelAttribute("languages")
	@Nullable LanguageChoice languages(HttpServletRequest request, Locale now) {
		Languages known = this.languages.getIfAvailable();
		boolean error = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
		if (known == null || error || !HttpMethod.GET.matches(request.getMethod())) {
			return null;
		}
		return new LanguageChoice(here(request),
				known.offered()
					.stream()
					.map((one) -> new Offer(one.tag(), one.name(), one.locale().equals(now)))
					.toList());
	}

	private static String here(HttpServletRequest request) {
		String query = request.getQueryString();
		return request.getRequestURI().substring(request.getContextPath().length())
				+ ((query != null) ? "?" + query : "");
	}

}
