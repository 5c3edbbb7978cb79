package app.kintsugi.account.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import app.kintsugi.vault.PersonId;

/**
 * Where a person is signed in. Deleting the row ends the session: its keys are gone.
 */
@Component
class OwnSessions {

	/**
	 * One session.
	 *
	 * @param handle names it on a page without giving its id away
	 * @param here whether it is this very browser's
	 */
	record OwnSession(String handle, Instant since, Instant lastUsed, boolean here) {
	}

	private final JdbcIndexedSessionRepository sessions;

	private final TransactionOperations transactions;

	OwnSessions(JdbcIndexedSessionRepository sessions, TransactionOperations transactions) {
		this.sessions = sessions;
		this.transactions = transactions;
	}

	/** Every session of a person, the newest first. */
	List<OwnSession> of(PersonId person, String hereId) {
		return rows(person).stream()
			.map((session) -> new OwnSession(handle(session.getId()), session.getCreationTime(),
					session.getLastAccessedTime(), session.getId().equals(hereId)))
			.sorted(Comparator.comparing(OwnSession::since).reversed())
			.toList();
	}

	void end(PersonId person, String handle) {
		delete(person, (id) -> handle(id).equals(handle));
	}

	void endOthers(PersonId person, String hereId) {
		delete(person, (id) -> !id.equals(hereId));
	}

	void endAll(PersonId person) {
		delete(person, (id) -> true);
	}

	private void delete(PersonId person, Predicate<String> which) {
		this.transactions.executeWithoutResult(
				(status) -> rows(person).stream().map(Session::getId).filter(which).forEach(this.sessions::deleteById));
	}

	private List<? extends Session> rows(PersonId person) {
		return List.copyOf(this.sessions.findByPrincipalName(person.id().toString()).values());
	}

	private static String handle(String sessionId) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
