package app.kintsugi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sends exactly what a test says to a running application, and remembers nothing: whose
 * request it is says the cookie header that goes along.
 */
public final class Wire {

	/** The cookie header of somebody who is not signed in. */
	public static final String NOBODY = "csrf=" + GoodCsrfToken.TOKEN;

	private static final Pattern MADE_ANEW = Pattern.compile("<input [^>]*name=\"(_csrf|submission|back)\"[^>]*>");

	/**
	 * What came back.
	 */
	public record Reply(int status, String location, String body, HttpHeaders headers) {

		/**
		 * The page without what is made anew for each request, or repeats its address.
		 */
		public String comparable() {
			return MADE_ANEW.matcher(this.body).replaceAll("");
		}

		/** The content of the first field of this name. */
		public String field(String name) {
			Matcher input = Pattern.compile("<input [^>]*name=\"" + Pattern.quote(name) + "\"[^>]*>")
				.matcher(this.body);
			Matcher content = Pattern.compile("value=\"([^\"]*)\"").matcher(input.find() ? input.group() : "");
			if (!content.find()) {
				throw new AssertionError("no field " + name + " in a page of status " + this.status);
			}
			return content.group(1);
		}

		private String cookie(String name) {
			return this.headers.allValues("Set-Cookie")
				.stream()
				.filter((cookie) -> cookie.startsWith(name + "="))
				.map((cookie) -> cookie.split(";", 2)[0])
				.findFirst()
				.orElseThrow(() -> new AssertionError("no cookie " + name + " with status " + this.status));
		}

	}

	private final HttpClient http = HttpClient.newBuilder()
		.version(Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final String base;

	public Wire(int port) {
		this.base = "http://localhost:" + port;
	}

	/**
	 * Signs somebody in.
	 * @return the cookie header that makes a request theirs
	 */
	public String signIn(Member member) {
		Reply reply = post("/sign-in", NOBODY, Map.of("name", member.signInName(), "passphrase", member.passphrase()));
		return NOBODY + "; " + reply.cookie("session") + "; " + reply.cookie("key");
	}

	public Reply get(String path, String cookies) {
		return send("GET", path, cookies, "");
	}

	/** Sends a form, with a good CSRF token. */
	public Reply post(String path, String cookies, Map<String, String> fields) {
		return send("POST", path, cookies, form(fields));
	}

	/**
	 * Sends anything.
	 * @param body as it goes over the wire; a good CSRF token is put behind it
	 */
	public Reply send(String method, String path, String cookies, String body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path))
			.header("Accept", "text/html")
			.header("Cookie", cookies)
			.timeout(Duration.ofSeconds(60));
		if (method.equals("GET")) {
			request.GET();
		}
		else {
			String sent = (body.isEmpty() ? "" : body + "&") + form(Map.of("_csrf", GoodCsrfToken.masked()));
			request.header("Content-Type", "application/x-www-form-urlencoded")
				.method(method, BodyPublishers.ofString(sent));
		}
		try {
			HttpResponse<String> response = this.http.send(request.build(),
					BodyHandlers.ofString(StandardCharsets.UTF_8));
			return new Reply(response.statusCode(), response.headers().firstValue("Location").orElse(""),
					response.body(), response.headers());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Fields as a form sends them. */
	public static String form(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
