package app.kintsugi.journey.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;

import app.kintsugi.journey.NotNowException;

/**
 * A button that no longer fits, pressed on a page that was open for a while: the journey
 * as it is now says all there is to say. A form with text in it answers for itself, since
 * it keeps what was typed.
 */
@ControllerAdvice
class AsItIsNow {

	@ExceptionHandler(NotNowException.class)
	String show(HttpServletRequest request) {
		return (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
				&& path.get("id") != null) ? "redirect:/journeys/" + path.get("id") : "redirect:/";
	}

}
