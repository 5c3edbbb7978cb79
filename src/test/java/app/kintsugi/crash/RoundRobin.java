package app.kintsugi.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A reverse proxy that asks one node after another. Whom nobody hears is passed on to the
 * next; what a node has heard and not answered is asked again only if it is a GET.
 */
final class RoundRobin implements AutoCloseable {

	private static final int BAD_GATEWAY = 502;

	private static final Set<String> PASSED_ON = Set.of("cookie", "content-type", "accept");

	private static final Set<String> NOT_PASSED_BACK = Set.of("connection", "transfer-encoding", "content-length",
			"keep-alive");

	private final HttpServer server;

	private final ExecutorService threads = Executors.newFixedThreadPool(8);

	private final HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

	private final List<String> nodes;

	private final AtomicInteger next = new AtomicInteger();

	private final AtomicInteger unanswered = new AtomicInteger();

	RoundRobin(List<String> nodes) {
		this.nodes = nodes;
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::pass);
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	String base() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/** How often a node went away in the middle of a POST. */
	int unanswered() {
		return this.unanswered.get();
	}

	private void pass(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] body = exchange.getRequestBody().readAllBytes();
			for (int tried = 0; tried < this.nodes.size(); tried++) {
				String node = this.nodes.get(Math.floorMod(this.next.getAndIncrement(), this.nodes.size()));
				try {
					answer(exchange, this.http.send(request(exchange, node, body), BodyHandlers.ofByteArray()));
					return;
				}
				catch (ConnectException ex) {
					// it is down, and has heard nothing
				}
				catch (IOException ex) {
					if (!exchange.getRequestMethod().equals("GET")) {
						this.unanswered.incrementAndGet();
						break;
					}
				}
			}
			exchange.sendResponseHeaders(BAD_GATEWAY, -1);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static HttpRequest request(HttpExchange exchange, String node, byte[] body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node + exchange.getRequestURI()))
			.method(exchange.getRequestMethod(),
					(body.length > 0) ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody());
		exchange.getRequestHeaders().forEach((name, all) -> {
			if (PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
				all.forEach((content) -> request.header(name, content));
			}
		});
		return request.build();
	}

	private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
		answer.headers().map().forEach((name, all) -> {
			if (!NOT_PASSED_BACK.contains(name.toLowerCase(Locale.ROOT))) {
				exchange.getResponseHeaders().put(name, all);
			}
		});
		byte[] body = answer.body();
		exchange.sendResponseHeaders(answer.statusCode(), (body.length > 0) ? body.length : -1);
		if (body.length > 0) {
			exchange.getResponseBody().write(body);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
