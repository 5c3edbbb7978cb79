package app.kintsugi.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks for the pages that are open to all and ends, so that a cache made of this run
 * holds what serving a page takes, too. Only with the profile {@code training}, whose
 * database is in memory.
 */
@Component
@Profile("training")
class Training {

	private static final List<String> PAGES = List.of("/about", "/sign-in", "/sign-up", "/recover", "/help-now",
			"/css/kintsugi.css", "/nothing-here");

	private static final int ROUNDS = 20;

	@EventListener
	void train(ApplicationReadyEvent ready) {
		if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext served
				&& served.getWebServer() != null) {
			for (int round = 0; round < ROUNDS; round++) {
				PAGES.forEach((page) -> read(served.getWebServer().getPort(), page));
			}
			served.close();
		}
	}

	private static void read(int port, String page) {
		try {
			HttpURLConnection asked = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + page)
				.toURL()
				.openConnection();
			asked.setInstanceFollowRedirects(false);
			try (InputStream answer = (asked.getResponseCode() < 400) ? asked.getInputStream() : InputStream.nullInputStream()) {
				answer.readAllBytes();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
