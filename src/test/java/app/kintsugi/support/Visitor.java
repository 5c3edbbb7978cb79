package app.kintsugi.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser that knows HTTP, cookies and forms, and no script: for tests
 * that send what no browser would.
 */
public final class Visitor {

	/**
	 * What came back.
	 */
	public record Answer(int status, String body, String location) {

		/** The content of a hidden field, or of an input, of this name. */
		public String field(String name) {
			Matcher input = Pattern.compile("<input[^>]*\\bname=\"" + Pattern.quote(name) + "\"[^>]*>")
				.matcher(this.body);
			if (!input.find()) {
				throw new AssertionError("no field " + name + " in a page of status " + this.status);
			}
			Matcher content = Pattern.compile("\\bvalue=\"([^\"]*)\"").matcher(input.group());
			return content.find() ? content.group(1) : "";
		}

		/** The text of the first element that has exactly this class attribute. */
		public String textOf(String classes) {
			Matcher element = Pattern.compile("class=\"" + Pattern.quote(classes) + "\"[^>]*>([^<]*)<")
				.matcher(this.body);
			if (!element.find()) {
				throw new AssertionError("nothing of class " + classes + " in a page of status " + this.status);
			}
			return element.group(1).strip();
		}

	}

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient http = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final String base;

	/**
	 * Opens a browser at an address.
	 * @param base for example {@code http://localhost:8080}
	 */
	public Visitor(String base) {
		this.base = base;
	}

	public Answer get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.base + path)).GET());
	}

	/**
	 * Sends a form with a good CSRF token.
	 * @param namesAndTexts names and texts in turn; a name can come again
	 */
	public Answer post(String path, String... namesAndTexts) {
		List<String> all = new ArrayList<>(List.of(namesAndTexts));
		all.addAll(List.of("_csrf", csrfToken()));
		return postAsIs(path, all.toArray(String[]::new));
	}

	/** Sends a form as it is given. */
	public Answer postAsIs(String path, String... namesAndTexts) {
		StringBuilder body = new StringBuilder();
		for (int i = 0; i < namesAndTexts.length; i += 2) {
			body.append((i > 0) ? "&" : "")
				.append(encoded(namesAndTexts[i]))
				.append('=')
				.append(encoded(namesAndTexts[i + 1]));
		}
		return postBody(path, body.toString());
	}

	/** Sends a form that is encoded already, in whatever way. */
	public Answer postBody(String path, String body) {
		return send(HttpRequest.newBuilder(URI.create(this.base + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	/**
	 * Sends a form with a file in it, and a good CSRF token.
	 * @param file its name, which a browser sends along
	 * @param namesAndTexts names and texts in turn
	 */
	public Answer postWithFile(String path, String field, String file, byte[] content, String... namesAndTexts) {
		List<String> all = new ArrayList<>(List.of(namesAndTexts));
		all.addAll(List.of("_csrf", csrfToken()));
		String boundary = "----as-a-browser-draws-it";
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int i = 0; i < all.size(); i += 2) {
			body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + all.get(i) + "\"\r\n\r\n"
					+ all.get(i + 1) + "\r\n")
				.getBytes(StandardCharsets.UTF_8));
		}
		body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
				+ file + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return send(HttpRequest.newBuilder(URI.create(this.base + path))
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(BodyPublishers.ofByteArray(body.toByteArray())));
	}

	/** Signs in; fails the test when it does not go on from there. */
	public Visitor signIn(String name, String passphrase) {
		Answer answer = post("/sign-in", "name", name, "passphrase", passphrase);
		if (answer.status() != 303) {
			throw new AssertionError("not signed in as " + name + ": " + answer.status());
		}
		return this;
	}

	/** The cookies as a header, for a client of another kind. */
	public String cookieHeader() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.map((cookie) -> cookie.getName() + "=" + cookie.getValue())
			.collect(Collectors.joining("; "));
	}

	/** Forgets a cookie, as when a session ends on one side only. */
	public void forget(String cookie) {
		this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((candidate) -> candidate.getName().equals(cookie))
			.toList()
			.forEach((candidate) -> this.cookies.getCookieStore().remove(null, candidate));
	}

	/** The content of a cookie, or nothing when there is none of this name. */
	public Optional<String> cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst();
	}

	private String csrfToken() {
		Answer form = get("/recover");
		return form.field("_csrf");
	}

	private Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.http.send(
					request.header("Accept", "text/html").timeout(Duration.ofSeconds(60)).build(),
					BodyHandlers.ofString(StandardCharsets.UTF_8));
			return new Answer(response.statusCode(), response.body(),
					response.headers().firstValue("Location").orElse(""));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
