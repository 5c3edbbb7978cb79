/**
 * The request: one says what would help, the other says it back until it is right, and
 * only then it becomes a promise, which is kept, renewed or let go.
 */
@ApplicationModule(allowedDependencies = { "exercise", "journey", "sheet", "couple", "account", "vault", "ui" })
@NullMarked
package app.kintsugi.exercise.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
