package app.kintsugi.account.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Catches what somebody sent after their session ended, or with a form whose CSRF token
 * is no longer good, and gives it back to them on {@link KeptTextController}'s page. It
 * is kept in that page and nowhere else.
 */
@Component
class KeptText implements AuthenticationEntryPoint, AccessDeniedHandler {

	static final String[] PUBLIC_PAGES = { "/setup", "/sign-in", "/sign-in/continue", "/sign-up", "/recover", "/about",
			"/language", "/leave", "/leave/noted", "/help-now", "/safety-check" };

	/**
	 * The request attribute by which a forwarded request is told from a typed address.
	 */
	static final String ATTRIBUTE = "app.kintsugi.kept-text";

	/** Before the name of each field that is kept. */
	static final String PREFIX = "kept.";

	/** Fields that are never shown again. */
	private static final Set<String> NEVER = Set.of("_csrf", "passphrase", "current", "next", "code", "target");

	/**
	 * One field as it was sent.
	 */
	record Field(String name, String text) {

		/** Public for the page. Where a draft belongs is long, and nobody's words. */
		public boolean isLong() {
			return !this.name.equals("draftPage") && (this.text.length() > 80 || this.text.indexOf('\n') >= 0);
		}

	}

	/**
	 * Why it was not taken, which the page says.
	 */
	enum Why {

		SIGNED_OUT("kept.signed-out"), OUT_OF_DATE("kept.out-of-date"), NOT_SAVED("kept.not-saved"),
		NO_SPACE("kept.no-space");

		private final String messageKey;

		Why(String messageKey) {
			this.messageKey = messageKey;
		}

		/** Public for the page. */
		public String messageKey() {
			return this.messageKey;
		}

	}

	/**
	 * What was sent, and where to.
	 *
	 * @param target the path it was sent to
	 * @param signInNeeded whether the person has to sign in first
	 */
	record Kept(String target, List<Field> fields, boolean signInNeeded, Why why) {

		Kept(String target, List<Field> fields, boolean signInNeeded) {
			this(target, fields, signInNeeded, signInNeeded ? Why.SIGNED_OUT : Why.OUT_OF_DATE);
		}

	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException, ServletException {
		if (!"POST".equals(request.getMethod())) {
			response.setStatus(HttpServletResponse.SC_SEE_OTHER);
			response.setHeader("Location", "/sign-in");
			return;
		}
		show(request, response, HttpServletResponse.SC_UNAUTHORIZED, true);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException, ServletException {
		boolean signedIn = SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication;
		boolean publicPage = List.of(PUBLIC_PAGES).contains(path(request));
		show(request, response, HttpServletResponse.SC_FORBIDDEN, !signedIn && !publicPage);
	}

	private void show(HttpServletRequest request, HttpServletResponse response, int status, boolean signInNeeded)
			throws ServletException, IOException {
		response.setStatus(status);
		String target = path(request);
		request.setAttribute(ATTRIBUTE, new Kept(target, fields(request.getParameterMap(), ""), signInNeeded));
		request.getRequestDispatcher("/sign-in/kept").forward(request, response);
	}

	static String path(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

	/** The fields worth keeping among those whose names begin with a prefix. */
	static List<Field> fields(Map<String, String[]> parameters, String prefix) {
		List<Field> fields = new ArrayList<>();
		parameters.forEach((name, texts) -> {
			if (name.startsWith(prefix) && !NEVER.contains(name.substring(prefix.length()))) {
				for (String text : texts) {
					fields.add(new Field(name.substring(prefix.length()), text));
				}
			}
		});
		return fields;
	}

}
