/**
 * Sheets: what somebody in a couple puts down in one of the rooms, sealed for those it is
 * for; and how two of them open at the same moment.
 */
@ApplicationModule(allowedDependencies = { "couple", "vault", "ui" })
@NullMarked
package app.kintsugi.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
