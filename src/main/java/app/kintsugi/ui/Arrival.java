package app.kintsugi.ui;

import java.time.Duration;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/**
 * Puts the focus on the heading of the page that follows a form that was taken, so that
 * whoever hears the page hears where they are. All titles are the same here, and say
 * nothing. A cookie that lasts for the one step tells the next page.
 */
class Arrival implements HandlerInterceptor {

	private static final String COOKIE = "sent";

	/** In the model of a page that leaves the focus where it was pressed. */
	private static final String FOCUS_KEPT = "focusKept";

	private static final Duration ONE_STEP = Duration.ofMinutes(1);

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page == null || page.getViewName() == null) {
			return;
		}
		boolean leadsOn = page.getViewName().startsWith("redirect:");
		if (leadsOn && HttpMethod.POST.matches(request.getMethod())) {
			response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "1", ONE_STEP));
		}
		Cookie sent = WebUtils.getCookie(request, COOKIE);
		if (!leadsOn && sent != null && HttpMethod.GET.matches(request.getMethod())) {
			page.addObject("arrived", !page.getModel().containsKey(FOCUS_KEPT));
			response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
		}
	}

	private static String cookie(HttpServletRequest request, String content, Duration lasts) {
		return ResponseCookie.from(COOKIE, content)
			.maxAge(lasts)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.path("/")
			.build()
			.toString();
	}

}
