/**
 * What every page shares: layout, navigation, fields, errors.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.kintsugi.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
