/**
 * What somebody has begun to write and not sent yet: kept by itself, sealed for its
 * writer alone, and given back on whichever device they go on.
 */
@ApplicationModule(allowedDependencies = { "vault", "ui" })
@NullMarked
package app.kintsugi.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
