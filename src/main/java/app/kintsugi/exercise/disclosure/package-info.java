/**
 * The disclosure, exercise of step 1: the repairing partner tells all of it, and the hurt
 * partner chooses how closely, and when to read it.
 */
@ApplicationModule(allowedDependencies = { "exercise", "journey", "sheet", "couple", "account", "vault", "ui" })
@NullMarked
package app.kintsugi.exercise.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
