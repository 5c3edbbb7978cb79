package app.kintsugi;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import app.kintsugi.Migration.NotCopiedException;
import app.kintsugi.Migration.NotMigratedException;

/**
 * Says in a sentence why the database could not be brought up to this version, what has
 * become of it, and what to do.
 */
class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<RuntimeException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, RuntimeException failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof NotMigratedException refused) {
				return notMigrated(String.valueOf(rootFailure.getMessage()).strip(), refused);
			}
			if (cause instanceof NotCopiedException) {
				return new FailureAnalysis(
						"Kintsugi has to bring its database up to this version, and could not make a copy of it before.",
						"Make sure that the disk has as much room left as three times the database takes, and start it again. "
								+ "Nothing was changed.",
						cause);
			}
		}
		return null;
	}

	private static FailureAnalysis notMigrated(String why, NotMigratedException refused) {
		String goesBack = refused.copied() ? ": the next start goes back to the database as it was before" : "";
		return new FailureAnalysis("Kintsugi could not bring its database up to this version: " + why,
				"Nothing is lost" + goesBack + ". Start the version that ran until now, and report this.", refused);
	}

}
