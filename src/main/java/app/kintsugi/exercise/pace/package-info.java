/**
 * The pace list: what of shared life is on the table and what is not yet, as the hurt
 * partner says, and the other's gentle question about what may be asked.
 */
@ApplicationModule(allowedDependencies = { "exercise", "journey", "sheet", "couple", "account", "vault", "ui" })
@NullMarked
package app.kintsugi.exercise.pace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
