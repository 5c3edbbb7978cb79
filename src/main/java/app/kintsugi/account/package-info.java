/**
 * Persons: how they are let in, sign in, stay signed in, recover, and leave.
 */
@ApplicationModule(allowedDependencies = { "vault", "storage", "safety", "ui" })
@NullMarked
package app.kintsugi.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
