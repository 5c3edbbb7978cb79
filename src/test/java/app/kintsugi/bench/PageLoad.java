package app.kintsugi.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Sends one request again and again over kept connections, with as little work of its own
 * as it can: it shares the processors with the server.
 */
final class PageLoad {

	private final String host;

	private final int port;

	private final Supplier<byte[]> requests;

	private final int status;

	private PageLoad(URI address, Supplier<byte[]> requests, int status) {
		this.host = address.getHost();
		this.port = address.getPort();
		this.requests = requests;
		this.status = status;
	}

	/** Asks for a page. */
	static PageLoad get(String base, String path, String cookies) {
		URI address = URI.create(base);
		byte[] request = (head("GET", address, path, cookies) + "\r\n").getBytes(StandardCharsets.US_ASCII);
		return new PageLoad(address, () -> request, 200);
	}

	/** Sends forms, each with fields of its own, all of which are answered with 303. */
	static PageLoad post(String base, String path, String cookies, Supplier<String> forms) {
		URI address = URI.create(base);
		String head = head("POST", address, path, cookies) + "Content-Type: application/x-www-form-urlencoded\r\n";
		return new PageLoad(address, () -> {
			String form = forms.get();
			return (head + "Content-Length: " + form.length() + "\r\n\r\n" + form).getBytes(StandardCharsets.US_ASCII);
		}, 303);
	}

	private static String head(String method, URI address, String path, String cookies) {
		return method + " " + path + " HTTP/1.1\r\nHost: " + address.getHost() + ":" + address.getPort()
				+ "\r\nCookie: " + cookies + "\r\n";
	}

	/** Returns how long each request took, of all clients together. */
	Times run(int clients, double seconds) throws InterruptedException, ExecutionException {
		ExecutorService threads = Executors.newFixedThreadPool(clients);
		try {
			long begin = System.nanoTime();
			long end = begin + (long) (seconds * 1e9);
			List<Future<List<Long>>> running = new ArrayList<>();
			for (int i = 0; i < clients; i++) {
				running.add(threads.submit(() -> client(end)));
			}
			List<Long> all = new ArrayList<>();
			for (Future<List<Long>> one : running) {
				all.addAll(one.get());
			}
			return new Times(all, System.nanoTime() - begin);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private List<Long> client(long end) throws IOException {
		List<Long> times = new ArrayList<>();
		long now = System.nanoTime();
		while (now < end) {
			try (Socket socket = open()) {
				InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
				OutputStream out = socket.getOutputStream();
				// Tomcat closes a connection after its hundredth request
				for (int left = 99; now < end && left > 0; left--) {
					long before = System.nanoTime();
					now = once(in, out);
					times.add(now - before);
				}
			}
		}
		return times;
	}

	private Socket open() throws IOException {
		Socket socket = new Socket(this.host, this.port);
		socket.setTcpNoDelay(true);
		return socket;
	}

	private long once(InputStream in, OutputStream out) throws IOException {
		out.write(this.requests.get());
		out.flush();
		String said = line(in);
		if (!said.startsWith("HTTP/1.1 " + this.status)) {
			throw new IOException(said);
		}
		long length = -1;
		for (String header = line(in); !header.isEmpty(); header = line(in)) {
			if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
				length = Long.parseLong(header.substring(15).strip());
			}
		}
		if (length >= 0) {
			in.skipNBytes(length);
		}
		else {
			for (int chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
				in.skipNBytes(chunk + 2);
			}
			line(in);
		}
		return System.nanoTime();
	}

	private static int chunk(InputStream in) throws IOException {
		return Integer.parseInt(line(in), 16);
	}

	private static String line(InputStream in) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int b = in.read(); b != '\n'; b = in.read()) {
			if (b < 0) {
				throw new EOFException();
			}
			if (b != '\r') {
				line.append((char) b);
			}
		}
		return line.toString();
	}

}
