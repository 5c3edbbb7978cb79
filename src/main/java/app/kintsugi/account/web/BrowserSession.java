package app.kintsugi.account.web;

import java.time.Clock;
import java.util.Base64;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

import app.kintsugi.vault.Keyring;
import app.kintsugi.vault.Keys;
import app.kintsugi.vault.PersonId;
import app.kintsugi.vault.SessionSeal;

/**
 * A person's stay in one browser: the session row holds their master key sealed, the
 * cookie holds the key to it, and neither opens anything alone.
 */
@Component
class BrowserSession {

	private static final String SEALED_KEYS = "sealed-keys";

	private static final String RECOVERY_CODE_MISSING = "recovery-code-missing";

	private final HostCookie keyCookie = new HostCookie("key");

	private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	private final SessionSettings settings;

	private final Keyring keyring;

	private final Clock clock;

	BrowserSession(SessionSettings settings, Keyring keyring, Clock clock) {
		this.settings = settings;
		this.keyring = keyring;
		this.clock = clock;
	}

	/** Signs a person in, in a session of its own. */
	void begin(Keys keys, HttpServletRequest request, HttpServletResponse response) {
		HttpSession earlier = request.getSession(false);
		if (earlier != null) {
			earlier.invalidate();
		}
		HttpSession session = request.getSession(true);
		session.setMaxInactiveInterval((int) this.settings.idle().toSeconds());
		byte[] key = SessionSeal.newKey();
		session.setAttribute(SEALED_KEYS,
				SessionSeal.seal(keys, key, session.getId(), this.clock.instant().plus(this.settings.longest())));
		this.keyCookie.write(request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(key));
		if (!this.keyring.hasConfirmedRecoveryCode(keys.person())) {
			session.setAttribute(RECOVERY_CODE_MISSING, true);
		}
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(new PersonAuthentication(keys.person()));
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
	}

	/** Opens the keys of the person this request is signed in as. */
	Optional<Keys> open(PersonId person, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null || !(session.getAttribute(SEALED_KEYS) instanceof byte[] sealed)) {
			return Optional.empty();
		}
		return this.keyCookie.read(request)
			.flatMap(BrowserSession::decoded)
			.flatMap((key) -> SessionSeal.open(sealed, key, person, session.getId(), this.clock.instant()));
	}

	/** Signs out: the row and the cookie go, in this very answer. */
	void end(HttpServletRequest request, HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		this.keyCookie.remove(request, response);
		// Chromium may bring back a left page from memory, no-store or not
		response.setHeader("Clear-Site-Data", "\"cache\"");
		SecurityContextHolder.clearContext();
	}

	/** Whether the person has not yet written down a recovery code. */
	boolean recoveryCodeMissing(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(RECOVERY_CODE_MISSING) != null;
	}

	void recoveryCodeConfirmed(HttpServletRequest request) {
		request.getSession().removeAttribute(RECOVERY_CODE_MISSING);
	}

	/** Whether a cookie belongs to somebody's stay. */
	static boolean isOurs(String cookie) {
		return cookie.endsWith("key") || cookie.endsWith("session");
	}

	private static Optional<byte[]> decoded(String key) {
		try {
			return Optional.of(Base64.getUrlDecoder().decode(key));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
