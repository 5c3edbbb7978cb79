/**
 * Whether what people write can be kept: notices when the disk or the database fails
 * them, and when it is well again.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.kintsugi.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
