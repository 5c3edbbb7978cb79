/**
 * The export: everything that a person wrote, and nothing that anybody else did, in one
 * file that opens anywhere.
 */
@ApplicationModule(allowedDependencies = { "review", "reflection", "checkin", "journey", "couple", "draft", "account",
		"vault", "ui" })
@NullMarked
package app.kintsugi.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
