/**
 * What somebody writes, to a prompt or to none: its audience, its versions, and what
 * those who can read it say to it.
 */
@ApplicationModule(allowedDependencies = { "journey", "couple", "account", "vault", "ui" })
@NullMarked
package app.kintsugi.reflection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
