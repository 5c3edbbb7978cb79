/**
 * Keys, circles and sealing: knows ids and bytes, never names.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.kintsugi.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
