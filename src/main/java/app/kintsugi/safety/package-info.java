/**
 * Safety before repair: a way out of every page, help lines, and a private check that
 * nobody learns of.
 */
@ApplicationModule(allowedDependencies = "ui")
@NullMarked
package app.kintsugi.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
