package app.kintsugi.journey.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import app.kintsugi.ui.Seam;
import app.kintsugi.ui.Seam.State;
import app.kintsugi.vault.PersonId;

/**
 * Lets gold that this browser has not shown yet draw itself, once. What it has shown is
 * kept in a cookie, as a fingerprint that says nothing to whoever finds it.
 */
@Component
class NewGold {

	private static final String COOKIE = "bowl";

	private static final Duration LONG = Duration.ofDays(365);

	/** How many bowls a browser remembers. */
	private static final int BOWLS = 4;

	private static final int FINGERPRINT = 12;

	/** The seams of this journey, with those that are new to this browser marked. */
	List<Seam> seams(JourneyView journey, PersonId me, HttpServletRequest request, HttpServletResponse response) {
		List<Seam> seams = journey.seams();
		int gold = IntStream.range(0, seams.size())
			.filter((at) -> seams.get(at).state() == State.WALKED)
			.map((at) -> 1 << at)
			.sum();
		List<String> shown = shown(request);
		String now = fingerprint(me, journey.id(), gold);
		if (shown.contains(now)) {
			return seams;
		}
		OptionalInt before = IntStream.range(0, 1 << seams.size())
			.filter((earlier) -> shown.remove(fingerprint(me, journey.id(), earlier)))
			.findFirst();
		shown.add(0, now);
		response.addHeader(HttpHeaders.SET_COOKIE, cookie(shown, request));
		int fresh = before.isPresent() ? gold & ~before.getAsInt() : 0;
		return IntStream.range(0, seams.size())
			.mapToObj((at) -> ((fresh & 1 << at) != 0) ? seams.get(at).drawn() : seams.get(at))
			.toList();
	}

	private static List<String> shown(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		return new ArrayList<>((cookie != null) ? List.of(cookie.getValue().split("\\.")) : List.of());
	}

	private static String cookie(List<String> shown, HttpServletRequest request) {
		return ResponseCookie.from(COOKIE, String.join(".", shown.subList(0, Math.min(BOWLS, shown.size()))))
			.maxAge(LONG)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.path("/")
			.build()
			.toString();
	}

	private static String fingerprint(PersonId me, UUID journey, int gold) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest((me.id() + " " + journey + " " + gold).getBytes(StandardCharsets.US_ASCII));
			return HexFormat.of().formatHex(hash, 0, FINGERPRINT);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
