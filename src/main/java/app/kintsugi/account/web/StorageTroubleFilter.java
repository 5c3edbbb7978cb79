package app.kintsugi.account.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import app.kintsugi.account.web.KeptText.Field;
import app.kintsugi.account.web.KeptText.Kept;
import app.kintsugi.account.web.KeptText.Why;
import app.kintsugi.storage.Storage;
import app.kintsugi.storage.Trouble;

/**
 * Answers while nothing can be saved: what was sent comes back on a page that says so,
 * and a page that was asked for says when to try again. It stands outside of the session
 * and of everything else that asks the database, and asks nothing itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class StorageTroubleFilter extends OncePerRequestFilter {

	static final String AGAIN = "app.kintsugi.not-reached";

	private static final String IN_SECONDS = "10";

	/** Pages that need no database for somebody who is not signed in. */
	private static final Set<String> WITHOUT_DATABASE = Set.of("/help-now", "/safety-check", "/leave", "/language",
			"/offline", "/sw.js", "/manifest.webmanifest", "/favicon.ico");

	private static final List<String> FILES = List.of("/css/", "/img/", "/js/", "/look/", "/actuator/");

	/** What has these is not sent again as it was: they are never shown. */
	private static final Set<String> SECRETS = Set.of("passphrase", "current", "next", "code");

	private final Storage storage;

	StorageTroubleFilter(Storage storage) {
		this.storage = storage;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Trouble> known = this.storage.trouble();
		boolean onItsWay = request.getDispatcherType() == DispatcherType.REQUEST;
		if (known.isPresent() && onItsWay && !needsNoDatabase(KeptText.path(request))) {
			answer(request, response, known.get());
			return;
		}
		try {
			chain.doFilter(known.isPresent() ? new Strangers(request) : request, response);
		}
		catch (ServletException | IOException | RuntimeException ex) {
			Optional<Trouble> met = this.storage.notice(ex);
			if (met.isEmpty() || !onItsWay || response.isCommitted()) {
				throw ex;
			}
			answer(request, response, met.get());
		}
	}

	/** The page of an error must not ask for a session either. */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	private static boolean needsNoDatabase(String path) {
		return WITHOUT_DATABASE.contains(path) || FILES.stream().anyMatch(path::startsWith);
	}

	private static void answer(HttpServletRequest request, HttpServletResponse response, Trouble trouble)
			throws ServletException, IOException {
		response.reset();
		boolean full = trouble == Trouble.NO_SPACE;
		response.setStatus((full ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.SERVICE_UNAVAILABLE).value());
		response.setHeader(HttpHeaders.RETRY_AFTER, IN_SECONDS);
		String accepted = request.getHeader(HttpHeaders.ACCEPT);
		if (accepted != null && accepted.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
			return;
		}
		Kept kept = kept(request, full ? Why.NO_SPACE : Why.NOT_SAVED);
		if (kept != null) {
			request.setAttribute(KeptText.ATTRIBUTE, kept);
			request.getRequestDispatcher("/sign-in/kept").forward(request, response);
			return;
		}
		String query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
		request.setAttribute(AGAIN, KeptText.path(request) + ((query != null) ? "?" + query : ""));
		request.getRequestDispatcher("/sign-in/not-reached").forward(request, response);
	}

	/** What was sent, or null when nothing was that can be sent again as it was. */
	private static @Nullable Kept kept(HttpServletRequest request, Why why) {
		if (!"POST".equals(request.getMethod())) {
			return null;
		}
		String target = request.getParameter("target");
		if (KeptText.path(request).equals("/sign-in/continue") && target != null) {
			List<Field> fields = KeptText.fields(request.getParameterMap(), KeptText.PREFIX);
			return new Kept(target, fields, true, why);
		}
		boolean secret = SECRETS.stream().anyMatch((name) -> request.getParameter(name) != null);
		return secret ? null
				: new Kept(KeptText.path(request), KeptText.fields(request.getParameterMap(), ""), false, why);
	}

	/** The request of somebody who is not signed in: a session would be looked up. */
	private static final class Strangers extends HttpServletRequestWrapper {

		Strangers(HttpServletRequest request) {
			super(request);
		}

		@Override
		public Cookie @Nullable [] getCookies() {
			Cookie[] cookies = super.getCookies();
			return (cookies == null) ? null
					: Arrays.stream(cookies)
						.filter((cookie) -> !BrowserSession.isOurs(cookie.getName()))
						.toArray(Cookie[]::new);
		}

	}

}
