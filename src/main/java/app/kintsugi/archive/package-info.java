/**
 * The export: everything that a person wrote, and nothing that anybody else did, in one
 * file that opens anywhere.
 */
@ApplicationModule(
		allowedDependencies = { "review", "homework", "reflection", "checkin", "questionnaire", "journey", "couple",
				"draft", "account", "vault", "ui" })
@NullMarked
package app.kintsugi.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
