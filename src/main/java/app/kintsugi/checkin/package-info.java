/**
 * The weekly check-in: five scales and a sentence, for oneself, or opened for both
 * partners when both have given theirs.
 */
@ApplicationModule(allowedDependencies = { "couple", "account", "vault", "ui" })
@NullMarked
package app.kintsugi.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
