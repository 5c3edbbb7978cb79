package app.kintsugi.storage;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Why nothing can be saved. Error codes are those of H2 2.4
 * ({@code org.h2.api.ErrorCode}), states those of PostgreSQL 18 (its appendix A).
 */
public enum Trouble {

	/** The disk is full. */
	NO_SPACE("the disk is full"),

	/** The disk or the database can be read only. */
	NO_WRITING("the disk or the database does not let itself be written to"),

	/** The database does not answer, or has shut itself. */
	NO_ANSWER("the database does not answer");

	private static final int IO_ERROR = 90028;

	private static final int IO_ERROR_AT = 90031;

	private static final int GENERAL_ERROR = 50000;

	private static final int READ_ONLY = 90097;

	/** Locked by another program, damaged, shut, broken off, shut down. */
	private static final Set<Integer> SHUT = Set.of(90020, 90030, 90067, 90098, 90121);

	private static final Set<Integer> OF_THE_FILE = Set.of(IO_ERROR, IO_ERROR_AT, GENERAL_ERROR);

	private static final String DISK_FULL = "53100";

	private static final String READ_ONLY_TRANSACTION = "25006";

	private static final String IO_FAILED = "58030";

	private static final String CANCELLED = "57014";

	/**
	 * HikariCP's own words, without any state, where a connection broke in the middle.
	 */
	private static final String POOL_SAYS_BROKEN = "Connection is closed";

	private final String words;

	Trouble(String words) {
		this.words = words;
	}

	/** What it is, for whoever runs the server. */
	String inWords() {
		return this.words;
	}

	/**
	 * What a failure says about the storage, or nothing when it is about something else.
	 */
	static Optional<Trouble> of(Throwable failure) {
		Trouble found = null;
		boolean ofTheFile = false;
		int depth = 0;
		for (Throwable cause = failure; cause != null && depth++ < 30; cause = cause.getCause()) {
			if (cause instanceof SQLException refused) {
				ofTheFile |= OF_THE_FILE.contains(refused.getErrorCode()) || SHUT.contains(refused.getErrorCode());
				Trouble said = said(refused);
				found = (said != null) ? said : found;
			}
			else if (cause instanceof IOException refused && ofTheFile) {
				return Optional.of(saysFull(refused) ? NO_SPACE : NO_WRITING);
			}
			else if (cause instanceof CannotCreateTransactionException) {
				found = NO_ANSWER;
			}
		}
		return Optional.ofNullable(found);
	}

	private static @Nullable Trouble said(SQLException refused) {
		String state = (refused.getSQLState() != null) ? refused.getSQLState() : "";
		if (state.equals(DISK_FULL)) {
			return NO_SPACE;
		}
		if (state.equals(READ_ONLY_TRANSACTION) || state.equals(IO_FAILED) || refused.getErrorCode() == READ_ONLY
				|| refused.getErrorCode() == IO_ERROR || refused.getErrorCode() == IO_ERROR_AT) {
			return NO_WRITING;
		}
		boolean unreachable = state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")
				|| state.equals(CANCELLED) || SHUT.contains(refused.getErrorCode())
				|| POOL_SAYS_BROKEN.equals(refused.getMessage());
		return (unreachable || refused instanceof SQLTransientConnectionException
				|| refused instanceof SQLTimeoutException) ? NO_ANSWER : null;
	}

	// Java has no exception of its own for it: these are the words of Linux, macOS and
	// Windows
	private static boolean saysFull(IOException refused) {
		String message = String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
		return message.contains("no space left") || message.contains("file too large") || message.contains("quota")
				|| message.contains("not enough space");
	}

}
