package app.kintsugi.draft.web;

import java.util.Map;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import app.kintsugi.draft.Drafts;
import app.kintsugi.vault.Keys;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.Unlocked;

/**
 * Lets a draft go when its form was taken, whichever room took it: a form that is posted
 * and answered with a redirect was taken. And hands a form back that was shown to
 * somebody else, rather than store one person's words as another's.
 */
@Component
class TakenForms implements HandlerInterceptor, WebMvcConfigurer {

	private final Drafts drafts;

	TakenForms(Drafts drafts) {
		this.drafts = drafts;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).excludePathPatterns("/css/**", "/img/**", "/js/**", "/drafts/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (isPost(request) && request.getDispatcherType() == DispatcherType.REQUEST && Unlocked.present().isPresent()
				&& request.getParameter(Posted.DRAFT) != null && Posted.of(Posted.sent(request)).isEmpty()) {
			throw new AccessDeniedException("a form that was shown to somebody else");
		}
		return true;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView answer) {
		if (!isPost(request) || answer == null || answer.getViewName() == null
				|| !answer.getViewName().startsWith("redirect:")) {
			return;
		}
		Unlocked.present().map(Keys::person).ifPresent((me) -> taken(Posted.sent(request), me));
	}

	private void taken(Map<String, String> sent, PersonId me) {
		try {
			Posted.of(sent)
				.ifPresent((posted) -> this.drafts.taken(posted.page(), posted.id(), posted.number(),
						Posted.texts(sent), me));
		}
		catch (DataAccessException | TransactionException ex) {
			// the form is stored; its draft stays, and can be thrown away by hand
		}
	}

	private static boolean isPost(HttpServletRequest request) {
		return "POST".equals(request.getMethod());
	}

}
