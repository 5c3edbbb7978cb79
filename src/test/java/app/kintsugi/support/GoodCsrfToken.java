package app.kintsugi.support;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.servlet.http.Cookie;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.ObjectUtils;

/**
 * Sends a CSRF token and the cookie it belongs to, as a page of the application does.
 * (Spring Security's own test support would swap the token's store for one in a session.)
 */
public class GoodCsrfToken implements RequestPostProcessor {

	static final String TOKEN = "a-token-of-a-test";

	@Override
	public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
		request.setCookies(ObjectUtils.addObjectToArray(request.getCookies(), new Cookie("csrf", TOKEN)));
		request.addParameter("_csrf", masked());
		return request;
	}

	/** The token after a mask of zeros. */
	static String masked() {
		byte[] token = TOKEN.getBytes(StandardCharsets.UTF_8);
		byte[] masked = new byte[token.length * 2];
		System.arraycopy(token, 0, masked, token.length, token.length);
		return Base64.getUrlEncoder().encodeToString(masked);
	}

}
