package app.kintsugi.account.web;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import app.kintsugi.vault.Keys;
import app.kintsugi.vault.Unlocked;

/**
 * Opens a signed-in person's keys for the length of the request. A session without its
 * cookie, or a cookie without its session, is nobody's.
 */
class OpenKeysFilter extends OncePerRequestFilter {

	private final BrowserSession browserSession;

	OpenKeysFilter(BrowserSession browserSession) {
		this.browserSession = browserSession;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (!(authentication instanceof PersonAuthentication person)) {
			chain.doFilter(request, response);
			return;
		}
		Optional<Keys> opened = this.browserSession.open(person.getPrincipal(), request);
		if (opened.isEmpty()) {
			this.browserSession.end(request, response);
			chain.doFilter(request, response);
			return;
		}
		try (Keys keys = opened.get(); Unlocked.Scope scope = Unlocked.open(keys)) {
			chain.doFilter(request, response);
		}
	}

}
