/**
 * Step 6, present time: a short while with all devices away, and how present each was and
 * felt, opened when both have said it.
 */
@ApplicationModule(allowedDependencies = { "exercise", "journey", "sheet", "couple", "vault", "ui" })
@NullMarked
package app.kintsugi.exercise.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
