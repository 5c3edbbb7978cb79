package app.kintsugi;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;

import app.kintsugi.backup.DatabaseAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Says in a sentence why the database cannot be opened and what to do about it. Error
 * codes are those of H2 2.4 ({@code org.h2.api.ErrorCode}) and the SQL states that
 * PostgreSQL shares with it.
 */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	private static final int IN_USE = 90020;

	private static final int RELATIVE_PATH = 90011;

	private static final int IO_ERROR = 90028;

	private static final int CORRUPTED = 90030;

	private static final int IO_ERROR_AT = 90031;

	private static final int OTHER_FORMAT = 90048;

	private static final int NOT_CREATED = 90062;

	private static final int READ_ONLY = 90097;

	private final Environment environment;

	DatabaseFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException failure) {
		String url = this.environment.getProperty("spring.datasource.url");
		return (url != null) ? analyze(new DatabaseAddress(url), innermost(failure)) : null;
	}

	private static @Nullable FailureAnalysis analyze(DatabaseAddress database, SQLException failure) {
		Path file = database.file().orElse(null);
		FailureAnalysis ofTheFile = (file != null) ? analyze(file, failure) : null;
		return (ofTheFile != null) ? ofTheFile : analyzeState(database, failure);
	}

	private static @Nullable FailureAnalysis analyze(Path file, SQLException failure) {
		return switch (failure.getErrorCode()) {
			case IN_USE -> analysis(file + " is in use by another program, most likely by another Kintsugi.",
					"Stop the other one, or give this one a database of its own with KINTSUGI_DATABASE_URL.", failure);
			case CORRUPTED, OTHER_FORMAT -> damaged(file, failure);
			case READ_ONLY, NOT_CREATED -> unwritable(file, failure);
			case IO_ERROR, IO_ERROR_AT ->
				refusedByTheSystem(failure) ? unwritable(file, failure) : damaged(file, failure);
			case RELATIVE_PATH -> analysis("its address does not say which folder it is in.",
					"Begin the path in KINTSUGI_DATABASE_URL with / or ./ as in jdbc:h2:file:./data/kintsugi", failure);
			default -> null;
		};
	}

	private static FailureAnalysis unwritable(Path file, SQLException failure) {
		return analysis(file + " cannot be written.", "Make sure that " + file.getParent() + " is a folder, that "
				+ System.getProperty("user.name") + " may write to it and to the file, and that the disk is not full.",
				failure);
	}

	private static FailureAnalysis damaged(Path file, SQLException failure) {
		return analysis(file + " is damaged, or was not written by this version of Kintsugi.",
				"Keep the file as it is, under another name, and put the one from your last backup in its place.",
				failure);
	}

	private static @Nullable FailureAnalysis analyzeState(DatabaseAddress database, SQLException failure) {
		String state = (failure.getSQLState() != null) ? failure.getSQLState() : "";
		if (state.startsWith("28")) {
			return analysis(database + " does not accept this user and password.",
					"Check KINTSUGI_DATABASE_USER and KINTSUGI_DATABASE_PASSWORD.", failure);
		}
		if (state.startsWith("08")) {
			return analysis(database + " does not answer.",
					"Make sure that the database runs there and can be reached from here, or correct KINTSUGI_DATABASE_URL.",
					failure);
		}
		if (state.equals("3D000")) {
			return analysis(database + " does not exist yet.",
					"Create an empty database of this name, or correct KINTSUGI_DATABASE_URL.", failure);
		}
		return null;
	}

	private static FailureAnalysis analysis(String reason, String action, SQLException failure) {
		return new FailureAnalysis("Kintsugi cannot open its database: " + reason, action, failure);
	}

	private static boolean refusedByTheSystem(SQLException failure) {
		for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof FileSystemException) {
				return true;
			}
		}
		return false;
	}

	/** The pool wraps what the driver said into an exception of its own. */
	private static SQLException innermost(SQLException failure) {
		SQLException innermost = failure;
		while (innermost.getCause() instanceof SQLException cause) {
			innermost = cause;
		}
		return innermost;
	}

}
