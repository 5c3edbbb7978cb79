/**
 * Copies of everything that is stored: made by night, verified, kept for a while, and
 * brought back; and the same for moving to another database. What is sealed stays sealed.
 */
@ApplicationModule(allowedDependencies = { "account", "vault", "ui" })
@NullMarked
package app.kintsugi.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
