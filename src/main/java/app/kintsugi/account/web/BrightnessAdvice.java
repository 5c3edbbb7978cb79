package app.kintsugi.account.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells every page whether light or dark was chosen in this browser; null where the
 * device decides. The page comes with it, so that nothing flashes up in between.
 */
@ControllerAdvice
class BrightnessAdvice {

	static final Set<String> CHOICES = Set.of("light", "dark");

	/** Read by {@code brightness.js} too, on the page that is shown without a server. */
	static final HostCookie COOKIE = new HostCookie("brightness");

	@ModelAttribute("brightness")
	@Nullable String brightness(HttpServletRequest request) {
		return COOKIE.read(request).filter(CHOICES::contains).orElse(null);
	}

}
