package app.kintsugi.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What everything is kept in, as far as anybody has to care: well, or in trouble. Once it
 * is in trouble it is tried by writing, once a second, until that works; nobody else has
 * to run into it meanwhile.
 */
@Component
public class Storage implements DisposableBean {

	/** A second is soon for a person and rare for a disk. */
	private static final long TRIED_EVERY = 1_000;

	/** What a small save needs at the least, in bytes. */
	private static final long ROOM = 4L * 1024 * 1024;

	private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

	private final DataSource dataSource;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	/** H2's file, or nothing where the database is another one. */
	private final @Nullable Path file;

	private final ScheduledExecutorService attempts = Executors.newSingleThreadScheduledExecutor((work) -> {
		Thread thread = new Thread(work, "storage");
		thread.setDaemon(true);
		return thread;
	});

	private volatile @Nullable Trouble trouble;

	Storage(DataSource dataSource, PlatformTransactionManager transactions) {
		this.dataSource = dataSource;
		this.jdbc = new JdbcTemplate(dataSource);
		this.transaction = new TransactionTemplate(transactions);
		this.file = file(this.jdbc);
	}

	private static @Nullable Path file(JdbcTemplate jdbc) {
		boolean h2 = Boolean.TRUE
			.equals(jdbc.execute((Connection connection) -> connection.getMetaData().getURL().startsWith("jdbc:h2:")));
		String path = h2 ? jdbc.queryForObject("select database_path()", String.class) : null;
		return (path != null) ? Path.of(path + ".mv.db") : null;
	}

	/** Why nothing can be saved at present, or nothing when all is well. */
	public Optional<Trouble> trouble() {
		return Optional.ofNullable(this.trouble);
	}

	/**
	 * Hears of a failure that somebody met.
	 * @return what it says about the storage, or nothing when it is about something else
	 */
	public Optional<Trouble> notice(Throwable failure) {
		Optional<Trouble> met = Trouble.of(failure);
		met.ifPresent(this::notice);
		return met;
	}

	synchronized void notice(Trouble met) {
		if (this.trouble == met) {
			return;
		}
		boolean first = this.trouble == null;
		this.trouble = met;
		LOG.error("Nothing can be saved: {}. What was saved before is safe. It goes on by itself when that is mended.",
				met.inWords());
		if (first && !this.attempts.isShutdown()) {
			this.attempts.execute(this::attempt);
		}
	}

	private void attempt() {
		try {
			if (isFull()) {
				tryLater();
				return;
			}
			openAnew();
			write();
		}
		catch (RuntimeException ex) {
			notice(Trouble.of(ex).orElse(Trouble.NO_ANSWER));
			tryLater();
			return;
		}
		synchronized (this) {
			this.trouble = null;
		}
		LOG.warn("Everything can be saved again.");
	}

	private void tryLater() {
		if (!this.attempts.isShutdown()) {
			this.attempts.schedule(this::attempt, TRIED_EVERY, TimeUnit.MILLISECONDS);
		}
	}

	/**
	 * H2 shuts its file at the first write that fails and stays so for as long as one
	 * connection is left; connections to a PostgreSQL that was away are all dead.
	 */
	private void openAnew() {
		try {
			if (this.dataSource.isWrapperFor(HikariDataSource.class)) {
				HikariDataSource pool = this.dataSource.unwrap(HikariDataSource.class);
				if (pool.getHikariPoolMXBean() != null) {
					pool.getHikariPoolMXBean().softEvictConnections();
				}
			}
		}
		catch (SQLException ex) {
			// nothing to open anew: the write says what is the matter
		}
	}

	/**
	 * Whether trying is useless. H2 would shut its file at every write that fails, and
	 * nobody could read meanwhile.
	 */
	private boolean isFull() {
		Path kept = this.file;
		return this.trouble == Trouble.NO_SPACE && kept != null && kept.toFile().getUsableSpace() < ROOM;
	}

	/** Whether it is seen without writing that nothing can be written. */
	boolean isReadOnly() {
		Path kept = this.file;
		return kept != null && Files.exists(kept) && !Files.isWritable(kept);
	}

	/** Fails unless it can be read. */
	void read() {
		this.jdbc.queryForList("select 1");
	}

	/**
	 * Fails unless something can be saved, to the disk: a row is written as it is, in a
	 * table that every database of ours has.
	 */
	private void write() {
		this.transaction.executeWithoutResult((status) -> this.jdbc
			.update("update \"flyway_schema_history\" set \"success\" = \"success\" where \"installed_rank\" = 1"));
	}

	@Override
	public void destroy() {
		this.attempts.shutdownNow();
	}

}
