/**
 * The open forum, exercise of step 2: the hurt partner asks, as often as it is needed,
 * and the repairing partner answers each time anew.
 */
@ApplicationModule(allowedDependencies = { "exercise", "journey", "sheet", "couple", "account", "vault", "ui" })
@NullMarked
package app.kintsugi.exercise.forum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
