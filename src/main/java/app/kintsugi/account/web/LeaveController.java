package app.kintsugi.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

import app.kintsugi.safety.HarmlessSite;

/**
 * Ends the stay in this browser and leads to a harmless site: by a link where there is no
 * script, and by a request that nobody waits for where there is. Why this may be a GET is
 * told in {@code src/docs/decisions/05-leaving.md}.
 */
@Controller
class LeaveController {

	private final BrowserSession browserSession;

	private final HarmlessSite harmlessSite;

	LeaveController(BrowserSession browserSession, HarmlessSite harmlessSite) {
		this.browserSession = browserSession;
		this.harmlessSite = harmlessSite;
	}

	@GetMapping("/leave")
	ResponseEntity<Void> byLink(HttpServletRequest request, HttpServletResponse response) {
		this.browserSession.end(request, response);
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(this.harmlessSite.address()).build();
	}

	@PostMapping("/leave")
	ResponseEntity<Void> byScript(HttpServletRequest request, HttpServletResponse response) {
		this.browserSession.end(request, response);
		return ResponseEntity.noContent().build();
	}

}
