/**
 * What whoever runs the server needs to know of it: counts and sizes, and never who wrote
 * what when.
 */
@ApplicationModule(allowedDependencies = { "backup", "account", "vault", "ui" })
@NullMarked
package app.kintsugi.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
