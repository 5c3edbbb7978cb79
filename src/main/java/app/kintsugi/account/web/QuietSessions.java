package app.kintsugi.account.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The session table, written to only when something changed: a page that is read costs no
 * disk write. That a session was used is noted once a minute at the most.
 */
@Primary
@Component
class QuietSessions implements SessionRepository<QuietSessions.QuietSession> {

	static final Duration NOTED_EVERY = Duration.ofMinutes(1);

	private final SessionRepository<Session> rows;

	private final TransactionOperations transactions;

	@SuppressWarnings({ "unchecked", "rawtypes" })
	QuietSessions(JdbcIndexedSessionRepository rows, TransactionOperations transactions) {
		this.rows = (SessionRepository) rows;
		this.transactions = transactions;
	}

	@Override
	public QuietSession createSession() {
		return new QuietSession(this.rows.createSession(), true);
	}

	@Override
	public void save(QuietSession session) {
		if (session.changed) {
			this.transactions.executeWithoutResult((status) -> this.rows.save(session.row));
			session.changed = false;
		}
	}

	@Override
	public @Nullable QuietSession findById(String id) {
		Session row = this.rows.findById(id);
		return (row != null) ? new QuietSession(row, false) : null;
	}

	@Override
	public void deleteById(String id) {
		this.transactions.executeWithoutResult((status) -> this.rows.deleteById(id));
	}

	/**
	 * A session that knows whether it must be written.
	 */
	static final class QuietSession implements Session {

		private final Session row;

		private boolean changed;

		private QuietSession(Session row, boolean changed) {
			this.row = row;
			this.changed = changed;
		}

		@Override
		public String getId() {
			return this.row.getId();
		}

		@Override
		public String changeSessionId() {
			this.changed = true;
			return this.row.changeSessionId();
		}

		@Override
		public <T> @Nullable T getAttribute(String name) {
			return this.row.getAttribute(name);
		}

		@Override
		public Set<String> getAttributeNames() {
			return this.row.getAttributeNames();
		}

		@Override
		public void setAttribute(String name, Object content) {
			this.changed = true;
			this.row.setAttribute(name, content);
		}

		@Override
		public void removeAttribute(String name) {
			this.changed = true;
			this.row.removeAttribute(name);
		}

		@Override
		public Instant getCreationTime() {
			return this.row.getCreationTime();
		}

		@Override
		public void setLastAccessedTime(Instant time) {
			if (Duration.between(this.row.getLastAccessedTime(), time).compareTo(NOTED_EVERY) >= 0) {
				this.changed = true;
				this.row.setLastAccessedTime(time);
			}
		}

		@Override
		public Instant getLastAccessedTime() {
			return this.row.getLastAccessedTime();
		}

		@Override
		public void setMaxInactiveInterval(Duration interval) {
			this.changed = true;
			this.row.setMaxInactiveInterval(interval);
		}

		@Override
		public Duration getMaxInactiveInterval() {
			return this.row.getMaxInactiveInterval();
		}

		@Override
		public boolean isExpired() {
			return this.row.isExpired();
		}

	}

}
