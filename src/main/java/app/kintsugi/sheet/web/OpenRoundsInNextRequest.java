package app.kintsugi.sheet.web;

import java.util.UUID;

import app.kintsugi.sheet.Rounds;
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
 * The next request of whoever answered first, whichever page it is, opens both sheets:
 * only then are that person's keys here.
 */
@Component
class OpenRoundsInNextRequest implements HandlerInterceptor, WebMvcConfigurer {

	private final Rounds rounds;

	OpenRoundsInNextRequest(Rounds rounds) {
		this.rounds = rounds;
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
			this.rounds.due(me).forEach((round) -> open(round, me));
		}
		return true;
	}

	private void open(UUID round, PersonId me) {
		try {
			this.rounds.open(round, me);
		}
		catch (NoKeyException | TamperedException | ConcurrencyFailureException ex) {
			// it stays as it is, for a later request; this page is about something else
		}
	}

}
