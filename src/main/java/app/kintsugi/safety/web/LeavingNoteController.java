package app.kintsugi.safety.web;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes the note about leaving away, on this device: it is about the device, not the
 * person. The cookie says nothing but that.
 */
@Controller
class LeavingNoteController {

	static final String COOKIE = "noted";

	private static final Duration LONG = Duration.ofDays(365);

	@PostMapping("/leave/noted")
	String noted(@RequestParam(defaultValue = "/") String back, HttpServletRequest request,
			HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(COOKIE, "1")
					.maxAge(LONG)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.path("/")
					.build()
					.toString());
		return "redirect:" + (isOurs(back) ? back : "/");
	}

	private static boolean isOurs(String path) {
		return path.matches("/[A-Za-z0-9/-]*") && !path.startsWith("//");
	}

}
