package app.kintsugi.safety.web;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

import app.kintsugi.safety.HarmlessSite;

/**
 * Tells every page where <em>Leave this page</em> leads, and whether to explain once what
 * it cannot do.
 */
@ControllerAdvice
class WayOut {

	private final HarmlessSite harmlessSite;

	WayOut(HarmlessSite harmlessSite) {
		this.harmlessSite = harmlessSite;
	}

	@ModelAttribute("harmlessSite")
	String harmlessSite() {
		return this.harmlessSite.address().toString();
	}

	/**
	 * The path of this page, to come back to, where the note about leaving is due: to
	 * somebody signed in whose browser has not been told, on a page that can be asked for
	 * again.
	 */
	@ModelAttribute("leavingNote")
	@Nullable String leavingNote(HttpServletRequest request, @Nullable Principal principal) {
		boolean due = principal != null && "GET".equals(request.getMethod())
				&& WebUtils.getCookie(request, LeavingNoteController.COOKIE) == null;
		return due ? request.getRequestURI().substring(request.getContextPath().length()) : null;
	}

}
