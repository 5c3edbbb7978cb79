/**
 * Check-ins: five scales and a sentence, on a day on which somebody wants to; for oneself,
 * shown to others, or opened for both partners when both have given theirs for a week.
 */
@ApplicationModule(allowedDependencies = { "couple", "account", "vault", "ui" })
@NullMarked
package app.kintsugi.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
