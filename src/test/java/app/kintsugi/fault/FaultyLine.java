package app.kintsugi.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * A line to a server on this machine that can be cut, or be slow with every answer, and
 * be mended again at the same port.
 */
final class FaultyLine implements AutoCloseable {

	private final int target;

	private final int port;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private volatile long answersTake;

	private volatile @Nullable ServerSocket door;

	FaultyLine(int target) throws IOException {
		this.target = target;
		ServerSocket first = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.port = first.getLocalPort();
		listen(first);
	}

	int port() {
		return this.port;
	}

	/** As when the server is shut down: what is open ends, and nothing new is let in. */
	void cut() throws IOException {
		ServerSocket shut = this.door;
		if (shut != null) {
			shut.close();
		}
		for (Socket socket : this.open) {
			socket.close();
		}
		this.open.clear();
	}

	void mend() throws IOException {
		this.answersTake = 0;
		ServerSocket shut = this.door;
		if (shut == null || shut.isClosed()) {
			listen(new ServerSocket(this.port, 50, InetAddress.getLoopbackAddress()));
		}
	}

	/** From now on each answer is held back for so long. */
	void slowDown(Duration each) {
		this.answersTake = each.toMillis();
	}

	private void listen(ServerSocket at) {
		this.door = at;
		this.threads.execute(() -> {
			try {
				while (true) {
					Socket client = at.accept();
					Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target);
					this.open.add(client);
					this.open.add(server);
					this.threads.execute(() -> pass(client, server, false));
					this.threads.execute(() -> pass(server, client, true));
				}
			}
			catch (IOException ex) {
				// it was cut
			}
		});
	}

	private void pass(Socket from, Socket to, boolean answers) {
		byte[] some = new byte[16 * 1024];
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int length = in.read(some); length >= 0; length = in.read(some)) {
				if (answers && this.answersTake > 0) {
					TimeUnit.MILLISECONDS.sleep(this.answersTake);
				}
				out.write(some, 0, length);
				out.flush();
			}
		}
		catch (IOException ex) {
			// it was cut
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.open.remove(from);
			this.open.remove(to);
		}
	}

	@Override
	public void close() {
		try {
			cut();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.threads.shutdownNow();
		}
	}

}
