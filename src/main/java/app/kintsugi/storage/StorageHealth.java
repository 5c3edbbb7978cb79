package app.kintsugi.storage;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says whether what people write can be saved, quickly even when the database is slow. It
 * reads only: a failed write is known from whoever met it. In trouble nothing is asked,
 * since {@link Storage} is trying already.
 */
@Component("storageHealthIndicator")
class StorageHealth implements HealthIndicator, DisposableBean {

	private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

	/** A database that answered nothing for so long is not slow but away. */
	private static final long SLOW = TimeUnit.SECONDS.toNanos(30);

	private final Storage storage;

	private final ExecutorService asking = Executors.newSingleThreadExecutor((work) -> {
		Thread thread = new Thread(work, "storage-health");
		thread.setDaemon(true);
		return thread;
	});

	private @Nullable Future<?> question;

	private long asked;

	StorageHealth(Storage storage) {
		this.storage = storage;
	}

	@Override
	public synchronized Health health() {
		if (this.storage.trouble().isEmpty()) {
			ask();
		}
		return this.storage.trouble()
			.map((trouble) -> Health.down().withDetail("reason", trouble.inWords()).build())
			.orElseGet(() -> Health.up().build());
	}

	private void ask() {
		if (this.storage.isReadOnly()) {
			this.storage.notice(Trouble.NO_WRITING);
			return;
		}
		Future<?> current = this.question;
		if (current == null) {
			current = this.asking.submit(this.storage::read);
			this.question = current;
			this.asked = System.nanoTime();
		}
		try {
			current.get(PATIENCE, TimeUnit.NANOSECONDS);
			this.question = null;
		}
		catch (TimeoutException ex) {
			if (System.nanoTime() - this.asked > SLOW) {
				this.storage.notice(Trouble.NO_ANSWER);
			}
		}
		catch (ExecutionException ex) {
			this.question = null;
			if (this.storage.notice(ex).isEmpty()) {
				this.storage.notice(Trouble.NO_ANSWER);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void destroy() {
		this.asking.shutdownNow();
	}

}
