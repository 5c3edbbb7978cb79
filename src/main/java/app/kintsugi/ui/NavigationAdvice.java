package app.kintsugi.ui;

import java.security.Principal;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.LazyContextVariable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page the rooms of the signed-in person. Nobody signed in: no navigation at
 * all, which is also how the layout knows.
 */
@ControllerAdvice
class NavigationAdvice {

	private final ObjectProvider<NavigationEntry> entries;

	NavigationAdvice(ObjectProvider<NavigationEntry> entries) {
		this.entries = entries;
	}

	/** A word in the navigation, as this page shows it. */
	record Link(String path, String messageKey, boolean current) {
	}

	/**
	 * Lazy, so that a request that ends in a redirect asks no module anything.
	 */
	@ModelAttribute("navigation")
	@Nullable LazyContextVariable<List<Link>> navigation(HttpServletRequest request, @Nullable Principal principal) {
		UUID person = (principal != null) ? person(principal) : null;
		if (person == null || isOurFault(request)) {
			return null;
		}
		String here = request.getRequestURI().substring(request.getContextPath().length());
		return new LazyContextVariable<>() {
			@Override
			protected List<Link> loadValue() {
				return NavigationAdvice.this.entries.orderedStream()
					.filter((entry) -> entry.shownTo(person))
					.map((entry) -> new Link(entry.path(), entry.messageKey(), isAt(here, entry.path())))
					.toList();
			}
		};
	}

	private static @Nullable UUID person(Principal principal) {
		try {
			return UUID.fromString(principal.getName());
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	// The page that says so must not fail for the same reason.
	private static boolean isOurFault(HttpServletRequest request) {
		return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status && status >= 500;
	}

	private static boolean isAt(String here, String path) {
		return here.equals(path) || (path.length() > 1 && here.startsWith(path + "/"));
	}

}
