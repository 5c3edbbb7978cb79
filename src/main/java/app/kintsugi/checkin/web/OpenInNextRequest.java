package app.kintsugi.checkin.web;

import java.time.LocalDate;

import app.kintsugi.checkin.Reveal;
import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.TamperedException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The next request of whoever answered first, whichever page it is, opens the two
 * check-ins: only then are that person's keys here.
 */
@Component
class OpenInNextRequest implements HandlerInterceptor, WebMvcConfigurer {

	private final Reveal reveal;

	OpenInNextRequest(Reveal reveal) {
		this.reveal = reveal;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		// a handler of static files is no method, and on the way to an error page no keys
		// are open
		if (handler instanceof HandlerMethod && request.getDispatcherType() == DispatcherType.REQUEST
				&& request.getUserPrincipal() instanceof Authentication authentication
				&& authentication.getPrincipal() instanceof PersonId me) {
			this.reveal.due(me).forEach((monday) -> open(monday, me));
		}
		return true;
	}

	private void open(LocalDate monday, PersonId me) {
		try {
			this.reveal.open(monday, me);
		}
		catch (NoKeyException | TamperedException | ConcurrencyFailureException ex) {
			// it stays as it is, for a later request; this page is about something else
		}
	}

}
