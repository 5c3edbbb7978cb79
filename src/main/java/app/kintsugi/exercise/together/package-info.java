/**
 * Time together: what both would enjoy, planned under the pace list, and what they keep
 * of it.
 */
@ApplicationModule(
		allowedDependencies = { "exercise", "exercise.pace", "journey", "sheet", "couple", "account", "vault", "ui" })
@NullMarked
package app.kintsugi.exercise.together;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
