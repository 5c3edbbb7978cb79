package app.kintsugi.account.web;

import java.security.SecureRandom;
import java.util.Base64;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * Keeps the CSRF token in a host cookie, so that a page with a form makes no session, and
 * a form that outlives its session can still be told from a forged one.
 */
class HostCookieCsrfTokens implements CsrfTokenRepository {

	private static final int BYTES = 18;

	private final HostCookie cookie = new HostCookie("csrf");

	private final SecureRandom random = new SecureRandom();

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		byte[] token = new byte[BYTES];
		this.random.nextBytes(token);
		return token(Base64.getUrlEncoder().encodeToString(token));
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		if (token == null) {
			this.cookie.remove(request, response);
		}
		else {
			this.cookie.write(request, response, token.getToken());
		}
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return this.cookie.read(request).map(HostCookieCsrfTokens::token).orElse(null);
	}

	private static CsrfToken token(String content) {
		return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", content);
	}

}
