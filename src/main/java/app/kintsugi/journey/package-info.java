/**
 * The nine steps two persons walk: roles, pace, setbacks, endings.
 */
@ApplicationModule(allowedDependencies = { "couple", "account", "vault", "ui" })
@NullMarked
package app.kintsugi.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
