package app.kintsugi.account.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import app.kintsugi.vault.NoKeyException;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.TamperedException;
import app.kintsugi.vault.WaitsForKeys;

/**
 * Does in somebody's request, whichever page it is, what waited for their keys.
 */
@Component
class DoWhatWaited implements HandlerInterceptor, WebMvcConfigurer {

	private final ObjectProvider<WaitsForKeys> all;

	DoWhatWaited(ObjectProvider<WaitsForKeys> all) {
		this.all = all;
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
			this.all.forEach((waiting) -> waiting.due(me).forEach(DoWhatWaited::run));
		}
		return true;
	}

	private static void run(Runnable due) {
		try {
			due.run();
		}
		catch (NoKeyException | TamperedException | ConcurrencyFailureException | DataIntegrityViolationException ex) {
			// it stays as it is, for a later request, or another of the same person's is
			// doing
			// it at this moment; this page is about something else
		}
	}

}
