package app.kintsugi.account.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Nobody writes a word before they hold a recovery code: without one, a forgotten
 * passphrase would lose everything.
 */
@Component
class RecoveryCodeFirst implements HandlerInterceptor, WebMvcConfigurer {

	private static final Set<String> OPEN = Set.of("/recovery-code", "/recovery-code/confirm", "/sign-out", "/leave",
			"/leave/noted", "/help-now", "/safety-check", "/manifest.webmanifest", "/about", "/language", "/error");

	private final BrowserSession browserSession;

	RecoveryCodeFirst(BrowserSession browserSession) {
		this.browserSession = browserSession;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).excludePathPatterns("/css/**", "/img/**", "/js/**", "/look/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (OPEN.contains(KeptText.path(request)) || !this.browserSession.recoveryCodeMissing(request)) {
			return true;
		}
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader("Location", "/recovery-code");
		return false;
	}

}
