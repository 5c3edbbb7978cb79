/**
 * What the nine exercises have in common: the way in, and heavy texts that are opened by
 * their reader's own choice. Each exercise is a room of its own below this one.
 */
@ApplicationModule(allowedDependencies = { "journey", "sheet", "couple", "account", "vault", "ui" })
@NullMarked
package app.kintsugi.exercise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
