package app.kintsugi.account.web;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A cookie that only this host can set and that goes when the browser closes, unless it
 * is to be kept. Its {@code __Host-} prefix and Secure are left off over plain http,
 * which {@link LoopbackOrHttpsFilter} allows on this very machine only.
 *
 * @param name without prefix
 */
record HostCookie(String name) {

	Optional<String> read(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, nameFor(request));
		return Optional.ofNullable((cookie != null) ? cookie.getValue() : null).filter((content) -> !content.isEmpty());
	}

	void write(HttpServletRequest request, HttpServletResponse response, String content) {
		add(request, response, ResponseCookie.from(nameFor(request), content));
	}

	void keep(HttpServletRequest request, HttpServletResponse response, String content, Duration howLong) {
		add(request, response, ResponseCookie.from(nameFor(request), content).maxAge(howLong));
	}

	/** One that the pages' own script may read: never a secret. */
	void keepForScript(HttpServletRequest request, HttpServletResponse response, String content, Duration howLong) {
		add(request, response, ResponseCookie.from(nameFor(request), content).maxAge(howLong), false);
	}

	void remove(HttpServletRequest request, HttpServletResponse response) {
		add(request, response, ResponseCookie.from(nameFor(request), "").maxAge(Duration.ZERO));
	}

	private static void add(HttpServletRequest request, HttpServletResponse response,
			ResponseCookie.ResponseCookieBuilder cookie) {
		add(request, response, cookie, true);
	}

	private static void add(HttpServletRequest request, HttpServletResponse response,
			ResponseCookie.ResponseCookieBuilder cookie, boolean httpOnly) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				cookie.httpOnly(httpOnly).secure(request.isSecure()).sameSite("Lax").path("/").build().toString());
	}

	private String nameFor(HttpServletRequest request) {
		return request.isSecure() ? "__Host-" + this.name : this.name;
	}

}
