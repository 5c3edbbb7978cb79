package app.kintsugi.account.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;

/**
 * Keeps the session's id in a host cookie.
 */
@Component
class HostCookieSessionIds implements CookieSerializer {

	private final HostCookie cookie = new HostCookie("session");

	@Override
	public void writeCookieValue(CookieValue session) {
		if (session.getCookieValue().isEmpty()) {
			this.cookie.remove(session.getRequest(), session.getResponse());
		}
		else {
			this.cookie.write(session.getRequest(), session.getResponse(), session.getCookieValue());
		}
	}

	@Override
	public List<String> readCookieValues(HttpServletRequest request) {
		return this.cookie.read(request).stream().toList();
	}

}
